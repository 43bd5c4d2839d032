// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "app/commandline.h"
#include "app/pages.h"
#include "app/signins.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/linkopener.h"
#include "ui/widgets/picturestore.h"

#include <QObject>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace windlass {

class AccountMenu;
class AccountWiring;
class DemoHost;
class NetworkPreferences;
class DemoPage;
class OpenAccount;
class PatchShelf;

//! The composition root: makes the theme, the window and the account, and connects them. What they do is their business.
class Application : public QObject
{
    Q_OBJECT

public:
    explicit Application(const StartOptions &options, QObject *parent = nullptr);
    ~Application() override;

    //! Shows the window and runs until it is closed. Gives the program's exit code.
    int run();

    MainWindow &window() { return *m_window; }
    ActionRegistry &registry() { return m_registry; }
    OpenAccount *account() { return m_account.get(); }
    //! Shows the window without running the event loop; tests have their own.
    void show();

signals:
    //! An account is open and its pages can be shown.
    void accountOpened();

private:
    void startDemo();
    void showSignIn();
    void showDemoProblem(const QString &sentence);
    PageWidget *makePageFor(const Location &location, QWidget *parent);
    //! Tries a credential with GET /user and opens the account when the host takes it. An access token that acts for nobody
    //! is taken too: 403 says that it is known.
    PendingReply<Account> trySignIn(const QString &email, const Secret &token);
    void makeSignIns();
    //! Opens the account that was used last, if its sign-in can be had.
    bool restoreAccount();
    //! Closes the account that is open and opens another one that is known.
    void switchAccount(const QString &key);
    void wireAccountMenu();
    //! Keeps a sign-in that was accepted, for good where there is a keychain, and opens it.
    void keepToken(const QString &email, const Secret &token, const Account &account);
    void openAccount(const std::shared_ptr<Credentials> &credentials, const Account &account, const QString &key = {});
    void signOut();
    //! Asks what happens to texts that were not sent, where there are any; nothing is done when the person would rather stay.
    void askAboutDrafts(const std::function<void(SignIns::Drafts)> &then);
    //! Ends what is open; something else is to be shown in its place.
    void closeAccount();
    void leaveDemo();
    void showNobody();
    QString dataFolder() const;
    QString cacheFolder() const;
    void wireCommands();
    //! The commands about the account that is open and about the network.
    void wireAccountCommands();
    void showNetworkDialog();
    //! Patches of the command line, of the menu, and those that are dropped on the window.
    void wirePatches();
    void openPatches(const QStringList &paths);
    void showPatchDialog();
    bool isShowingPatch() const;
    void startTour();

    StartOptions m_options;
    //! The tour neither reads nor changes what the person has: settings and drafts of its own.
    std::unique_ptr<QTemporaryDir> m_tourHome;
    std::unique_ptr<QSettings> m_settings;
    Theme m_theme;
    LinkOpener m_links;
    PictureStore m_pictures;
    ActionRegistry m_registry;
    std::unique_ptr<DemoHost> m_demo;
    std::unique_ptr<SignIns> m_signIns;
    std::unique_ptr<NetworkPreferences> m_network;
    std::unique_ptr<OpenAccount> m_account;
    std::unique_ptr<PatchShelf> m_patches;
    PageContext m_pageContext;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<AccountWiring> m_wiring;
    AccountMenu *m_accountMenu = nullptr; //!< The window's.
    std::unique_ptr<ApiClient> m_probe; //!< Tries a credential before there is an account.
    QPointer<DemoPage> m_demoPage;
    bool m_hasSignInPage = false; //!< It is shown, or covered by the demo's.
    QUrl m_base; //!< Of the account that is open or tried.
};

} // namespace windlass
