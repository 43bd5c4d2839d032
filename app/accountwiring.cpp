// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accountwiring.h"

#include "app/openaccount.h"
#include "ui/ratelimit/requestsdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusline.h"
#include "ui/widgets/picturestore.h"
#include "ui/writes/writenotices.h"
#include "ui/writes/writetext.h"

#include <QFileInfo>
#include <QLocale>

namespace windlass {

namespace {
//! Requests leave the rolling hour without anything happening here.
constexpr int BudgetRefreshMs = 30'000;
} // namespace

AccountWiring::AccountWiring(OpenAccount &account, MainWindow &window, QSettings *settings, const QString &detail)
    : m_account(account)
    , m_window(window)
    , m_detail(detail)
    , m_sidebarRows(&account.sidebar)
    , m_visited(settings, account.key())
{
    wireStatusLine();
    wireSidebar();
    wireWrites();
    showAccount();
    connect(&account.session.client, &ApiClient::readOnlyChanged, this, &AccountWiring::showAccount);
    connect(&window.pageHost(), &PageHost::pageChanged, this, [this](const PageWidget *page) {
        if (!page)
            return;
        m_visited.visit(page->location());
        openWorkspace(page->location());
    });
    if (PictureStore *pictures = PictureStore::instance()) {
        pictures->setLoader([&account](const QString &address, const auto &done) { account.loadPicture(address, done); });
        connect(pictures, &PictureStore::loaded, this, &AccountWiring::showAccount);
    }
    window.setDiagnostics([&account] {
        return QStringLiteral("Requests since start: %1").arg(account.session.client.ledger().total());
    });
}

AccountWiring::~AccountWiring()
{
    delete m_requests; // It shows the ledger of an account that may go next.
    m_window.setSidebarModel(nullptr);
    m_window.writeNotices().setRecovery(nullptr);
    m_window.setQuitQuestion({});
    m_window.setAccount({});
    m_window.setDiagnostics({});
    if (PictureStore *pictures = PictureStore::instance())
        pictures->setLoader({});
}

void AccountWiring::wireStatusLine()
{
    ApiClient &client = m_account.session.client;
    connect(&client, &ApiClient::onlineChanged, this, &AccountWiring::showConnection);
    connect(&client, &ApiClient::pausedChanged, this, &AccountWiring::showConnection);
    connect(&client, &ApiClient::activeCountChanged, this,
            [this](int count) { m_window.statusLine().setRequestsRunning(count); });
    connect(&client.ledger(), &RequestLedger::changed, this, &AccountWiring::showBudget);
    connect(&m_budgetTimer, &QTimer::timeout, this, &AccountWiring::showBudget);
    m_budgetTimer.start(BudgetRefreshMs);
    showConnection();
    showBudget();
}

void AccountWiring::wireSidebar()
{
    m_window.setSidebarModel(&m_sidebarRows);
    connect(&m_window.sidebar(), &Sidebar::rowChosen, this,
            [this](const QModelIndex &index) { m_sidebarRows.activate(index); });
    // The place that the window begins with is there before the list of workspaces is.
    connect(&m_account.sidebar, &SidebarModel::stateChanged, this, [this] {
        const PageWidget *page = m_window.pageHost().currentPage();
        if (page && !m_hasOpenedWorkspace)
            openWorkspace(page->location());
    });
    // What was read before the window showed another account is still there.
    if (!m_account.sidebar.status().hasContent)
        m_account.sidebar.reload();
}

void AccountWiring::wireWrites()
{
    m_window.setQuitQuestion([this] {
        const QList<WriteEntry> open = m_account.journal.underWay();
        return open.isEmpty() ? QString() : quitQuestion(open);
    });
    m_window.writeNotices().setRecovery(&m_account.recovery);
    const QString setAside = m_account.journal.setAsideFile();
    if (!setAside.isEmpty())
        m_window.statusLine().showNotice(
            //: %1 is the name of a file.
            tr("The journal of writes was damaged. Windlass keeps it as %1.").arg(QFileInfo(setAside).fileName()));
}

void AccountWiring::openWorkspace(const Location &location)
{
    if (location.repository.isEmpty())
        return;
    const QModelIndex row = m_sidebarRows.mapFromSource(m_account.sidebar.indexOf(location.workspace));
    if (!row.isValid())
        return;
    m_hasOpenedWorkspace = true;
    m_window.sidebar().expand(row);
}

void AccountWiring::setLabel(const QString &label)
{
    m_label = label;
    showAccount();
}

void AccountWiring::showAccount()
{
    const Account &account = m_account.session.account;
    AccountInfo info;
    info.name = account.displayName.isEmpty() ? tr("Access token") : account.displayName;
    info.isOneOfSeveral = !m_label.isEmpty();
    if (info.isOneOfSeveral)
        info.name = m_label;
    info.isReadOnly = m_account.session.client.isReadOnly();
    info.key = account.accountId;
    info.detail = m_detail;
    if (PictureStore *pictures = PictureStore::instance())
        info.image = pictures->image(account.avatar);
    m_window.setAccount(info);
}

void AccountWiring::showConnection()
{
    const ApiClient &client = m_account.session.client;
    StatusLine &status = m_window.statusLine();
    if (client.pausedUntil().isValid())
        //: %1 is a time of day: the host asked us to wait.
        status.setConnection(StatusLine::Connection::Paused,
                             tr("Paused until %1").arg(QLocale().toString(client.pausedUntil().toLocalTime().time(),
                                                                          QLocale::ShortFormat)));
    else
        status.setConnection(client.isOnline() ? StatusLine::Connection::Online : StatusLine::Connection::Offline);
}

void AccountWiring::showBudget()
{
    const RequestLedger &ledger = m_account.session.client.ledger();
    const auto family = RequestFamily::Repository;
    const BudgetSource source = ledger.source(family) == RequestLedger::Source::Headers      ? BudgetSource::Host
                                : ledger.source(family) == RequestLedger::Source::Documented ? BudgetSource::Estimate
                                                                                             : BudgetSource::Unknown;
    m_window.statusLine().setBudget(ledger.used(family), ledger.limit(family), ledger.nextRefill(family), source);
}

void AccountWiring::showRequests()
{
    if (!m_requests) {
        m_requests = new RequestsDialog(m_account.session.client.ledger(), &m_window);
        m_requests->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_requests->show();
    m_requests->raise();
    m_requests->activateWindow();
}

} // namespace windlass
