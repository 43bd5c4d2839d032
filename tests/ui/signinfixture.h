// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/promises.h"
#include "ui/signin/signinpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/linkopener.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

namespace windlass::test {

//! A program that the sign-in page thinks it is in: a host and a keychain in the hands of the test.
class FakeSignInHost : public SignInHost
{
public:
    struct Tried {
        QString email;
        QByteArray token;
    };

    QString name() const override { return hostName; }
    TrialCalls trial(const QString &email, const Secret &token) override;
    OAuthFlow::Options oauth() const override { return oauthOptions; }
    quint16 ownPort() const override { return port; }
    void findOwnClient(QObject *, std::function<void(const OAuthClient &)> done) override { done(ownClient); }
    void rememberOwnClient(const QString &id, quint16 atPort) override
    {
        ownClient.id = id;
        port = atPort;
    }
    QString refusalOf(const Account &account) const override
    {
        return account.uuid == unwanted ? QStringLiteral("Not this one.") : QString();
    }
    void keep(const AcceptedSignIn &signIn, QObject *context, std::function<void(const SecretAnswer &)> done) override;

    //! Says yes to everything that is asked next: a person with these scopes, in one workspace.
    void accept(const QSet<QString> &granted);

    QString hostName;
    QString unwanted = QStringLiteral("nobody"); //!< Who is refused.
    OAuthFlow::Options oauthOptions;
    OAuthClient ownClient;
    quint16 port = OAuthFlow::DefaultPort;
    std::optional<QSet<QString>> scopes;
    QDateTime hostNow;

    QList<Tried> tried;
    ReplyHost<Account> me;
    ReplyHost<Page<Workspace>> workspaces;
    ReplyHost<Page<Repository>> repositories;
    ReplyHost<Repository> repository;
    ReplyHost<Page<Project>> projects;
    ReplyHost<Page<PullRequest>> pullRequests;
    ReplyHost<Page<Pipeline>> pipelines;
    ReplyHost<Page<Hook>> hooks;

    SecretState keychain = SecretState::Done; //!< What it says to a sign-in that is to last.
    bool isKeychainSlow = false;              //!< Until answerKeychain().
    void answerKeychain();
    bool isKeychainAsked() const { return !m_keeping.isNull(); }
    QList<AcceptedSignIn> kept;

private:
    QPointer<QObject> m_keeping;
    std::function<void(const SecretAnswer &)> m_done;
    AcceptedSignIn m_toKeep;
};

//! All that the program asks for in everyday use, in either language.
QSet<QString> allOAuthScopes();
QSet<QString> allApiTokenScopes();

//! The page in a window, with a person before it.
class SignInFixture
{
public:
    //! `prepare` sets the host up before the page sees it.
    explicit SignInFixture(const std::function<void(FakeSignInHost &host)> &prepare = {});

    template <typename T>
    T *child(const char *name) const
    {
        return page->findChild<T *>(QLatin1String(name));
    }
    bool isShown(const char *name) const;
    void chooseToken() { child<QTabBar>("signInKinds")->setCurrentIndex(1); }
    void chooseBrowser() { child<QTabBar>("signInKinds")->setCurrentIndex(0); }
    //! Pastes a token, types the address where there is one, and presses Enter.
    void signIn(const QString &email, const QString &token);
    void press(const char *button) { child<QPushButton>(button)->click(); }
    QString message(const char *name = "signInMessage") const;
    //! Everything that the page shows now, as a person would read it.
    QString text() const;
    //! Writes a picture of it where WINDLASS_PICTURES names a folder: in dark colours if "dark" is in that name, and with
    //! texts as long as in other languages if "wide" is.
    void picture(const QString &name) const;

    Theme theme;
    LinkOpener links;
    QUrl opened; //!< The address that went to the browser last.
    bool hasBrowser = true;
    FakeSignInHost host;
    std::unique_ptr<SignInPage> page;
};

} // namespace windlass::test
