// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/pastedcredential.h"
#include "api/core/error.h"
#include "models/accounts/accountlist.h"

#include <QDate>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace windlass {

class ExpiryField;
class InlineMessage;
class TokenPages;

//! One place to paste a token of any kind. It says what was pasted and what follows, and asks for nothing else than what
//! this kind needs.
class TokenSignIn : public QWidget
{
    Q_OBJECT

public:
    explicit TokenSignIn(QWidget *parent = nullptr);

    //! What is to be tried, after submitted().
    AccountRecord::Kind kind() const;
    QString email() const; //!< Empty for what is no API token.
    Secret token() const { return m_pasted.secret; }
    //! The day that the person gave; invalid when none.
    QDate expiresOn() const;
    //! "acme/web-shop" of a clone address that was pasted.
    QString repository() const { return m_pasted.repository; }
    //! What was pasted, where it is the key or the secret of a consumer.
    const PastedCredential &pasted() const { return m_pasted; }

    void setTrying(bool isTrying);
    //! Why it was not accepted. What was typed stays.
    void showFailure(const Error &error, const QString &host, const QString &more = {});
    void showProblem(const QString &sentence);
    QLineEdit *tokenEdit() const { return m_token; }
    //! The token has gone where it is kept.
    void forgetToken();

signals:
    //! The person wants what was pasted to be tried; it can be.
    void submitted();
    //! What was pasted belongs to the way through the browser.
    void browserOffered();
    void cancelled();

private:
    void recognise();
    void showPasted();
    void submit();
    void refuse(const QString &sentence, QLineEdit *field);
    bool needsEmail() const;

    PastedCredential m_pasted;
    bool m_isTrying = false;
    QLineEdit *m_token;
    QLabel *m_recognised;
    QWidget *m_emailRow;
    QLineEdit *m_email;
    ExpiryField *m_expiry;
    InlineMessage *m_message;
    QPushButton *m_signIn;
    QPushButton *m_cancel;
    TokenPages *m_pages;
};

} // namespace windlass
