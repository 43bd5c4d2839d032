// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigation/navigationhistory.h"
#include "ui/shell/page.h"
#include "ui/shell/topbar.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

class QAbstractItemModel;
class QMessageBox;
class QSettings;
class QSplitter;

namespace windlass {

class ActionRegistry;
class CommandPalette;
class NoticeBar;
class PageHost;
class PaletteProvider;
class Sidebar;
class StatusLine;
class WriteNotices;

//! The window: top bar, sidebar, pages, status line, menus. It knows places, pages and commands; of accounts, models
//! and the network it knows what it is told. app makes it, gives it what it shows, and sets the handlers of the
//! commands that belong to an account (account.signOut).
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    //! The registry must have the commands of addCommands() and live longer than the window; sidebar (see
    //! sidebarroles.h) and settings may be null and are not owned. Call start() when everything is wired.
    MainWindow(ActionRegistry &registry, PageFactory factory, QAbstractItemModel *sidebar, QSettings *settings,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Shows the first page: the given place, else where the window was last time, else home.
    void start(const std::optional<Location> &location = {});
    //! Goes to a place; the same as a click on it.
    void go(const Location &location);
    //! Goes to an address that came from outside: a command line, a link, the clipboard. False when it is no place.
    bool goToAddress(const QString &address);

    NavigationHistory &history() const { return *m_history; }
    PageHost &pageHost() const { return *m_pages; }
    StatusLine &statusLine() const { return *m_status; }
    TopBar &topBar() const { return *m_topBar; }
    //! Lines below the top bar about accounts: a token that ends, a sign-in that is refused.
    NoticeBar &notices() const { return *m_notices; }
    //! Lines below the top bar about writes whose answer did not come.
    WriteNotices &writeNotices() const { return *m_writeNotices; }

    Sidebar &sidebar() const { return *m_sidebar; }

    void setSidebarModel(QAbstractItemModel *model);
    void setAccount(const AccountInfo &account);
    //! Adds a source to the palette; not owned.
    void addPaletteProvider(PaletteProvider *provider);
    //! Lines that Copy diagnostics adds to the versions; must hold no secret and no name of anybody.
    void setDiagnostics(std::function<QString()> more) { m_moreDiagnostics = std::move(more); }
    //! Asked when the window is closed: a sentence about what is still open and what becomes of it, empty to close at once.
    void setQuitQuestion(std::function<QString()> question) { m_quitQuestion = std::move(question); }
    //! From now on the window closes without a question.
    void agreeToQuit() { m_isQuitAgreed = true; }

    //! Whose pages and history are shown: the key of an account; empty while nobody is signed in.
    QString owner() const { return m_owner; }
    //! Shows those of another owner, as they were left. False when there are none yet: start() or go() follows.
    bool showOwner(const QString &owner);
    //! Destroys them; where they are shown, showOwner() or go() follows.
    void forgetOwner(const QString &owner);
    //! Destroys one page of an owner and goes back to the one before it; where there is none, start() or go() follows.
    void forgetPage(const QString &owner, const Location &location);

signals:
    //! Files were dropped on the window; absolute paths.
    void filesDropped(const QStringList &paths);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildLayout(PageFactory factory);
    void buildMenus();
    void connectWindowCommands();
    void connectPlaceCommands();
    void connectThemeCommands();
    void connectHelpCommands();
    void showPlace(const Location &location);
    void showPage(PageWidget *page);
    void showTitle();
    void setSidebarShown(bool isShown);
    QString placeSetting(const QString &owner) const;
    void restoreState();
    void saveState();
    void askBeforeQuitting(const QString &question);
    QString diagnostics() const;

    ActionRegistry &m_registry;
    QSettings *m_settings;
    NavigationHistory *m_history;
    QString m_owner;
    QHash<QString, NavigationHistory::Places> m_aside; //!< Histories of the other owners.
    QString m_accountName; //!< For the title; empty where nobody could be meant but one.
    TopBar *m_topBar = nullptr;
    QSplitter *m_splitter = nullptr;
    Sidebar *m_sidebar = nullptr;
    PageHost *m_pages = nullptr;
    StatusLine *m_status = nullptr;
    NoticeBar *m_notices = nullptr;
    WriteNotices *m_writeNotices = nullptr;
    CommandPalette *m_palette = nullptr;
    std::unique_ptr<PaletteProvider> m_recentPlaces;
    std::function<QString()> m_moreDiagnostics;
    std::function<QString()> m_quitQuestion;
    QPointer<QMessageBox> m_quitDialog;
    bool m_isQuitAgreed = false;
};

} // namespace windlass
