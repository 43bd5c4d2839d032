// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/oauthflow.h"

#include "api/auth/tokenendpoint.h"
#include "api/core/apirequest.h"
#include "api/loopback/httplistener.h"

#include <QCoreApplication>

#include <mutex>

namespace windlass {

namespace {

QByteArray shortPage(const char *words)
{
    return QByteArray("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Windlass</title></head><body><p>")
           + words + "</p></body></html>\n";
}

//! Nothing of the request is in the answer, nothing of the answer is kept, and the address with the code in it is handed to
//! no other page.
HttpAnswer pageAnswer(int status, const QByteArray &html)
{
    return HttpAnswer::of(status, "text/html; charset=utf-8", html)
        .withHeader("Connection", "close")
        .withHeader("Cache-Control", "no-store")
        .withHeader("Referrer-Policy", "no-referrer")
        .withHeader("X-Content-Type-Options", "nosniff")
        .withHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
}

} // namespace

//! What stands at the port: asked by the listener's threads, one redirect is let through.
class OAuthFlow::Desk
{
public:
    Desk(const Options &options, const Secret &state) : m_path(options.path), m_pages(options.pages), m_state(state)
    {
        if (m_pages.granted.isEmpty())
            m_pages.granted = shortPage("Windlass has the answer. You can close this page.");
        if (m_pages.refused.isEmpty())
            m_pages.refused = shortPage("Windlass was not allowed in. You can close this page.");
        if (m_pages.used.isEmpty())
            m_pages.used = shortPage("This sign-in was already used. You can close this page.");
        if (m_pages.stray.isEmpty())
            m_pages.stray = shortPage("There is nothing here.");
    }

    //! `tell` is called from a thread of the listener.
    std::function<void(const OAuthCallback &)> tell;
    //! As tell; once of each kind, however many come.
    std::function<void(Stray)> tellStray;
    quint16 port = 0; //!< Set before the first request can be answered, under the lock.

    void open(quint16 atPort)
    {
        const std::lock_guard lock(m_mutex);
        port = atPort;
    }

    HttpAnswer answer(const HttpRequest &request)
    {
        const std::lock_guard lock(m_mutex);
        const OAuthCallback callback = readCallback(request, port, m_path, m_state);
        if (callback.kind == OAuthCallback::Kind::Stray) {
            HttpAnswer refused = pageAnswer(callback.status, m_pages.stray);
            if (callback.status == 405)
                refused.withHeader("Allow", "GET");
            noteStray(callback.status);
            return refused;
        }
        if (std::exchange(m_isUsed, true))
            return pageAnswer(410, m_pages.used);
        tell(callback);
        return pageAnswer(200, callback.kind == OAuthCallback::Kind::Code ? m_pages.granted : m_pages.refused);
    }

private:
    void noteStray(int status)
    {
        const Stray what = status == 400 ? Stray::Forged : Stray::Other;
        bool &isTold = what == Stray::Forged ? m_hasToldForged : m_hasToldOther;
        if (!m_isUsed && !std::exchange(isTold, true))
            tellStray(what);
    }

    std::mutex m_mutex;
    QByteArray m_path;
    Pages m_pages;
    Secret m_state;
    bool m_isUsed = false;
    bool m_hasToldForged = false;
    bool m_hasToldOther = false;
};

QUrl OAuthFlow::officialAuthorizeUrl()
{
    return QUrl(QStringLiteral("https://bitbucket.org/site/oauth2/authorize"));
}

QString OAuthFlow::callbackAddress(quint16 port, const QByteArray &path)
{
    return QStringLiteral("http://127.0.0.1:%1%2").arg(port).arg(QString::fromLatin1(path));
}

OAuthFlow::OAuthFlow(const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_transaction(OAuthTransaction::make())
{
    m_patience.setSingleShot(true);
    // Shown while it runs: a coarse timer has more time left at first than it was given.
    m_patience.setTimerType(Qt::PreciseTimer);
    m_afterglow.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(Problem::TimedOut); });
    connect(&m_afterglow, &QTimer::timeout, this, &OAuthFlow::stopListening);
}

OAuthFlow::~OAuthFlow()
{
    stopListening();
}

void OAuthFlow::start()
{
    Q_ASSERT(!m_isRunning && !m_desk);
    m_isRunning = true;
    // Those that only linger give the port back to the one that is needed now.
    for (OAuthFlow *lingering : QCoreApplication::instance()->findChildren<OAuthFlow *>(Qt::FindDirectChildrenOnly)) {
        if (lingering != this && !lingering->isRunning())
            delete lingering;
    }
    // Later, whatever is wrong: nobody hears of the end inside of the call that began.
    if (!m_options.client.isComplete()) {
        QMetaObject::invokeMethod(this, [this] { fail(Problem::NoClient); }, Qt::QueuedConnection);
        return;
    }
    m_desk = std::make_shared<Desk>(m_options, m_transaction.state);
    m_desk->tell = [this](const OAuthCallback &callback) {
        QMetaObject::invokeMethod(this, [this, callback] { take(callback); }, Qt::QueuedConnection);
    };
    m_desk->tellStray = [this](Stray what) {
        QMetaObject::invokeMethod(this, [this, what] {
            if (m_isRunning)
                emit strayed(what);
        }, Qt::QueuedConnection);
    };
    HttpListener::Options listening;
    listening.port = m_options.port;
    listening.maximumBodyBytes = 0;
    listening.idleTimeout = std::chrono::seconds(5);
    listening.maximumHeadBytes = 32 * 1024;
    m_listener = std::make_unique<HttpListener>(
        [desk = m_desk](const HttpRequest &request) { return desk->answer(request); }, listening);
    QString problem;
    if (!m_listener->start(&problem)) {
        QMetaObject::invokeMethod(this, [this, problem] { fail(Problem::PortTaken, problem); }, Qt::QueuedConnection);
        return;
    }
    m_port = m_listener->port();
    m_desk->open(m_port);
    m_address = makeAddress();
    m_patience.start(m_options.patience);
    const bool hasOpened = m_options.openBrowser && m_options.openBrowser(m_address);
    QMetaObject::invokeMethod(this, [this, hasOpened] {
        if (m_isRunning)
            emit waitingForBrowser(hasOpened);
    }, Qt::QueuedConnection);
}

QUrl OAuthFlow::makeAddress() const
{
    ApiQuery query;
    query.add("client_id", m_options.client.id).add("response_type", u"code");
    query.add("redirect_uri", callbackAddress(m_port, m_options.path));
    query.add("state", QString::fromLatin1(m_transaction.state.reveal()));
    query.add("code_challenge", QString::fromLatin1(m_transaction.challenge)).add("code_challenge_method", u"S256");
    query.addIfSet("scope", m_options.scope);
    return QUrl::fromEncoded(m_options.authorizeUrl.toEncoded() + '?' + query.encoded(), QUrl::StrictMode);
}

void OAuthFlow::take(const OAuthCallback &callback)
{
    if (!m_isRunning)
        return;
    m_patience.stop();
    if (callback.kind == OAuthCallback::Kind::Refusal) {
        m_afterglow.start(m_options.afterglow);
        return fail(Problem::Refused, callback.description.isEmpty() ? callback.error : callback.description);
    }
    emit exchanging();
    m_endpoint = std::make_unique<TokenEndpoint>(m_options.tokenUrl, m_options.client, m_options.network);
    m_endpoint->exchange(callback.code, m_transaction.verifier, callbackAddress(m_port, m_options.path))
        .then(this, [this](const Result<OAuthTokens> &answer) {
            if (!m_isRunning)
                return;
            m_afterglow.start(m_options.afterglow);
            if (!answer) {
                m_error = answer.error();
                return fail(Problem::ExchangeFailed, m_error.message.isEmpty() ? m_error.detail : m_error.message);
            }
            m_isRunning = false;
            OAuthTokens tokens = *answer;
            // A later sign-in counts as newer than what an earlier one has left.
            tokens.serial = QDateTime::currentMSecsSinceEpoch();
            emit finished(tokens);
        });
}

void OAuthFlow::cancel()
{
    if (m_isRunning)
        fail(Problem::Cancelled);
}

void OAuthFlow::leaveAlone()
{
    disconnect(this, nullptr, nullptr, nullptr);
    setParent(QCoreApplication::instance());
    // It has a thread, and nothing to do; later, as it may be the one that is talking.
    QTimer::singleShot(0, this, [this] { m_endpoint.reset(); });
    if (m_afterglow.isActive())
        connect(&m_afterglow, &QTimer::timeout, this, &QObject::deleteLater);
    else
        deleteLater();
}

std::chrono::milliseconds OAuthFlow::timeLeft() const
{
    return m_patience.isActive() ? m_patience.remainingTimeAsDuration() : std::chrono::milliseconds(0);
}

void OAuthFlow::fail(Problem problem, const QString &detail)
{
    if (!std::exchange(m_isRunning, false))
        return;
    m_patience.stop();
    m_endpoint.reset();
    if (!m_afterglow.isActive())
        stopListening();
    emit failed(problem, detail);
}

void OAuthFlow::stopListening()
{
    // Waits for an answer that is being made; none of them waits for us.
    if (m_listener)
        m_listener->stop();
}

} // namespace windlass
