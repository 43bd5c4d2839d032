// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "api/auth/tokencredentials.h"
#include "app/accountmenu.h"
#include "app/accountwiring.h"
#include "app/demohost.h"
#include "app/networkpreferences.h"
#include "app/credentialwatch.h"
#include "app/openaccount.h"
#include "app/signindesk.h"
#include "models/navigation/navigationhistory.h"
#include "models/patch/patchshelf.h"
#include "app/signals.h"
#include "app/startlog.h"
#include "app/tour/maintour.h"
#include "app/tour/tour.h"
#include "ui/errortext.h"
#include "ui/shell/commands.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/statusline.h"
#include "ui/shell/thememode.h"
#include "ui/signin/demopage.h"
#include "ui/widgets/noticebar.h"

#include <QApplication>
#include <QStandardPaths>

#include <cstdio>

namespace windlass {

namespace {

std::unique_ptr<QSettings> openSettings(bool isDemo, const QTemporaryDir *tourHome)
{
    if (tourHome)
        return std::make_unique<QSettings>(tourHome->filePath(QStringLiteral("windlass.conf")), QSettings::IniFormat);
    // The demo has places and stars of its own: they name repositories that the real host does not have.
    const QString name = isDemo ? QStringLiteral("windlass-demo") : QStringLiteral("windlass");
    return std::make_unique<QSettings>(QSettings::NativeFormat, QSettings::UserScope, QStringLiteral("windlass"), name);
}

QString networkNotice()
{
    return QStringLiteral("network");
}

QString folderOf(QStandardPaths::StandardLocation location)
{
    return QStandardPaths::writableLocation(location);
}

} // namespace

Application::Application(const StartOptions &options, std::unique_ptr<SecretStore> keychain, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_tourHome(options.tourFolder.isEmpty() ? nullptr : std::make_unique<QTemporaryDir>())
    , m_settings(openSettings(options.isDemo, m_tourHome.get()))
    , m_theme(options.isThemeGiven ? options.theme : savedThemeMode(*m_settings))
{
    // Who ends the session does not wait for a question.
    quitOnSignals([guard = QPointer(this)] {
        if (guard)
            guard->m_window->agreeToQuit();
    });
    connect(qApp, &QGuiApplication::commitDataRequest, this, [this] { m_window->agreeToQuit(); }, Qt::DirectConnection);
    if (m_options.apiBase.isEmpty())
        m_options.apiBase = ApiClient::officialBase();

    addCommands(m_registry);
    m_registry.load(*m_settings);
    m_pageContext.settings = m_settings.get();
    m_pageContext.demoRequested = [this] {
        QMetaObject::invokeMethod(this, &Application::startDemo, Qt::QueuedConnection);
    };
    m_pageContext.visitedRepositories = [this] { return m_wiring ? m_wiring->visited().fullNames() : QStringList(); };
    makeSignIns(std::move(keychain));
    m_network = std::make_unique<NetworkPreferences>(*m_settings, m_signIns->keychain());
    makeSignInDesk();

    m_window = std::make_unique<MainWindow>(
        m_registry,
        [this](const Location &location, QWidget *pageParent) { return makePageFor(location, pageParent); },
        nullptr, m_settings.get());
    m_links.setNavigator([this](const QString &address) { return m_shown && m_window->goToAddress(address); });
    connect(&m_links, &LinkOpener::refused, this,
            [this](const QString &sentence) { m_window->statusLine().showNotice(sentence); });
    wireCommands();
    wireAccountMenu();
    wireTokens();
    wirePatches();
}

Application::~Application()
{
    m_window->pageHost().clear();
    m_wiring.reset();
    // Pages go before what they show.
    for (const auto &[key, account] : m_open)
        m_window->forgetOwner(key);
    // The window asks once more what its commands can do when it goes.
    m_shown = nullptr;
    m_open.clear();
}

int Application::run()
{
    show();
    return QApplication::exec();
}

void Application::show()
{
    logStart(*m_window);
    m_window->show();
    openPatches(m_options.patches);
    if (m_options.isDemo)
        return startDemo();
    // The proxy's login may have to come from the keychain first.
    m_network->load([this] {
        m_signIns->setNetwork(m_network->settings().setup);
        if (!restoreAccount())
            showSignIn();
        if (!m_network->problem().isEmpty())
            m_window->notices().post({networkNotice(), NoticeStrip::Tone::Warning, m_network->problem(),
                                      {{tr("Network…"), [this] { showNetworkDialog(); }, QStringLiteral("openNetwork")}}});
    });
}

QString Application::dataFolder() const
{
    if (m_tourHome)
        return m_tourHome->path();
    return m_options.demoState.isEmpty() ? folderOf(QStandardPaths::AppDataLocation) : m_options.demoState;
}

QString Application::cacheFolder() const
{
    // The demo's address changes with every start, so that what was kept would never be found again.
    return m_options.isDemo ? QString() : folderOf(QStandardPaths::CacheLocation);
}

void Application::showSignIn()
{
    if (m_hasSignInPage)
        return;
    m_hasSignInPage = true;
    StatusLine &status = m_window->statusLine();
    status.setConnection(StatusLine::Connection::Offline, tr("Nobody is signed in."));
    status.setRequestsRunning(0);
    status.setBudget(0, 0, {}, BudgetSource::Unknown);
    m_window->showOwner({});
    if (!isShowingPatch())
        m_window->start(Location::signIn());
}

void Application::wireCommands()
{
    m_registry.setHandler(
        QStringLiteral("account.signOut"), this, [this] { signOut(); },
        [this] { return m_shown ? QString() : tr("Nobody is signed in."); });
    m_registry.setHandler(
        QStringLiteral("help.requests"), this, [this] { m_wiring->showRequests(); },
        [this] { return m_wiring ? QString() : tr("Nobody is signed in."); });
    wireAccountCommands();
    connect(&m_window->statusLine(), &StatusLine::budgetRequested, this,
            [this] { m_registry.run(QStringLiteral("help.requests")); });
}

void Application::wireAccountCommands()
{
    QAction *readOnly = m_registry.action(QStringLiteral("account.readOnly"));
    readOnly->setCheckable(true);
    m_registry.setHandler(
        QStringLiteral("account.readOnly"), this,
        [this, readOnly] {
            ApiClient &client = m_shown->session.client;
            client.setReadOnly(!client.isReadOnly());
            readOnly->setChecked(client.isReadOnly());
            setReadOnly(m_shown->key(), client.isReadOnly());
            m_window->statusLine().showNotice(client.isReadOnly() ? tr("Read only: Windlass sends no changes.")
                                                                  : tr("Changes can be sent again."));
        },
        [this] { return m_shown ? QString() : tr("Nobody is signed in."); });
    m_registry.setHandler(
        QStringLiteral("app.network"), this, [this] { showNetworkDialog(); },
        [this] { return m_options.isDemo ? tr("The demo workspace is on this computer.") : QString(); });
    connect(m_network.get(), &NetworkPreferences::changed, this, [this](const NetworkSetup &setup) {
        m_signIns->setNetwork(setup);
        m_window->notices().remove(networkNotice());
        for (const auto &[key, account] : m_open)
            account->session.client.setNetwork(setup);
    });
}

void Application::showNetworkDialog()
{
    auto *dialog = new NetworkDialog(
        m_network->settings(), m_options.apiBase,
        [this](const NetworkSettings &settings, const auto &done) { m_network->save(settings, done); }, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

PageWidget *Application::makePageFor(const Location &location, QWidget *parent)
{
    // While the demo workspace is made there is nothing to make pages of.
    if (m_shown || m_hasSignInPage || !m_options.isDemo || location.section == Location::Section::Patch)
        return makePage(m_pageContext, location, parent);
    auto *page = new DemoPage(location, parent);
    connect(page, &DemoPage::retryRequested, this, &Application::startDemo, Qt::QueuedConnection);
    m_demoPage = page;
    return page;
}

void Application::startDemo()
{
    m_options.isDemo = true;
    if (!m_demoPage && !isShowingPatch()) {
        // The accounts that are open stay so.
        m_hasSignInPage = false;
        m_wiring.reset();
        m_shown = nullptr;
        m_pageContext.account = nullptr;
        m_window->showOwner({});
        m_window->forgetOwner({});
        m_window->go(Location::home());
    }
    m_demo = std::make_unique<DemoHost>(DemoHost::Options{m_options.demoState, m_options.demoRepositories, 0});
    connect(m_demo.get(), &DemoHost::failed, this, &Application::showDemoProblem);
    connect(m_demo.get(), &DemoHost::started, this, [this](const QString &baseUrl, const QByteArray &token) {
        m_demoBase = QUrl(baseUrl);
        trySignIn(m_demoBase, {}, Secret(token)).then(this, [this, token](const Result<Account> &answer) {
            if (answer)
                openAccount(std::make_shared<TokenCredentials>(QString(), Secret(token)), *answer);
            else
                showDemoProblem(errorSentence(answer.error()));
        });
    });
    m_demo->start();
}

void Application::showDemoProblem(const QString &sentence)
{
    if (!m_options.tourFolder.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(sentence));
        QCoreApplication::exit(1);
    } else if (m_demoPage) {
        m_demoPage->showProblem(sentence);
    }
}

PendingReply<Account> Application::trySignIn(const QUrl &base, const QString &email, const Secret &token)
{
    ApiClient::Options options;
    options.base = base;
    options.credentials = std::make_shared<TokenCredentials>(email, token);
    options.network = m_network->settings().setup;
    m_probe = std::make_unique<ApiClient>(options);
    return UserApi(*m_probe).me();
}

void Application::startTour()
{
    auto *tour = new Tour(m_window.get(), mainTour(*m_window, m_registry), m_options.tourFolder, this);
    connect(tour, &Tour::finished, this, [](const QString &problem) { QCoreApplication::exit(problem.isEmpty() ? 0 : 1); });
    tour->start();
}

} // namespace windlass
