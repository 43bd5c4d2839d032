// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/signinpage.h"

#include "api/auth/revocation.h"
#include "ui/errortext.h"
#include "ui/signin/browsersignin.h"
#include "ui/signin/featurelist.h"
#include "ui/signin/fields.h"
#include "ui/signin/keepchoice.h"
#include "ui/signin/placeform.h"
#include "ui/signin/signintext.h"
#include "ui/signin/tokenpages.h"
#include "ui/signin/tokensignin.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int SignInWidth = 480;
constexpr int BrowserWay = 0;
constexpr int TokenWay = 1;

bool isOfficialHost(const QString &host)
{
    return host.isEmpty() || host == "bitbucket.org"_L1 || host == "api.bitbucket.org"_L1;
}

} // namespace

SignInPage::SignInPage(SignInHost &host, const Location &location, QWidget *parent)
    : PageWidget(location, parent)
    , m_host(host)
    , m_browser(new BrowserSignIn(host))
    , m_token(new TokenSignIn)
    , m_features(new FeatureList)
    , m_place(new PlaceForm)
    , m_keep(new KeepChoice)
{
    setObjectName(u"signInPage"_s);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *ground = new QWidget;
    auto *row = new QHBoxLayout(ground);
    row->addStretch(1);
    row->addWidget(makeCard());
    row->addStretch(1);
    m_scroll->setWidget(ground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    wireSteps();
    // With a consumer that comes along, the browser is one click; else pasting a token is the shorter way.
    m_ways->setCurrentIndex(m_browser->hasClient() ? BrowserWay : TokenWay);
    showWay();
    showStep(Step::Choose);
}

SignInPage::~SignInPage() = default;

QWidget *SignInPage::makeCard()
{
    auto *card = new QWidget;
    card->setFixedWidth(SignInWidth);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, Theme::SpaceHuge, 0, Theme::SpaceHuge);
    column->setSpacing(Theme::Space);
    column->addWidget(makeLabel(tr("Sign in to Bitbucket"), TextStyle::Title, ColorToken::Text, card));
    if (!isOfficialHost(m_host.name())) {
        //: %1 is the name of a host.
        QLabel *hostLabel = makeWrappedLabel(tr("This Windlass uses the host %1.").arg(m_host.name()), TextStyle::Body,
                                             ColorToken::Warning, card);
        hostLabel->setObjectName(u"hostLabel"_s);
        column->addWidget(hostLabel);
    }
    column->addWidget(makeChoice());
    for (QWidget *step : {static_cast<QWidget *>(m_features), static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_keep)})
        column->addWidget(step);
    column->addStretch(1);
    return card;
}

QWidget *SignInPage::makeChoice()
{
    m_choice = new QWidget;
    m_ways = new QTabBar(m_choice);
    m_ways->setObjectName(u"signInKinds"_s);
    m_ways->setAccessibleName(tr("How to sign in"));
    m_ways->setDrawBase(false);
    m_ways->setExpanding(false);
    m_ways->addTab(tr("Browser"));
    m_ways->addTab(tr("Token"));
    QPushButton *demo = makeButton(tr("Try the demo workspace"), ButtonKind::Plain, m_choice);
    demo->setObjectName(u"demoButton"_s);
    connect(demo, &QPushButton::clicked, this, &SignInPage::demoRequested);

    auto *column = makeColumn(m_choice, Theme::Space);
    column->addWidget(m_ways, 0, Qt::AlignLeft);
    column->addWidget(m_browser);
    column->addWidget(m_token);
    column->addWidget(makeWrappedLabel(tr("The sign-in is kept in the keychain of your desktop, and nowhere else."),
                                       TextStyle::Secondary, ColorToken::MutedText, m_choice));
    column->addSpacing(Theme::SpaceSmall);
    column->addWidget(makeLine(Qt::Horizontal, m_choice));
    column->addSpacing(Theme::SpaceSmall);
    column->addWidget(demo, 0, Qt::AlignLeft);
    column->addWidget(
        makeWrappedLabel(tr("No account and no network: a sample workspace with real git repositories, on this computer alone."),
                         TextStyle::Secondary, ColorToken::MutedText, m_choice));
    return m_choice;
}

void SignInPage::wireSteps()
{
    connect(m_ways, &QTabBar::currentChanged, this, &SignInPage::showWay);
    connect(m_browser, &BrowserSignIn::busyChanged, this, [this](bool isBusy) {
        m_ways->setEnabled(!isBusy);
        setBusy(isBusy);
    });
    connect(m_browser, &BrowserSignIn::granted, this, &SignInPage::tryTokens);
    connect(m_token, &TokenSignIn::submitted, this, &SignInPage::tryToken);
    connect(m_token, &TokenSignIn::cancelled, this, &SignInPage::giveUp);
    connect(m_token, &TokenSignIn::browserOffered, this, [this] {
        m_browser->offer(m_token->pasted());
        m_token->forgetToken();
        m_ways->setCurrentIndex(BrowserWay);
        m_browser->focusTarget()->setFocus();
    });
    connect(m_features, &FeatureList::continueRequested, this, [this] { keep(false); });
    connect(m_features, &FeatureList::mendRequested, this, &SignInPage::mend);
    connect(m_features, &FeatureList::backRequested, this, &SignInPage::giveUp);
    connect(m_place, &PlaceForm::submitted, this, &SignInPage::tryPlace);
    connect(m_place, &PlaceForm::backRequested, this, &SignInPage::giveUp);
    connect(m_keep, &KeepChoice::againRequested, this, [this] { keep(false); });
    connect(m_keep, &KeepChoice::sessionRequested, this, [this] { keep(true); });
    connect(m_keep, &KeepChoice::backRequested, this, &SignInPage::giveUp);
}

QString SignInPage::title() const
{
    return tr("Sign in");
}

bool SignInPage::isBrowserWay() const
{
    return m_ways->currentIndex() == BrowserWay;
}

QWidget *SignInPage::focusTarget() const
{
    switch (m_step) {
    case Step::Choose: return isBrowserWay() ? m_browser->focusTarget() : m_token->tokenEdit();
    case Step::Features: return m_features->focusTarget();
    case Step::Place: return m_place->focusTarget();
    case Step::Keep: return m_keep->focusTarget();
    }
    return nullptr;
}

void SignInPage::showWay()
{
    m_browser->setVisible(isBrowserWay());
    m_token->setVisible(!isBrowserWay());
}

void SignInPage::showStep(Step step)
{
    const bool isOther = std::exchange(m_step, step) != step;
    m_choice->setVisible(step == Step::Choose);
    m_features->setVisible(step == Step::Features);
    m_place->setVisible(step == Step::Place);
    m_keep->setVisible(step == Step::Keep);
    if (!isOther)
        return;
    m_scroll->ensureVisible(0, 0);
    if (QWidget *target = focusTarget(); target && isVisible())
        target->setFocus();
}

void SignInPage::tryToken()
{
    m_signIn = {};
    m_signIn.kind = m_token->kind();
    m_signIn.email = m_token->email();
    m_signIn.token = m_token->token();
    m_signIn.expiresOn = m_token->expiresOn();
    setTrying(true);
    startTrial(m_signIn.email, m_signIn.token, {});
}

void SignInPage::tryTokens()
{
    m_signIn = {};
    m_signIn.kind = AccountRecord::Kind::OAuth;
    m_signIn.tokens = m_browser->tokens();
    m_signIn.ownClient = m_browser->ownClient();
    // An access token of OAuth is sent as any other that has no address.
    startTrial({}, m_signIn.tokens.access, m_signIn.tokens.scopes);
}

void SignInPage::startTrial(const QString &email, const Secret &token, const QSet<QString> &scopes)
{
    m_trial = std::make_unique<CredentialTrial>(m_host.trial(email, token), m_signIn.kind, scopes);
    connect(m_trial.get(), &CredentialTrial::finished, this, &SignInPage::takeReport);
    m_trial->start();
}

void SignInPage::takeReport()
{
    const CredentialReport &report = m_trial->report();
    setTrying(false);
    if (report.refusal)
        return showFailure(*report.refusal);
    m_signIn.account = report.account;
    m_signIn.place = report.place;
    if (report.placeProblem)
        return m_place->showFailure(placeSentence(*report.placeProblem, m_place->place()), errorQuote(*report.placeProblem));
    if (const QString refusal = m_host.refusalOf(report.account); !refusal.isEmpty()) {
        const bool isOAuth = m_signIn.kind == AccountRecord::Kind::OAuth;
        giveUp();
        return isOAuth ? m_browser->showFailure(refusal, {}) : m_token->showProblem(refusal);
    }
    if (report.needsPlace) {
        m_place->begin(m_token->repository());
        return showStep(Step::Place);
    }
    if (report.isEnough()) {
        if (report.clockError)
            emit notice(clockSentence(*report.clockError));
        return keep(false);
    }
    const bool isBuildsClient = m_signIn.kind == AccountRecord::Kind::OAuth && !m_signIn.ownClient;
    m_features->showReport(report, !isBuildsClient);
    showStep(Step::Features);
}

void SignInPage::showFailure(const Error &error)
{
    const auto ahead = m_trial->report().clockError;
    const QString more = ahead ? clockSentence(*ahead) : QString();
    const QString host = isOfficialHost(m_host.name()) ? u"bitbucket.org"_s : m_host.name();
    if (m_signIn.kind != AccountRecord::Kind::OAuth) {
        m_signIn = {};
        return m_token->showFailure(error, host, more);
    }
    m_signIn = {};
    QString sentence = refusalSentence(error, AccountRecord::Kind::OAuth, host);
    if (!more.isEmpty())
        sentence += u'\n' + more;
    m_browser->showFailure(sentence, errorQuote(error));
}

void SignInPage::tryPlace()
{
    setTrying(true);
    m_trial->tryPlace(m_place->place());
}

void SignInPage::mend()
{
    const CredentialReport &report = m_trial->report();
    const bool isApiToken = report.kind == AccountRecord::Kind::ApiToken;
    const CredentialKind kind = isApiToken                                    ? CredentialKind::ApiToken
                                : report.kind == AccountRecord::Kind::OAuth ? CredentialKind::OAuth
                                                                              : CredentialKind::AccessToken;
    // A new token needs all of them, not only what this one lacks.
    const QStringList scopes =
        scopesToAskFor(everydayFeatures(), isApiToken ? ScopeVocabulary::ApiToken : ScopeVocabulary::OAuth);
    const bool hasOpened = openCreationPage(kind, report.place, scopes);
    const QString list = scopes.join(", "_L1);
    //: %1 is a list of permissions.
    m_features->showOpened(hasOpened ? tr("The page is open in the browser, and all permissions that Windlass uses are on the "
                                          "clipboard: %1.")
                                           .arg(list)
                                     //: %1 is a web address, %2 a list of permissions.
                                     : tr("No browser opened. Go to %1; the permissions are on the clipboard: %2.")
                                           .arg(creationPage(kind, report.place), list));
}

void SignInPage::keep(bool isForSession)
{
    m_signIn.isForSession = isForSession;
    m_keep->setTrying(true);
    m_features->setEnabled(false);
    if (m_step == Step::Choose && !isBrowserWay())
        m_token->setTrying(true);
    setBusy(true);
    m_keeping = std::make_unique<QObject>();
    m_host.keep(m_signIn, m_keeping.get(), [this](const SecretAnswer &answer) { takeKept(answer); });
}

void SignInPage::takeKept(const SecretAnswer &answer)
{
    setTrying(false);
    m_keep->setTrying(false);
    m_features->setEnabled(true);
    if (!answer.isDone()) {
        m_keep->showAnswer(answer);
        return showStep(Step::Keep);
    }
    // The account is being opened, which takes this page away.
    m_signIn = {};
    m_token->forgetToken();
    m_browser->reset();
}

void SignInPage::giveUp()
{
    m_keeping.reset();
    if (m_trial) {
        // Later: it may be the one that is talking.
        m_trial->disconnect(this);
        m_trial.release()->deleteLater();
    }
    m_signIn = {};
    m_browser->reset();
    setTrying(false);
    m_keep->setTrying(false);
    m_features->setEnabled(true);
    showStep(Step::Choose);
}

void SignInPage::deactivated()
{
    giveUp();
}

void SignInPage::setTrying(bool isTrying)
{
    m_token->setTrying(isTrying && m_step == Step::Choose);
    m_place->setTrying(isTrying && m_step == Step::Place);
    m_ways->setEnabled(!isTrying);
    setBusy(isTrying);
}

} // namespace windlass
