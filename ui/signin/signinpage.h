// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/pendingreply.h"
#include "api/core/secret.h"
#include "api/resources/account.h"
#include "ui/shell/page.h"
#include "ui/signin/credentialcheck.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTabBar;

namespace windlass {

class InlineMessage;

//! The first page of somebody without an account, and the page to add another: a token, or the demo workspace. The
//! credential is tried at once, and what came of it is said where it was typed.
class SignInPage : public PageWidget {
    Q_OBJECT

public:
    //! Asks the host who the credential is (UserApi::me()). `email` is empty for an access token.
    using TryCredential = std::function<PendingReply<Account>(const QString &email, const Secret &token)>;

    struct Credential {
        QString email; //!< Empty for an access token.
        Secret token;
    };

    //! `host` is shown when it is not bitbucket.org.
    SignInPage(TryCredential tryCredential, const QString &host, const Location &location, QWidget *parent = nullptr);
    ~SignInPage() override;

    QString title() const override;
    //! Nothing is read here.
    void refresh() override {}
    QWidget *focusTarget() const override;

    //! What was accepted; only while signedIn() is told. The page forgets it afterwards.
    const Credential &credential() const { return m_credential; }

signals:
    //! The host accepted credential(). `account` is empty for access tokens, which act for nobody.
    void signedIn(const windlass::Account &account);
    void demoRequested();

private:
    TokenKind kind() const;
    void showKind();
    void signIn();
    void finish(const Result<Account> &answer);
    void showFailure(const Error &error);
    void setTrying(bool isTrying);

    TryCredential m_tryCredential;
    QString m_host;
    Credential m_credential;
    PendingReply<Account> m_pending;
    bool m_isTrying = false;
    QTabBar *m_kinds;
    QLabel *m_explanation;
    QWidget *m_emailRow;
    QLineEdit *m_email;
    QLineEdit *m_token;
    QLabel *m_scopes;
    InlineMessage *m_message;
    QPushButton *m_signIn;
    QPushButton *m_demo;
};

} // namespace windlass
