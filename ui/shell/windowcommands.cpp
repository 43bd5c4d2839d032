// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that the window itself carries out, and the menus that they stand in.
#include "models/navigation/navigationhistory.h"
#include "ui/settings/codesettingsdialog.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/keysdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusline.h"
#include "ui/shell/thememode.h"
#include "ui/widgets/linkopener.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace windlass {

void MainWindow::buildMenus()
{
    const QList<QPair<CommandMenu, QString>> menus{
        {CommandMenu::File, tr("&File")}, {CommandMenu::View, tr("&View")},
        {CommandMenu::Go, tr("&Go")},     {CommandMenu::PullRequest, tr("&Pull request")},
        {CommandMenu::Help, tr("&Help")},
    };
    const QList<Command> commands = m_registry.commands();
    for (const auto &[id, title] : menus) {
        QMenu *menu = menuBar()->addMenu(title);
        for (const Command &command : commands) {
            if (command.menu != id)
                continue;
            if (command.startsGroup && !menu->isEmpty())
                menu->addSeparator();
            menu->addAction(m_registry.action(command.id));
        }
        connect(menu, &QMenu::aboutToShow, &m_registry, &ActionRegistry::updateStates);
    }
    // Commands without a menu have keys too: those act while the window has the action.
    for (const Command &command : commands) {
        if (command.menu == CommandMenu::None)
            addAction(m_registry.action(command.id));
    }
    m_registry.action(u"app.quit"_s)->setMenuRole(QAction::QuitRole);
    m_registry.action(u"help.about"_s)->setMenuRole(QAction::AboutRole);
}

void MainWindow::connectWindowCommands()
{
    m_registry.setHandler(u"window.close"_s, this, [this] { close(); });
    m_registry.setHandler(u"app.quit"_s, this, [] { QApplication::quit(); });
    QAction *sidebar = m_registry.action(u"view.sidebar"_s);
    sidebar->setCheckable(true);
    sidebar->setChecked(true);
    m_registry.setHandler(u"view.sidebar"_s, this, [this] { setSidebarShown(m_sidebar->isHidden()); });
    m_registry.setHandler(
        u"view.refresh"_s, this,
        [this] {
            if (PageWidget *page = m_pages->currentPage())
                page->refresh();
        },
        [this] { return m_pages->currentPage() ? QString() : tr("There is nothing to read again."); });
}

void MainWindow::connectPlaceCommands()
{
    m_registry.setHandler(
        u"go.back"_s, this, [this] { m_history->back(); },
        [this] { return m_history->canGoBack() ? QString() : tr("This is the first place."); });
    m_registry.setHandler(
        u"go.forward"_s, this, [this] { m_history->forward(); },
        [this] { return m_history->canGoForward() ? QString() : tr("This is the last place."); });
    m_registry.setHandler(
        u"go.up"_s, this, [this] { go(m_history->current().parent()); },
        [this] {
            return m_history->current().section == Location::Section::Home ? tr("There is nothing above this page.")
                                                                           : QString();
        });
    m_registry.setHandler(u"go.palette"_s, this, [this] { m_palette->popUp(); });
    m_registry.setHandler(u"go.home"_s, this, [this] { go(Location::home()); });

    using Section = Location::Section;
    const QList<QPair<QString, Section>> sections{
        {u"go.repository"_s, Section::Repository}, {u"go.pullRequests"_s, Section::PullRequests},
        {u"go.branches"_s, Section::Branches},     {u"go.commits"_s, Section::Commits},
        {u"go.pipelines"_s, Section::Pipelines},   {u"go.webhooks"_s, Section::Webhooks},
        {u"go.issues"_s, Section::Issues},
    };
    const auto whyNoRepository = [this] {
        return m_history->current().repository.isEmpty() ? tr("No repository is open.") : QString();
    };
    for (const auto &[id, section] : sections) {
        m_registry.setHandler(
            id, this,
            [this, wanted = section] {
                const Location here = m_history->current();
                go(Location::forRepository(here.workspace, here.repository, wanted));
            },
            whyNoRepository);
    }
    for (int section = 1; section <= 9; ++section) {
        m_registry.setHandler(
            u"go.section%1"_s.arg(section), this,
            [this, section] {
                if (const auto place = m_sidebar->sectionPlace(section - 1))
                    go(*place);
            },
            [this, section] {
                return m_sidebar->sectionPlace(section - 1) ? QString() : tr("The sidebar has no such section.");
            });
    }

    m_registry.setHandler(u"copy.link"_s, this, [this] {
        QApplication::clipboard()->setText(m_history->current().webAddress());
        m_status->showNotice(tr("Link copied"));
    });
    m_registry.setHandler(
        u"copy.id"_s, this,
        [this] {
            const Location here = m_history->current();
            const QString id = here.id.isEmpty() ? here.workspace + u'/' + here.repository : here.id;
            QApplication::clipboard()->setText(id);
            m_status->showNotice(tr("Copied: %1").arg(id));
        },
        [this] {
            const Location here = m_history->current();
            return here.id.isEmpty() && here.repository.isEmpty() ? tr("There is no id here.") : QString();
        });
    m_registry.setHandler(u"go.browser"_s, this, [this] {
        if (LinkOpener *opener = LinkOpener::instance())
            opener->openInBrowser(m_history->current().webAddress());
    });
    m_registry.setHandler(u"go.clipboard"_s, this, [this] {
        if (!goToAddress(QApplication::clipboard()->text().left(8192)))
            m_status->showNotice(tr("The clipboard holds no address of Bitbucket."));
    });
}

void MainWindow::connectThemeCommands()
{
    connectCodeCommands(m_registry, this, m_settings);
    auto *group = new QActionGroup(this);
    const QList<QPair<QString, Theme::Mode>> modes{
        {u"theme.system"_s, Theme::Mode::FollowSystem},
        {u"theme.light"_s, Theme::Mode::Light},
        {u"theme.dark"_s, Theme::Mode::Dark},
    };
    for (const auto &[id, mode] : modes) {
        QAction *action = m_registry.action(id);
        action->setCheckable(true);
        action->setChecked(Theme::current().mode() == mode);
        group->addAction(action);
        m_registry.setHandler(id, this, [this, action, wanted = mode] {
            action->setChecked(true);
            Theme::current().setMode(wanted);
            if (m_settings)
                saveThemeMode(*m_settings, wanted);
        });
    }
}

void MainWindow::connectHelpCommands()
{
    m_registry.setHandler(u"help.keys"_s, this, [this] {
        auto *dialog = new KeysDialog(m_registry, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    m_registry.setHandler(u"help.about"_s, this, [this] {
        auto *dialog = new AboutDialog(diagnostics(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    m_registry.setHandler(u"help.diagnostics"_s, this, [this] {
        QApplication::clipboard()->setText(diagnostics());
        m_status->showNotice(tr("Diagnostics copied"));
    });
}

} // namespace windlass
