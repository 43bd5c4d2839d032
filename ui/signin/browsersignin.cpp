// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/browsersignin.h"

#include "api/auth/pastedcredential.h"
#include "ui/errortext.h"
#include "ui/signin/browserwait.h"
#include "ui/signin/consumerform.h"
#include "ui/signin/fields.h"
#include "ui/signin/signinhost.h"
#include "ui/signin/signintext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/linkopener.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

BrowserSignIn::BrowserSignIn(SignInHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_startPart(new QWidget(this))
    , m_explanation(makeWrappedLabel({}, TextStyle::Body, ColorToken::MutedText, m_startPart))
    , m_form(new ConsumerForm(host.ownPort(), m_startPart))
    , m_message(new InlineMessage(this))
    , m_start(makeButton(tr("Sign in with the browser"), ButtonKind::Primary, m_startPart))
    , m_switch(makeButton({}, ButtonKind::Link, m_startPart))
    , m_wait(new BrowserWait(this))
{
    setObjectName(u"browserSignIn"_s);
    m_message->setObjectName(u"browserMessage"_s);
    m_start->setObjectName(u"browserButton"_s);
    m_switch->setObjectName(u"ownConsumerButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::SpaceSmall);
    buttons->addWidget(m_start);
    buttons->addWidget(m_switch);
    buttons->addStretch(1);
    auto *startColumn = makeColumn(m_startPart, Theme::Space);
    startColumn->addWidget(m_explanation);
    startColumn->addWidget(m_form);
    startColumn->addLayout(buttons);
    auto *column = makeColumn(this, Theme::Space);
    column->addWidget(m_message);
    column->addWidget(m_startPart);
    column->addWidget(m_wait);

    connect(m_start, &QPushButton::clicked, this, &BrowserSignIn::start);
    connect(m_switch, &QPushButton::clicked, this, [this] { useOwnClient(!m_isOwn); });
    connect(m_form, &ConsumerForm::submitted, this, &BrowserSignIn::start);
    connect(m_form, &ConsumerForm::edited, m_message, &InlineMessage::clear);
    connect(m_wait, &BrowserWait::cancelled, this, [this] {
        reset();
        m_start->setFocus();
    });
    connect(m_wait, &BrowserWait::openRequested, this, [this] {
        if (m_flow)
            openBrowser(m_flow->address());
    });
    m_host.findOwnClient(this, [this](const OAuthClient &client) { m_form->suggest(client); });
    useOwnClient(!hasClient());
}

BrowserSignIn::~BrowserSignIn()
{
    endFlow();
}

bool BrowserSignIn::hasClient() const
{
    return m_host.oauth().client.isComplete();
}

std::optional<OAuthClient> BrowserSignIn::ownClient() const
{
    return m_isOwn ? std::optional(m_client) : std::nullopt;
}

void BrowserSignIn::useOwnClient(bool isOwn)
{
    m_isOwn = isOwn;
    m_form->setVisible(isOwn);
    m_switch->setVisible(hasClient());
    m_switch->setText(isOwn ? tr("Use the consumer of Windlass") : tr("Use a consumer of your own"));
    m_explanation->setText(isOwn ? tr("Your browser asks you, and Windlass never sees your password. For that it needs an OAuth "
                                      "consumer, which takes a minute to make:")
                                 : tr("Your browser asks you, and Windlass never sees your password."));
    m_message->clear();
}

void BrowserSignIn::offer(const PastedCredential &pasted)
{
    useOwnClient(true);
    if (pasted.kind == PastedCredential::Kind::OAuthKey)
        m_form->setKey(QString::fromLatin1(pasted.secret.reveal()));
    else if (pasted.kind == PastedCredential::Kind::OAuthSecret)
        m_form->setSecret(pasted.secret);
}

QWidget *BrowserSignIn::focusTarget() const
{
    return m_isOwn && !m_form->client().isComplete() ? m_form->focusTarget() : m_start;
}

bool BrowserSignIn::openBrowser(const QUrl &address)
{
    LinkOpener *opener = LinkOpener::instance();
    return opener && opener->openInBrowser(address.toString(QUrl::FullyEncoded));
}

void BrowserSignIn::start()
{
    if (m_isBusy)
        return;
    OAuthFlow::Options options = m_host.oauth();
    if (m_isOwn) {
        options.client = m_form->client();
        options.port = m_form->port();
        m_host.rememberOwnClient(options.client.id, options.port);
    }
    options.pages = callbackPages();
    options.openBrowser = [](const QUrl &address) { return openBrowser(address); };
    m_message->clear();
    m_client = options.client;
    m_port = options.port;
    m_isBusy = true;
    m_flow = new OAuthFlow(options, this);
    connect(m_flow, &OAuthFlow::waitingForBrowser, this, [this](bool hasOpened) {
        m_startPart->hide();
        m_wait->begin(m_flow->address(), hasOpened,
                      [flow = m_flow] { return flow ? flow->timeLeft() : std::chrono::milliseconds(0); });
    });
    connect(m_flow, &OAuthFlow::strayed, this, [this](OAuthFlow::Stray what) {
        m_message->showMessage(InlineMessage::Tone::Warning, straySentence(what));
    });
    connect(m_flow, &OAuthFlow::exchanging, this, [this] {
        m_message->clear();
        m_wait->showChecking();
    });
    connect(m_flow, &OAuthFlow::failed, this, &BrowserSignIn::takeEnd);
    connect(m_flow, &OAuthFlow::finished, this, [this](const OAuthTokens &tokens) {
        m_tokens = tokens;
        endFlow();
        emit granted();
    });
    emit busyChanged(true);
    m_flow->start();
}

void BrowserSignIn::takeEnd(OAuthFlow::Problem problem, const QString &detail)
{
    const Error error = m_flow->error();
    endFlow();
    showStart();
    if (problem == OAuthFlow::Problem::Cancelled)
        return;
    // "access_denied" says no more than our sentence; the port's problem is in the system's words.
    const bool isQuoted = !detail.isEmpty() && problem != OAuthFlow::Problem::Cancelled;
    m_message->showMessage(InlineMessage::Tone::Danger, oauthSentence(problem, error, m_port, m_isOwn, m_host.name()),
                           isQuoted ? detail : QString());
    if (problem == OAuthFlow::Problem::PortTaken && !m_isOwn)
        m_message->setButton(tr("Use a consumer of your own"), [this] {
            useOwnClient(true);
            m_form->focusPort();
        });
    else if (problem == OAuthFlow::Problem::PortTaken)
        m_form->focusPort();
    else if (problem == OAuthFlow::Problem::NoClient)
        m_form->focusTarget()->setFocus();
}

void BrowserSignIn::showFailure(const QString &sentence, const QString &quote)
{
    reset();
    m_message->showMessage(InlineMessage::Tone::Danger, sentence, quote);
}

void BrowserSignIn::reset()
{
    endFlow();
    m_tokens = {};
    showStart();
    m_message->clear();
}

void BrowserSignIn::showStart()
{
    m_wait->end();
    m_startPart->show();
    if (std::exchange(m_isBusy, false))
        emit busyChanged(false);
}

void BrowserSignIn::endFlow()
{
    if (!m_flow)
        return;
    m_flow->disconnect(this);
    m_flow->cancel();
    m_flow->leaveAlone();
    m_flow = nullptr;
}

} // namespace windlass
