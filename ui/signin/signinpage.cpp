// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/signinpage.h"

#include "ui/errortext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/linkopener.h"
#include "ui/widgets/text.h"

#include <QApplication>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int SignInWidth = 440;

//! Where Atlassian lets people make an API token.
QString apiTokenAddress()
{
    return u"https://id.atlassian.com/manage-profile/security/api-tokens"_s;
}

//! What an API token must be allowed for everything that the program does today.
QString apiTokenScopes()
{
    return u"read:user, read:workspace, read:project, read:repository, write:repository, read:pullrequest, "
           "write:pullrequest, read:pipeline, write:pipeline"_s;
}

QString accessTokenScopes()
{
    return u"project, repository:write, pullrequest:write, pipeline:write"_s;
}

QLabel *makeWrapped(const QString &text, TextStyle style, ColorToken color, QWidget *parent)
{
    QLabel *label = makeLabel(text, style, color, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

SignInPage::SignInPage(TryCredential tryCredential, const QString &host, const Location &location, QWidget *parent)
    : PageWidget(location, parent)
    , m_tryCredential(std::move(tryCredential))
    , m_host(host)
{
    setObjectName(u"signInPage"_s);
    auto *card = new QWidget;
    card->setFixedWidth(SignInWidth);

    auto *heading = makeLabel(tr("Sign in to Bitbucket"), TextStyle::Title, ColorToken::Text, card);
    m_kinds = new QTabBar(card);
    m_kinds->setObjectName(u"signInKinds"_s);
    m_kinds->setAccessibleName(tr("How to sign in"));
    m_kinds->setDrawBase(false);
    m_kinds->setExpanding(false);
    m_kinds->addTab(tr("API token"));
    m_kinds->addTab(tr("Access token"));
    m_explanation = makeWrapped({}, TextStyle::Body, ColorToken::MutedText, card);

    const auto makeField = [card](const QString &name, const QString &caption, QLineEdit *&field) {
        auto *row = new QWidget(card);
        auto *column = new QVBoxLayout(row);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(Theme::SpaceTiny);
        QLabel *label = makeLabel(caption, TextStyle::Strong, ColorToken::Text, row);
        field = new QLineEdit(row);
        field->setObjectName(name);
        label->setBuddy(field);
        field->setAccessibleName(QString(caption).remove(u'&'));
        column->addWidget(label);
        column->addWidget(field);
        return row;
    };
    m_emailRow = makeField(u"emailEdit"_s, tr("Atlassian e-mail address"), m_email);
    m_email->setPlaceholderText(tr("you@example.com"));
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    QWidget *tokenRow = makeField(u"tokenEdit"_s, tr("Token"), m_token);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_scopes = makeWrapped({}, TextStyle::Secondary, ColorToken::MutedText, card);
    m_scopes->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_message = new InlineMessage(card);
    m_message->setObjectName(u"signInMessage"_s);
    m_signIn = makeButton(tr("Sign in"), ButtonKind::Primary, card);
    m_signIn->setObjectName(u"signInButton"_s);
    auto *create = makeButton(tr("Create an API token"), ButtonKind::Link, card);
    create->setObjectName(u"createTokenButton"_s);
    create->setToolTip(apiTokenAddress());
    connect(create, &QPushButton::clicked, this, [] {
        if (LinkOpener *opener = LinkOpener::instance())
            opener->openInBrowser(apiTokenAddress());
    });
    connect(m_kinds, &QTabBar::currentChanged, create, [create](int index) { create->setVisible(index == 0); });
    QLabel *memory = makeWrapped(tr("The token is kept in the keychain of your desktop. Where there is none, it lasts until "
                                    "Windlass is closed."),
                                 TextStyle::Secondary, ColorToken::MutedText, card);

    m_demo = makeButton(tr("Try the demo workspace"), ButtonKind::Plain, card);
    m_demo->setObjectName(u"demoButton"_s);
    QLabel *demoText = makeWrapped(
        tr("No account and no network: a sample workspace with real git repositories, on this computer alone."),
        TextStyle::Secondary, ColorToken::MutedText, card);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_signIn);
    buttons->addSpacing(Theme::SpaceSmall);
    buttons->addWidget(create);
    buttons->addStretch(1);

    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, Theme::SpaceHuge, 0, Theme::SpaceHuge);
    column->setSpacing(Theme::Space);
    column->addWidget(heading);
    if (!m_host.isEmpty() && m_host != "bitbucket.org"_L1 && m_host != "api.bitbucket.org"_L1) {
        //: %1 is the name of a host.
        QLabel *hostLabel =
            makeWrapped(tr("This Windlass uses the host %1.").arg(m_host), TextStyle::Body, ColorToken::Warning, card);
        hostLabel->setObjectName(u"hostLabel"_s);
        column->addWidget(hostLabel);
    }
    column->addWidget(m_kinds, 0, Qt::AlignLeft);
    column->addWidget(m_explanation);
    column->addWidget(m_emailRow);
    column->addWidget(tokenRow);
    column->addWidget(m_scopes);
    column->addWidget(m_message);
    column->addLayout(buttons);
    column->addWidget(memory);
    column->addSpacing(Theme::SpaceSmall);
    column->addWidget(makeLine(Qt::Horizontal, card));
    column->addSpacing(Theme::SpaceSmall);
    column->addWidget(m_demo, 0, Qt::AlignLeft);
    column->addWidget(demoText);
    column->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *ground = new QWidget;
    auto *row = new QHBoxLayout(ground);
    row->addStretch(1);
    row->addWidget(card);
    row->addStretch(1);
    scroll->setWidget(ground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    connect(m_kinds, &QTabBar::currentChanged, this, &SignInPage::showKind);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::signIn);
    connect(m_email, &QLineEdit::returnPressed, this, &SignInPage::signIn);
    connect(m_token, &QLineEdit::returnPressed, this, &SignInPage::signIn);
    connect(m_demo, &QPushButton::clicked, this, &SignInPage::demoRequested);
    for (QLineEdit *field : {m_email, m_token})
        connect(field, &QLineEdit::textEdited, m_message, &InlineMessage::clear);
    showKind();
}

SignInPage::~SignInPage() = default;

QString SignInPage::title() const
{
    return tr("Sign in");
}

QWidget *SignInPage::focusTarget() const
{
    return kind() == TokenKind::ApiToken ? m_email : m_token;
}

TokenKind SignInPage::kind() const
{
    return m_kinds->currentIndex() == 0 ? TokenKind::ApiToken : TokenKind::AccessToken;
}

void SignInPage::showKind()
{
    const bool isApiToken = kind() == TokenKind::ApiToken;
    m_emailRow->setVisible(isApiToken);
    m_explanation->setText(
        isApiToken ? tr("For yourself: an API token of your Atlassian account, together with its e-mail address.")
                   : tr("For one repository, project or workspace: a token from its settings. It acts for "
                        "itself and not for a person, so some pages stay empty."));
    //: %1 is a list of permissions such as "read:user, read:repository".
    m_scopes->setText(tr("The token needs these scopes: %1.").arg(isApiToken ? apiTokenScopes() : accessTokenScopes()));
    m_message->clear();
}

void SignInPage::signIn()
{
    if (m_isTrying)
        return;
    const CredentialCheck check = checkCredential(kind(), m_email->text(), m_token->text());
    if (check.problem != CredentialCheck::Problem::None) {
        using Problem = CredentialCheck::Problem;
        m_message->showMessage(InlineMessage::Tone::Danger, problemSentence(check.problem));
        const bool isEmail = check.problem == Problem::NoEmail || check.problem == Problem::BadEmail;
        (isEmail ? m_email : m_token)->setFocus();
        return;
    }
    m_credential = {check.email, check.token};
    m_message->clear();
    setTrying(true);
    m_pending = m_tryCredential(m_credential.email, m_credential.token);
    m_pending.then(this, [this](const Result<Account> &answer) { finish(answer); });
}

void SignInPage::finish(const Result<Account> &answer)
{
    setTrying(false);
    // An access token acts for nobody, so the host may refuse to say who it is; it has been accepted all the same.
    const bool isNobody = !answer && answer.error().kind == Error::Kind::Forbidden && kind() == TokenKind::AccessToken;
    if (!answer && !isNobody) {
        showFailure(answer.error());
        m_credential = {};
        return;
    }
    m_token->clear();
    emit signedIn(answer ? *answer : Account());
    m_credential = {};
}

void SignInPage::showFailure(const Error &error)
{
    const QString host = m_host.isEmpty() ? u"bitbucket.org"_s : m_host;
    QString sentence = errorSentence(error);
    bool canRetry = true;
    switch (error.kind) {
    case Error::Kind::Unauthorized:
        sentence =
            kind() == TokenKind::ApiToken
                ? tr("Bitbucket refuses this e-mail address and token. Check both; the token may have expired or been "
                     "revoked.")
                : tr("Bitbucket refuses this token. It may have expired or been revoked.");
        canRetry = false;
        m_token->setFocus();
        break;
    case Error::Kind::Forbidden:
        sentence = tr("Bitbucket knows this token, but it must not say whose it is: it needs the scope read:user.");
        canRetry = false;
        break;
    case Error::Kind::Network:
        //: %1 is the name of a host.
        sentence = tr("The host %1 can't be reached. Check the connection, then try again.").arg(host);
        break;
    case Error::Kind::NotFound:
    case Error::Kind::BadResponse:
    case Error::Kind::Gone:
        //: %1 is the name of a host.
        sentence =
            tr("The host %1 does not answer as Bitbucket does. Check the address that Windlass was started with.")
                .arg(host);
        break;
    default:
        break;
    }
    m_message->showMessage(InlineMessage::Tone::Danger, sentence, errorQuote(error));
    if (canRetry)
        m_message->setButton(tr("Retry"), [this] { signIn(); });
}

void SignInPage::setTrying(bool isTrying)
{
    m_isTrying = isTrying;
    m_signIn->setText(isTrying ? tr("Signing in…") : tr("Sign in"));
    m_signIn->setEnabled(!isTrying);
    for (QWidget *field :
         {static_cast<QWidget *>(m_email), static_cast<QWidget *>(m_token), static_cast<QWidget *>(m_kinds)})
        field->setEnabled(!isTrying);
    setBusy(isTrying);
}

} // namespace windlass
