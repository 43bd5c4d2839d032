// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/oauthflow.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace windlass {

class BrowserWait;
class ConsumerForm;
class InlineMessage;
class SignInHost;
struct PastedCredential;

//! Signing in with the browser (OAuth), with the consumer that comes with the program or with one of the person's own.
//! Whatever way it ends, nothing listens on the port afterwards.
class BrowserSignIn : public QWidget
{
    Q_OBJECT

public:
    explicit BrowserSignIn(SignInHost &host, QWidget *parent = nullptr);
    ~BrowserSignIn() override;

    //! Whether one button is enough: there is a consumer already.
    bool hasClient() const;
    //! What the host gave, from granted() on until reset().
    const OAuthTokens &tokens() const { return m_tokens; }
    //! The person's own consumer, if it was not the program's.
    std::optional<OAuthClient> ownClient() const;
    //! Puts a key or a secret that was pasted elsewhere into the form.
    void offer(const PastedCredential &pasted);

    //! Ends what is under way and says nothing of it; what was typed stays.
    void reset();
    //! Why the tokens are of no use.
    void showFailure(const QString &sentence, const QString &quote);
    QWidget *focusTarget() const;

signals:
    //! tokens() are there, and wait to be tried.
    void granted();
    //! The person waits for it: another way to sign in makes no sense meanwhile.
    void busyChanged(bool isBusy);

private:
    void start();
    void takeEnd(OAuthFlow::Problem problem, const QString &detail);
    void showStart();
    void useOwnClient(bool isOwn);
    void endFlow();
    static bool openBrowser(const QUrl &address);

    SignInHost &m_host;
    OAuthClient m_client; //!< Of the flow under way.
    OAuthTokens m_tokens;
    QPointer<OAuthFlow> m_flow;
    quint16 m_port = 0;
    bool m_isOwn = false;
    bool m_isBusy = false;
    QWidget *m_startPart;
    QLabel *m_explanation;
    ConsumerForm *m_form;
    InlineMessage *m_message;
    QPushButton *m_start;
    QPushButton *m_switch;
    BrowserWait *m_wait;
};

} // namespace windlass
