// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the controls and the window in all their states, light and dark, as PNGs to look at:
//
//   QT_QPA_PLATFORM=offscreen windlass_gallery DIR
#include "models/navigation/navigationhistory.h"
#include "tests/ui/galleryaccounts.h"
#include "ui/ratelimit/hourchart.h"
#include "ui/ratelimit/requestsdialog.h"
#include "ui/settings/networkdialog.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/commands.h"
#include "ui/shell/diagnostics.h"
#include "ui/shell/keysdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/sidebarroles.h"
#include "ui/shell/statusline.h"
#include "ui/theme/icons.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/text.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QVBoxLayout>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace windlass::gallery {

namespace {

QString outputFolder;

void save(QWidget *widget, const QString &name)
{
    const QString scheme = Theme::current().isDark() ? u"dark"_s : u"light"_s;
    const QString file = outputFolder + u'/' + name + u'-' + scheme + u".png"_s;
    QApplication::processEvents();
    if (!widget->grab().save(file))
        std::fprintf(stderr, "could not write %s\n", qPrintable(file));
}

class GalleryDelegate : public RowDelegate {
public:
    using RowDelegate::RowDelegate;
    RowContent content(const QModelIndex &index) const override
    {
        static const QStringList titles{
            u"Retry card payments on timeout"_s,
            u"Move the cart to its own service, with all of what that means for the checkout and the order history"_s,
            u"Draft: upgrade to Qt 6.8"_s, u"Fix <b>bold</b> names & ampersands"_s, u"Größen & Maße überarbeiten"_s};
        static const QStringList people{u"Mira Chen"_s, u"Tomás Álvarez"_s, u"Yuki"_s, u"Ana Ferreira"_s, u"Jo Q"_s};
        const int row = index.row() % 5;
        RowContent content;
        content.prefix = u"#%1"_s.arg(42 - index.row());
        content.title = titles.at(row);
        if (density() == Density::TwoLines) {
            content.personName = people.at(row);
            content.detail = people.at(row) + u" · feature/retry-card → main · 3 comments"_s;
            content.detailIcon = u"branch"_s;
        } else {
            content.icon = row % 2 ? u"file-modified"_s : u"file-added"_s;
            content.detail = u"src/payments"_s;
        }
        const BadgeState states[] = {BadgeState::Open, BadgeState::Merged, BadgeState::Draft, BadgeState::Declined,
                                     BadgeState::Conflict};
        content.badges = {badgeFor(states[row])};
        if (row == 0)
            content.titleBadges = {badgeFor(BadgeState::Successful, u"3 builds"_s)};
        content.trailing = row == 0 ? u"12 min ago"_s : u"yesterday"_s;
        content.isMuted = row == 3;
        return content;
    }
};

RowList *makeRows(RowDelegate::Density density)
{
    auto *list = new RowList;
    auto *model = new QStandardItemModel(12, 1, list);
    list->setRows(model, new GalleryDelegate(density, list));
    list->setCurrentRow(model->index(1, 0));
    return list;
}

void drawControls()
{
    QWidget window;
    window.setFixedSize(980, 640);
    auto *grid = new QVBoxLayout(&window);
    grid->setContentsMargins(24, 24, 24, 24);
    grid->setSpacing(16);
    auto row = [grid](const QList<QWidget *> &widgets) {
        auto *line = new QHBoxLayout;
        for (QWidget *widget : widgets)
            line->addWidget(widget);
        line->addStretch(1);
        grid->addLayout(line);
    };
    auto *heading = new SectionHeader(u"Pull requests"_s);
    heading->setCount(212);
    heading->addWidget(makeButton(u"New pull request"_s, ButtonKind::Primary));
    grid->addWidget(heading);
    grid->addWidget(makeLine());

    QPushButton *disabled = makeButton(u"Merge"_s, ButtonKind::Primary);
    setEnabledWithReason(disabled, u"Needs pullrequest:write."_s);
    QPushButton *plainDisabled = makeButton(u"Disabled"_s);
    plainDisabled->setEnabled(false);
    QPushButton *withIcon = makeButton(u"Refresh"_s);
    setThemedIcon(withIcon, u"refresh"_s);
    QPushButton *withMenu = makeButton(u"Merge"_s);
    withMenu->setMenu(new QMenu(withMenu));
    row({makeButton(u"Approve"_s, ButtonKind::Primary), makeButton(u"Request changes"_s), withIcon, withMenu,
         makeButton(u"Decline"_s, ButtonKind::Danger), makeButton(u"Cancel"_s, ButtonKind::Quiet),
         makeButton(u"Load more"_s, ButtonKind::Link), disabled, plainDisabled});
    auto *checkedTool = makeIconButton(u"side-by-side"_s, u"Side by side"_s);
    checkedTool->setCheckable(true);
    checkedTool->setChecked(true);
    row({makeIconButton(u"refresh"_s, u"Refresh"_s), checkedTool, makeIconButton(u"unified"_s, u"Unified"_s),
         makeIconButton(u"more"_s, u"More"_s)});

    auto *combo = new QComboBox;
    combo->addItems({u"Merge commit"_s, u"Squash"_s, u"Fast forward"_s});
    auto *filled = new QLineEdit(u"feature/retry-card"_s);
    auto *search = new SearchField(u"Filter pull requests"_s);
    auto *spin = new QSpinBox;
    spin->setValue(12);
    auto *off = new QLineEdit(u"disabled"_s);
    off->setEnabled(false);
    row({search, filled, combo, spin, off});
    auto *checked = new QCheckBox(u"Close source branch"_s);
    checked->setChecked(true);
    auto *mixed = new QCheckBox(u"Some"_s);
    mixed->setTristate(true);
    mixed->setCheckState(Qt::PartiallyChecked);
    auto *radio = new QRadioButton(u"API token"_s);
    radio->setChecked(true);
    row({checked, new QCheckBox(u"Not yet"_s), mixed, radio, new QRadioButton(u"Browser"_s)});

    auto *tabs = new QTabBar;
    tabs->setDrawBase(true);
    tabs->setExpanding(false);
    for (const QString &tab : {u"Overview"_s, u"Files 31"_s, u"Commits 5"_s, u"Builds 3"_s})
        tabs->addTab(tab);
    tabs->setCurrentIndex(1);
    grid->addWidget(tabs);
    auto *badges = new QHBoxLayout;
    badges->setSpacing(8);
    for (int state = 0; state <= static_cast<int>(BadgeState::Unknown); ++state) {
        if (state % 8 == 0 && state > 0) {
            badges->addStretch(1);
            grid->addLayout(badges);
            badges = new QHBoxLayout;
        }
        badges->addWidget(new Badge(static_cast<BadgeState>(state)));
    }
    badges->addStretch(1);
    grid->addLayout(badges);
    auto *people = new QHBoxLayout;
    for (const QString &name : {u"Mira Chen"_s, u"Tomás Álvarez"_s, u"Yuki"_s, u"Ana Ferreira"_s, u"Émile Zola"_s,
                                u"李雷"_s, u"bot-7"_s, u"Omar Haddad"_s}) {
        auto *avatar = new Avatar(28);
        avatar->setPerson(name);
        people->addWidget(avatar);
    }
    people->addWidget(new RelativeTimeLabel(QDateTime::currentDateTimeUtc().addSecs(-720)));
    auto *bar = new QProgressBar;
    bar->setValue(60);
    people->addWidget(bar, 1);
    grid->addLayout(people);
    auto *text = new QPlainTextEdit(u"This retries once and then gives up.\nSecond line."_s);
    text->setFixedHeight(64);
    grid->addWidget(text);
    grid->addStretch(1);
    window.show();
    filled->setFocus();
    save(&window, u"controls"_s);
}

void drawStates()
{
    struct Shown {
        const char *name;
        std::function<void(StatePanel &)> set;
    };
    const QList<Shown> all{
        {"loading", [](StatePanel &p) { p.showLoading(); }},
        {"empty",
         [](StatePanel &p) {
             p.showEmpty(u"pull-request"_s, u"No open pull requests"_s,
                         u"When somebody proposes a change to this repository it appears here."_s,
                         u"New pull request"_s, [] {});
         }},
        {"error",
         [](StatePanel &p) {
             p.showError(u"Bitbucket could not be reached. The connection timed out after 30 seconds."_s,
                         u"upstream <b>request</b> timeout"_s, u"details"_s);
         }},
        {"permission",
         [](StatePanel &p) {
             p.showNoPermission(u"This token may not read pipelines."_s, u"pipeline"_s,
                                u"Your credentials lack one or more required privilege scopes."_s);
         }},
        {"partial",
         [](StatePanel &p) {
             p.showContent();
             p.setAsOf(QDateTime::currentDateTimeUtc());
             p.setPartial(60, 212, false);
         }},
        {"refreshfailed",
         [](StatePanel &p) {
             p.showContent();
             p.showError(u"This could not be read again."_s, u"503 Service Unavailable"_s);
         }},
        {"reloading",
         [](StatePanel &p) {
             p.showContent();
             p.showLoading();
         }},
    };
    for (const Shown &state : all) {
        StatePanel panel(makeRows(RowDelegate::Density::TwoLines));
        panel.resize(720, 380);
        panel.show();
        state.set(panel);
        (void)QTest::qWaitFor([] { return false; }, 400); // For the bar that comes late.
        save(&panel, u"state-"_s + QString::fromLatin1(state.name));
    }
    RowList *dense = makeRows(RowDelegate::Density::Dense);
    dense->resize(480, 300);
    dense->show();
    save(dense, u"rows-dense"_s);
    dense->setLayoutDirection(Qt::RightToLeft);
    save(dense, u"rows-dense-rtl"_s);
    delete dense;
}

void drawIcons()
{
    QWidget window;
    window.setFixedSize(900, 460);
    auto *grid = new QGridLayout(&window);
    const QStringList names = themeIconNames();
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto *cell = new QToolButton;
        cell->setIcon(Theme::current().icon(names.at(i)));
        cell->setIconSize(QSize(24, 24));
        cell->setAutoRaise(true);
        cell->setText(names.at(i).left(9));
        cell->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        grid->addWidget(cell, static_cast<int>(i / 12), static_cast<int>(i % 12));
    }
    window.show();
    save(&window, u"icons"_s);
    QLabel app;
    app.setPixmap(applicationIcon().pixmap(256, 256));
    app.show();
    save(&app, u"appicon"_s);
    app.setPixmap(applicationIcon().pixmap(32, 32));
    app.setFixedSize(40, 40);
    save(&app, u"appicon32"_s);
}

class GalleryPage : public PageWidget {
public:
    GalleryPage(const Location &location, QWidget *parent)
        : PageWidget(location, parent)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        auto *header = new QWidget;
        auto *column = new QVBoxLayout(header);
        column->setContentsMargins(Theme::SpaceLarge, Theme::Space, Theme::SpaceLarge, Theme::Space);
        auto *first = new QHBoxLayout;
        first->addWidget(new ElidedLabel(u"Pull requests"_s, TextStyle::Title), 1);
        first->addWidget(makeButton(u"New pull request"_s, ButtonKind::Primary));
        column->addLayout(first);
        auto *tabs = new QTabBar;
        tabs->setExpanding(false);
        tabs->setDrawBase(false);
        for (const QString &tab : {u"Open 31"_s, u"Merged"_s, u"Declined"_s})
            tabs->addTab(tab);
        auto *filter = new SearchField(u"Filter by title or author"_s);
        filter->setFixedWidth(260);
        auto *second = new QHBoxLayout;
        second->setContentsMargins(Theme::Space, 0, Theme::SpaceLarge, 0);
        second->addWidget(tabs);
        second->addStretch(1);
        second->addWidget(filter);
        layout->addWidget(header);
        layout->addLayout(second);
        layout->addWidget(makeLine());
        auto *panel = new StatePanel(makeRows(RowDelegate::Density::TwoLines));
        panel->showContent();
        panel->setPartial(60, 212, false);
        layout->addWidget(panel, 1);
    }
    QString title() const override { return u"Pull requests of web-shop"_s; }
    void refresh() override {}
};

QStandardItemModel *makeSidebar(QObject *parent)
{
    auto *model = new QStandardItemModel(parent);
    const auto add = [](QStandardItem *parentItem, const QString &text, const QString &icon, int count,
                        const std::optional<Location> &place) {
        auto *item = new QStandardItem(text);
        item->setData(icon, SidebarIconRole);
        item->setData(count, SidebarCountRole);
        if (place)
            item->setData(QVariant::fromValue(*place), SidebarLocationRole);
        parentItem->appendRow(item);
        return item;
    };
    QStandardItem *root = model->invisibleRootItem();
    QStandardItem *inbox = add(root, u"Inbox"_s, {}, 0, {});
    add(inbox, u"To review"_s, u"eye"_s, 4, Location::home());
    add(inbox, u"Mine"_s, u"account"_s, 2, {});
    add(inbox, u"Builds"_s, u"pipeline"_s, 1, {});
    QStandardItem *starred = add(root, u"Starred"_s, {}, 0, {});
    add(starred, u"web-shop"_s, u"star"_s, 0, Location::forRepository(u"acme"_s, u"payments"_s));
    QStandardItem *repositories = add(root, u"Repositories"_s, {}, 0, {});
    QStandardItem *acme = add(repositories, u"acme"_s, u"workspace"_s, 0, Location::forWorkspace(u"acme"_s));
    for (const QString &name : {u"web-shop"_s, u"infra"_s, u"a-repository-with-a-very-long-name-indeed"_s})
        add(acme, name, u"repository"_s, 0, Location::forRepository(u"acme"_s, name));
    add(repositories, u"northwind"_s, u"workspace"_s, 0, Location::forWorkspace(u"northwind"_s));
    return model;
}

void drawWindow()
{
    ActionRegistry registry;
    addCommands(registry);
    MainWindow window(
        registry, [](const Location &place, QWidget *parent) { return new GalleryPage(place, parent); },
        makeSidebar(&registry), nullptr);
    window.setAccount({u"Mira Chen"_s, u"1"_s, u"Demo workspace"_s, {}});
    window.statusLine().setBudget(388, 1000, QDateTime::currentDateTimeUtc().addSecs(1200));
    window.statusLine().setAsOf(QDateTime::currentDateTimeUtc());
    window.statusLine().setRequestsRunning(2);
    window.start(Location::forRepository(u"acme"_s, u"web-shop"_s));
    window.go(Location::forRepository(u"acme"_s, u"web-shop"_s, Location::Section::PullRequests));
    window.statusLine().setAsOf(QDateTime::currentDateTimeUtc());
    window.resize(1280, 800);
    window.show();
    save(&window, u"window"_s);
    window.resize(1024, 640);
    save(&window, u"window-small"_s);
    window.setLayoutDirection(Qt::RightToLeft);
    save(&window, u"window-rtl"_s);
    window.setLayoutDirection(Qt::LeftToRight);

    registry.run(u"go.palette"_s);
    auto *palette = window.findChild<CommandPalette *>();
    save(palette, u"palette"_s);
    palette->findChild<QLineEdit *>(u"paletteField"_s)->setText(u"theme"_s);
    save(palette, u"palette-typed"_s);
    palette->findChild<QLineEdit *>(u"paletteField"_s)->setText(u"zzzz"_s);
    save(palette, u"palette-nothing"_s);
    palette->hide();
    for (QAction *action : window.menuBar()->actions()) {
        if (action->menu()->title() != "&Go"_L1 && action->menu()->title() != "&View"_L1)
            continue;
        emit action->menu()->aboutToShow();
        action->menu()->adjustSize();
        action->menu()->setActiveAction(action->menu()->actions().at(1));
        save(action->menu(), u"menu-"_s + action->menu()->title().mid(1).toLower());
    }
    KeysDialog keys(registry, &window);
    keys.show();
    save(&keys, u"keys"_s);
    AboutDialog about(diagnosticsText(), &window);
    about.show();
    save(&about, u"about"_s);
}

void drawTable()
{
    QTableWidget table(6, 4);
    table.setHorizontalHeaderLabels({u"Step"_s, u"State"_s, u"Duration"_s, u"Author"_s});
    for (int row = 0; row < 6; ++row) {
        for (int column = 0; column < 4; ++column)
            table.setItem(row, column, new QTableWidgetItem(u"cell %1 %2"_s.arg(row).arg(column)));
    }
    table.verticalHeader()->hide();
    table.setShowGrid(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.selectRow(2);
    table.horizontalHeader()->setHighlightSections(false);
    table.resize(460, 200);
    table.show();
    save(&table, u"table"_s);
}

void drawRequests()
{
    RequestLedger ledger;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<std::pair<RequestPart, int>> parts{{RequestPart::Diffs, 61},    {RequestPart::Comments, 44}, {RequestPart::PullRequests, 118},
                                                   {RequestPart::Pipelines, 97}, {RequestPart::Logs, 52},     {RequestPart::Commits, 16}};
    int number = 0;
    for (const auto &[part, count] : parts) {
        for (int i = 0; i < count; ++i)
            ledger.record(RequestFamily::Repository, part, now.addSecs(-((number += 37) * 13) % 3300));
    }
    ledger.record(RequestFamily::Picture, RequestPart::Pictures, now);
    ledger.mergeHeaders(RequestFamily::Repository, {});
    ledger.noteRefusal(RequestFamily::Repository, now.addSecs(-1500), now.addSecs(-1560));
    RequestsDialog dialog(ledger);
    dialog.show();
    dialog.findChild<HourChart *>()->setFocus(Qt::TabFocusReason);
    save(&dialog, u"requests"_s);
}

void drawNetwork()
{
    NetworkSettings settings;
    settings.setup.proxy = NetworkSetup::Proxy::Http;
    settings.setup.proxyHost = u"proxy.acme.example"_s;
    settings.setup.proxyPort = 3128;
    settings.setup.proxyUser = u"mira"_s;
    settings.setup.proxyPassword = Secret("secret");
    NetworkDialog dialog(settings, ApiClient::officialBase(), [](const NetworkSettings &, const auto &) {});
    ConnectionTest::Report report;
    report.failed = ConnectionTest::Step::Certificate;
    dialog.show();
    dialog.findChild<InlineMessage *>(u"networkMessage"_s)->showMessage(InlineMessage::Tone::Danger, connectionSentence(report));
    QApplication::processEvents();
    save(&dialog, u"network"_s);
}

//! Everything there is, once in each scheme.
void drawAll()
{
    Theme theme(Theme::Mode::Light);
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        theme.setMode(mode);
        drawControls();
        drawStates();
        drawIcons();
        drawTable();
        drawRequests();
        drawNetwork();
        drawAccounts(save);
        drawWindow();
    }
}

} // namespace

int run(const QString &folder)
{
    outputFolder = folder;
    QDir().mkpath(outputFolder);
    drawAll();
    return 0;
}

} // namespace windlass::gallery

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: windlass_gallery DIR\n");
        return 2;
    }
    return windlass::gallery::run(QString::fromLocal8Bit(argv[1]));
}
