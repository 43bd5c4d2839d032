// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "app/commandline.h"
#include "app/pages.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/linkopener.h"
#include "ui/widgets/picturestore.h"

#include <QObject>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace windlass {

class AccountWiring;
class DemoHost;
class DemoPage;
class OpenAccount;

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
    void openAccount(const std::shared_ptr<Credentials> &credentials, const Account &account);
    void signOut();
    void wireCommands();
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
    std::unique_ptr<OpenAccount> m_account;
    PageContext m_pageContext;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<AccountWiring> m_wiring;
    std::unique_ptr<ApiClient> m_probe; //!< Tries a credential before there is an account.
    QPointer<DemoPage> m_demoPage;
    QUrl m_base; //!< Of the account that is open or tried.
};

} // namespace windlass
