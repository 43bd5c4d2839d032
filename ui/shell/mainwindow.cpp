// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/actionregistry.h"
#include "ui/shell/breadcrumbs.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/diagnostics.h"
#include "ui/shell/keydispatcher.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/recentplaces.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusline.h"
#include "ui/theme/icons.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/text.h"
#include "ui/writes/writenotices.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! The paths of what is dropped, if it is files of this computer and nothing else.
QStringList droppedFiles(const QMimeData &data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (!url.isLocalFile())
            return {};
        paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

MainWindow::MainWindow(ActionRegistry &registry, PageFactory factory, QAbstractItemModel *sidebar, QSettings *settings,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_registry(registry)
    , m_settings(settings)
    , m_history(new NavigationHistory(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    buildLayout(std::move(factory));
    buildMenus();
    connectWindowCommands();
    connectPlaceCommands();
    connectThemeCommands();
    connectHelpCommands();

    auto *keys = new KeyDispatcher(registry, this);
    connect(keys, &KeyDispatcher::pendingChanged, m_status, &StatusLine::setPendingKeys);
    m_recentPlaces = std::make_unique<RecentPlaces>(*m_history);
    m_palette->addProvider(m_recentPlaces.get());
    connect(m_palette, &CommandPalette::locationChosen, this, &MainWindow::go);

    connect(m_history, &NavigationHistory::currentChanged, this, &MainWindow::showPlace);
    connect(m_history, &NavigationHistory::changed, &m_registry, &ActionRegistry::updateStates);
    connect(m_pages, &PageHost::pageChanged, this, &MainWindow::showPage);
    connect(m_pages, &PageHost::titleChanged, this, &MainWindow::showTitle);
    connect(m_pages, &PageHost::navigationRequested, this, &MainWindow::go);
    connect(m_pages, &PageHost::notice, m_status, &StatusLine::showNotice);
    connect(m_pages, &PageHost::asOfChanged, this, [this] { m_status->setAsOf(m_pages->currentPage()->asOf()); });
    connect(m_pages, &PageHost::locationChanged, this, [this](const Location &location) {
        m_history->replace(location);
        m_topBar->breadcrumbs()->setLocation(location);
    });
    connect(m_topBar, &TopBar::locationChosen, this, &MainWindow::go);
    connect(m_sidebar, &Sidebar::locationChosen, this, &MainWindow::go);
    connect(m_writeNotices, &WriteNotices::locationChosen, this, &MainWindow::go);

    setSidebarModel(sidebar);
    restoreState();
    m_registry.updateStates();
}

MainWindow::~MainWindow()
{
    m_registry.setPage(nullptr);
}

void MainWindow::buildLayout(PageFactory factory)
{
    m_topBar = new TopBar(m_registry, *m_history);
    m_sidebar = new Sidebar;
    m_pages = new PageHost(std::move(factory));
    m_status = new StatusLine;
    m_notices = new NoticeBar;
    m_writeNotices = new WriteNotices;
    m_palette = new CommandPalette(m_registry, this);

    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setObjectName(u"mainSplitter"_s);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(m_pages);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(1, false);
    m_sidebar->setMinimumWidth(160);
    m_splitter->setSizes({232, 900});

    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(m_notices);
    layout->addWidget(m_writeNotices);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_status);
    setCentralWidget(central);
}

void MainWindow::setSidebarModel(QAbstractItemModel *model)
{
    m_sidebar->setModel(model);
}

void MainWindow::addPaletteProvider(PaletteProvider *provider)
{
    m_palette->addProvider(provider);
}

void MainWindow::start(const std::optional<Location> &location)
{
    std::optional<Location> first = location;
    if (!first && m_settings)
        first = Location::parse(m_settings->value(placeSetting(m_owner)).toString());
    // A window that was closed on the sign-in page does not come back to it: somebody is signed in by now.
    if (!location && first && first->section == Location::Section::SignIn)
        first.reset();
    go(first.value_or(Location::home()));
}

void MainWindow::go(const Location &location)
{
    m_history->go(location);
}

bool MainWindow::goToAddress(const QString &address)
{
    const std::optional<Location> place = Location::parse(address);
    if (!place)
        return false;
    go(*place);
    return true;
}

void MainWindow::setAccount(const AccountInfo &account)
{
    m_accountName = account.isOneOfSeveral ? account.name : QString();
    m_topBar->setAccount(account);
    showTitle();
}

bool MainWindow::showOwner(const QString &owner)
{
    if (owner == m_owner)
        return !m_history->isEmpty();
    m_pages->setOwner(owner);
    const NavigationHistory::Places places = m_aside.take(owner);
    m_aside.insert(m_owner, m_history->take());
    m_owner = owner;
    m_history->restore(places);
    return !m_history->isEmpty();
}

void MainWindow::forgetOwner(const QString &owner)
{
    m_pages->forgetOwner(owner);
    m_aside.remove(owner);
    if (owner == m_owner)
        m_history->clear();
}

void MainWindow::forgetPage(const QString &owner, const Location &location)
{
    if (owner != m_owner) {
        // Its widget goes when it is the oldest one; nothing leads to it any more.
        if (m_aside.contains(owner))
            m_aside[owner] = m_aside.value(owner).without(location);
        return;
    }
    m_pages->forget(location);
    m_history->restore(m_history->take().without(location));
}

QString MainWindow::placeSetting(const QString &owner) const
{
    return owner.isEmpty() ? u"window/lastPlace"_s : u"lastPlace/"_s + owner;
}

void MainWindow::showPlace(const Location &location)
{
    m_topBar->breadcrumbs()->setLocation(location);
    m_sidebar->setLocation(location);
    m_pages->show(location);
    showTitle();
}

void MainWindow::showPage(PageWidget *page)
{
    m_registry.setPage(page);
    m_status->setAsOf(page ? page->asOf() : QDateTime());
    showTitle();
    // The keys act at once, unless the person is typing or moving somewhere else in the window.
    QWidget *focus = QWidget::focusWidget();
    const bool isElsewhere = focus && (m_topBar->isAncestorOf(focus) || m_sidebar->hasFocus());
    if (page && !isElsewhere) {
        if (QWidget *target = page->focusTarget())
            target->setFocus(Qt::OtherFocusReason);
    }
}

void MainWindow::showTitle()
{
    const PageWidget *page = m_pages->currentPage();
    const QString title = oneLine(page ? page->title() : trailText(m_history->current()), 200);
    if (title.isEmpty())
        setWindowTitle(tr("Windlass"));
    else if (m_accountName.isEmpty())
        setWindowTitle(tr("%1 · Windlass", "title of the window").arg(title));
    else
        //: Title of the window; %1 is the page, %2 the account that it belongs to.
        setWindowTitle(tr("%1 · %2 · Windlass").arg(title, oneLine(m_accountName, 80)));
}

void MainWindow::setSidebarShown(bool isShown)
{
    m_sidebar->setVisible(isShown);
    m_registry.action(u"view.sidebar"_s)->setChecked(isShown);
}

QString MainWindow::diagnostics() const
{
    QString text = diagnosticsText();
    if (m_moreDiagnostics)
        text += u'\n' + m_moreDiagnostics();
    return text;
}

void MainWindow::restoreState()
{
    resize(1280, 800);
    if (!m_settings)
        return;
    // Settings are a file that anybody can damage: what Qt does not understand it refuses, the rest is checked here.
    restoreGeometry(m_settings->value(u"window/geometry"_s).toByteArray());
    m_splitter->restoreState(m_settings->value(u"window/splitter"_s).toByteArray());
    setSidebarShown(m_settings->value(u"window/sidebar"_s, true).toBool());
    m_registry.load(*m_settings);
}

void MainWindow::saveState()
{
    if (!m_settings)
        return;
    m_settings->setValue(u"window/geometry"_s, saveGeometry());
    m_settings->setValue(u"window/splitter"_s, m_splitter->saveState());
    m_settings->setValue(u"window/sidebar"_s, !m_sidebar->isHidden());
    // The number of a patch means nothing in the next start.
    if (m_history->current().section != Location::Section::Patch)
        m_settings->setValue(placeSetting(m_owner), m_history->current().path());
    for (auto aside = m_aside.cbegin(); aside != m_aside.cend(); ++aside) {
        if (aside->index >= 0 && aside->places.at(aside->index).section != Location::Section::Patch)
            m_settings->setValue(placeSetting(aside.key()), aside->places.at(aside->index).path());
    }
    m_registry.save(*m_settings);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const QString question = m_quitQuestion && !m_isQuitAgreed ? m_quitQuestion() : QString();
    if (!question.isEmpty()) {
        event->ignore();
        askBeforeQuitting(question);
        return;
    }
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::askBeforeQuitting(const QString &question)
{
    if (m_quitDialog) {
        m_quitDialog->raise();
        return;
    }
    m_quitDialog = new QMessageBox(QMessageBox::Question, tr("Quit Windlass"), question, QMessageBox::NoButton, this);
    m_quitDialog->setObjectName(u"quitDialog"_s);
    m_quitDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_quitDialog->setTextFormat(Qt::PlainText);
    QPushButton *quit = m_quitDialog->addButton(tr("&Quit"), QMessageBox::AcceptRole);
    quit->setObjectName(u"confirmQuitButton"_s);
    QPushButton *stay = m_quitDialog->addButton(tr("&Stay"), QMessageBox::RejectRole);
    m_quitDialog->setDefaultButton(stay);
    m_quitDialog->setEscapeButton(stay);
    connect(quit, &QPushButton::clicked, this, [this] {
        agreeToQuit();
        // After the dialog has gone: it is a child of what is closed.
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    });
    m_quitDialog->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFiles(*event->mimeData()).isEmpty() ||
        (event->mimeData()->hasText() && Location::parse(event->mimeData()->text())))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (const QStringList files = droppedFiles(*event->mimeData()); !files.isEmpty()) {
        event->setDropAction(Qt::CopyAction); // The file stays where it is.
        event->accept();
        emit filesDropped(files);
    } else if (goToAddress(event->mimeData()->text())) {
        event->acceptProposedAction();
    }
}

} // namespace windlass
