// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "app/commandline.h"
#include "app/pages.h"
#include "app/signins.h"
#include "ui/accounts/tokendialog.h"
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
#include <map>
#include <memory>

namespace windlass {

class AccountMenu;
class AccountWiring;
class CredentialWatch;
class DemoHost;
class NetworkPreferences;
class DemoPage;
class OpenAccount;
class SignInDesk;
class PatchShelf;

//! The composition root: makes the theme, the window and the accounts, and connects them. What they do is their business.
//! Accounts that were shown stay open side by side; the window shows one of them.
class Application : public QObject
{
    Q_OBJECT

public:
    //! `keychain` takes the place of the platform's.
    explicit Application(const StartOptions &options, std::unique_ptr<SecretStore> keychain = nullptr, QObject *parent = nullptr);
    ~Application() override;

    //! Shows the window and runs until it is closed. Gives the program's exit code.
    int run();

    MainWindow &window() { return *m_window; }
    ActionRegistry &registry() { return m_registry; }
    //! The one that the window shows; null while nobody is signed in.
    OpenAccount *account() { return m_shown; }
    //! One that is open, shown or not; else null.
    OpenAccount *account(const QString &key) const;
    SignIns &signIns() { return *m_signIns; }
    //! Shows the window without running the event loop; tests have their own.
    void show();

signals:
    //! The window shows an account, and its pages can be shown.
    void accountOpened();

private:
    void startDemo();
    void showSignIn();
    void showDemoProblem(const QString &sentence);
    PageWidget *makePageFor(const Location &location, QWidget *parent);
    //! Asks the host who a credential is. An access token that acts for nobody is taken too: 403 says that it is known.
    PendingReply<Account> trySignIn(const QUrl &base, const QString &email, const Secret &token);
    void makeSignIns(std::unique_ptr<SecretStore> keychain);
    //! Opens the account that was used last, if its sign-in can be had.
    bool restoreAccount();
    //! Reads the sign-in of a known account and opens it.
    void restore(const AccountRecord &record);
    //! Shows another account that is known; the one before stays open.
    void switchAccount(const QString &key);
    void wireAccountMenu();
    //! Serves the sign-in page, and opens what was signed in to there.
    void makeSignInDesk();
    //! Opens an account and shows it. One that is open already gets the credential in the place of the one before.
    void openAccount(const std::shared_ptr<Credentials> &credentials, const Account &account, const QString &key = {});
    void showAccount(OpenAccount &account);
    //! Its name stands in the window as soon as there is another one.
    void showLabel();
    void signOut();
    //! Asks what happens to texts that were not sent, where there are any; nothing is done when the person would rather stay.
    void askAboutDrafts(const std::function<void(SignIns::Drafts)> &then);
    //! Ends one that is open, with its pages.
    void closeAccount(const QString &key);
    //! Says where the token of somebody who signed out is revoked.
    void showRevocation(const AccountRecord &record);
    //! Shows another account of those that are open or known, else the sign-in page.
    void showWhoIsLeft();
    void leaveDemo();
    bool isReadOnly(const QString &key) const;
    void setReadOnly(const QString &key, bool isReadOnly);

    // applicationtokens.cpp
    void wireTokens();
    QDate today() const;
    //! Says that a sign-in of the browser has ended, or could not be stored.
    void showOAuthTrouble(const QString &key);
    //! Opens the dialog about the credential of an account, or the sign-in page for one that came from the browser.
    void replaceCredential(const QString &key);
    void showTokenDialog(const QString &key, bool isForReplacing);
    void testCredential(const QString &key, const TokenDialog::Typed &typed, QObject *context,
                        const std::function<void(const Result<TokenReport> &)> &done);
    void keepCredential(const QString &key, const TokenDialog::Typed &typed, const QDate &expiresOn, QObject *context,
                        const std::function<void(const QString &)> &done);
    //! Shows the sign-in page for this account alone: another person is refused there.
    void signInAgain(const QString &key);
    //! Why a sign-in that was just made can't be kept: another person was expected. Empty when it can.
    QString refusalOf(const Account &account) const;
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
    std::map<QString, std::unique_ptr<OpenAccount>> m_open; //!< By key.
    OpenAccount *m_shown = nullptr;
    QString m_demoKey;       //!< Of the demo workspace, while it is open.
    QString m_signsInAgain;  //!< Who is expected to sign in on the page; empty: anybody.
    std::unique_ptr<SignInDesk> m_signInDesk;
    std::unique_ptr<PatchShelf> m_patches;
    PageContext m_pageContext;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<AccountWiring> m_wiring;
    AccountMenu *m_accountMenu = nullptr; //!< The window's.
    std::unique_ptr<ApiClient> m_probe; //!< Tries a credential before there is an account.
    std::unique_ptr<ApiClient> m_tokenProbe; //!< The same for the token dialog.
    std::unique_ptr<CredentialWatch> m_watch;
    QPointer<DemoPage> m_demoPage;
    bool m_hasSignInPage = false; //!< It is shown, and nobody is signed in.
    QUrl m_demoBase;
};

} // namespace windlass
