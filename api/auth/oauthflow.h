// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/oauthcallback.h"
#include "api/auth/oauthtokens.h"
#include "api/core/error.h"
#include "api/core/networksetup.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace windlass {

class HttpListener;
class TokenEndpoint;

//! One sign-in in the system's browser (RFC 8252, RFC 9700): the listener is up on 127.0.0.1 before the browser opens, the
//! redirect has to carry this sign-in's own `state`, its code is exchanged once. Everything else that reaches the port is
//! answered with 4xx and changes nothing. One flow, one attempt: make another for the next.
class OAuthFlow : public QObject
{
    Q_OBJECT

public:
    //! Consumers register their callback address with its port, so it is a fixed one.
    static constexpr quint16 DefaultPort = 37425;

    enum class Problem {
        NoClient,       //!< Neither the build nor the person gave a consumer.
        PortTaken,      //!< Or it can't be listened on for another reason; the detail says.
        Refused,        //!< The answer in the browser was no; the detail is the host's word, plain text.
        TimedOut,       //!< Nobody came back from the browser.
        ExchangeFailed, //!< The host did not give tokens for the code; error() says why.
        Cancelled,
    };
    Q_ENUM(Problem)

    //! What reached the port and was not the answer of this sign-in.
    enum class Stray {
        Forged, //!< At the right address, with a `state` that is not ours, or half of an answer.
        Other,  //!< Anything else.
    };
    Q_ENUM(Stray)

    //! The pages that the browser shows at the end: complete static HTML.
    struct Pages {
        QByteArray granted;
        QByteArray refused;
        QByteArray used;
        QByteArray stray;
    };

    struct Options {
        QUrl authorizeUrl;
        QUrl tokenUrl;
        OAuthClient client;
        NetworkSetup network;
        quint16 port = DefaultPort; //!< 0 takes a free one, which only a host without registered ports accepts.
        QByteArray path = "/callback";
        QString scope;              //!< Can only narrow what the consumer is allowed; usually empty.
        Pages pages;                //!< What is empty gets a short English page.
        std::chrono::milliseconds patience{5 * 60'000};
        //! Answers a second redirect after the first one was taken with "already used".
        std::chrono::milliseconds afterglow{5'000};
        //! Opens the address and says whether that began. The person's door for links.
        std::function<bool(const QUrl &)> openBrowser;
    };

    explicit OAuthFlow(const Options &options, QObject *parent = nullptr);
    ~OAuthFlow() override;

    static QUrl officialAuthorizeUrl();
    //! The address to register with a consumer.
    static QString callbackAddress(quint16 port, const QByteArray &path = "/callback");

    //! Begins; exactly one of finished() and failed() follows, later.
    void start();
    //! Ends the sign-in; failed(Cancelled) follows.
    void cancel();
    //! For a flow that has ended and whose owner goes: a redirect that comes a second time is still told that it was used,
    //! then the port is closed and the flow deletes itself. Nothing is signalled any more.
    void leaveAlone();

    //! What the browser has to show, to be copied where it does not open; empty before start().
    QUrl address() const { return m_address; }
    quint16 port() const { return m_port; }
    //! How long the person still has; zero when nobody is waited for.
    std::chrono::milliseconds timeLeft() const;
    //! After ExchangeFailed.
    Error error() const { return m_error; }
    bool isRunning() const { return m_isRunning; }

signals:
    //! Listening. `hasOpened` is false where the browser did not open: the address can be copied.
    void waitingForBrowser(bool hasOpened);
    //! Something else reached the port and was refused; said once of each kind. The flow goes on.
    void strayed(windlass::OAuthFlow::Stray what);
    //! The browser is done; the tokens are being fetched.
    void exchanging();
    void finished(const windlass::OAuthTokens &tokens);
    void failed(windlass::OAuthFlow::Problem problem, const QString &detail);

private:
    class Desk;

    void take(const OAuthCallback &callback);
    void fail(Problem problem, const QString &detail = {});
    QUrl makeAddress() const;
    void stopListening();

    Options m_options;
    OAuthTransaction m_transaction;
    std::shared_ptr<Desk> m_desk; //!< Shared with the listener's threads.
    std::unique_ptr<HttpListener> m_listener;
    std::unique_ptr<TokenEndpoint> m_endpoint;
    QUrl m_address;
    QTimer m_patience;
    QTimer m_afterglow;
    Error m_error;
    quint16 m_port = 0;
    bool m_isRunning = false;
};

} // namespace windlass

Q_DECLARE_METATYPE(windlass::OAuthTokens)
