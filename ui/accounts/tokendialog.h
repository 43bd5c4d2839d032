// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"
#include "api/core/secret.h"
#include "api/resources/account.h"
#include "models/accounts/accountlist.h"

#include <QDialog>
#include <QSet>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace windlass {

class ExpiryField;
class InlineMessage;

//! What a credential turned out to be when it was tried.
struct TokenReport {
    Account account;      //!< Empty when it acts for nobody.
    QSet<QString> scopes; //!< What it may do, in the words of its kind; empty when the host did not say.
};

//! The credential of one account: when it ends, whether it works, and another one in its place. Pages and drafts stay.
class TokenDialog : public QDialog {
    Q_OBJECT

public:
    struct Typed {
        QString email; //!< Empty for an access token.
        Secret token;  //!< Empty: the one that the account has.
    };
    //! What the dialog has done by others; `context` ends it.
    struct Doings {
        std::function<void(const Typed &, QObject *context, std::function<void(const Result<TokenReport> &)>)> test;
        //! Keeps the day on which it ends and, where a token was typed, puts that in the place of the one before. Says
        //! nothing, or a sentence.
        std::function<void(const Typed &, const QDate &expiresOn, QObject *context, std::function<void(const QString &)>)> keep;
        //! Opens a web page.
        std::function<void(const QString &address)> open;
    };

    //! `label` is what the account is called in the window.
    TokenDialog(const AccountRecord &account, const QString &label, Doings doings, QWidget *parent = nullptr);

    //! The address that goes with the API token of now, so that it need not be typed again.
    void setEmail(const QString &email);
    //! Puts the focus where a new token is typed.
    void beginReplacing();

signals:
    //! For a sign-in that came from the browser: it can only be made anew there.
    void signInAgainRequested();

private:
    QWidget *makeReplacement();
    QWidget *makeButtons();
    //! What stands in the fields; nothing when it can't be, which is then said.
    std::optional<Typed> read();
    void test();
    void save();
    //! Shows what the token is. False when it is another person's.
    bool showReport(const Result<TokenReport> &report, bool isNew);
    void setBusy(bool isBusy);
    void refuse(const QString &sentence, QWidget *field = nullptr);

    AccountRecord m_account;
    QString m_label;
    Doings m_doings;
    ExpiryField *m_expiry = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_token = nullptr;
    InlineMessage *m_message;
    QLabel *m_scopes;
    QPushButton *m_testButton = nullptr;
    QPushButton *m_saveButton = nullptr;
};

//! Why a credential can't take the place of an account's: it is another person's. Names both; empty when it can.
QString wrongPersonSentence(const AccountRecord &account, const Account &found);

} // namespace windlass
