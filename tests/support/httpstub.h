// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QUrl>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace windlass::test {

//! One request as it arrived.
struct StubRequest {
    QByteArray raw; //!< Byte for byte, head and body.
    QByteArray method;
    QByteArray target; //!< As it was sent, still encoded.
    QByteArray body;
    int connection = 0; //!< Counts from 1 in the order of acceptance.

    //! The first header of that name; null when there is none.
    QByteArray header(const char *name) const;
    int headerCount(const char *name) const;
};

//! What the stub does with one request. The functions chain: `answer(200, body).header("ETag", "x").cutAfter(7)`.
class StubAnswer
{
public:
    StubAnswer &answer(int status, const QByteArray &body = {}, const QByteArray &contentType = "application/json");
    StubAnswer &header(const QByteArray &name, const QByteArray &value);
    //! Says a length that is not the body's.
    StubAnswer &claimLength(qint64 bytes);
    //! Says no length: the body ends with the connection.
    StubAnswer &withoutLength();
    //! Sends only that much of the body and closes.
    StubAnswer &cutAfter(int bodyBytes);
    //! These bytes instead of an answer, whatever they are; closes afterwards.
    StubAnswer &raw(const QByteArray &bytes);
    //! These bytes as the head and body, keeping the connection open.
    StubAnswer &rawKeptOpen(const QByteArray &bytes);
    //! The answer in pieces.
    StubAnswer &drip(int bytes, std::chrono::milliseconds every);
    StubAnswer &after(std::chrono::milliseconds delay);
    //! Waits for HttpStub::release().
    StubAnswer &held();
    //! Reads the request and closes without a word.
    StubAnswer &close();
    //! As close() and cutAfter(), but with a TCP reset.
    StubAnswer &reset();
    StubAnswer &never();

private:
    friend class HttpStub;
    enum class End { Open, Close, Reset };

    QByteArray bytes() const;

    int m_status = 200;
    QList<QPair<QByteArray, QByteArray>> m_headers;
    QByteArray m_body;
    std::optional<qint64> m_claimedLength;
    std::optional<QByteArray> m_raw;
    std::optional<int> m_cutAfter;
    End m_end = End::Open;
    std::chrono::milliseconds m_delay{0};
    std::chrono::milliseconds m_dripEvery{0};
    int m_dripBytes = 0;
    bool m_hasLength = true;
    bool m_isHeld = false;
    bool m_isNever = false;
    bool m_isMute = false;
};

//! A host with a script, on a free port of 127.0.0.1. It runs in the test's own event loop, so a test reads as a
//! transcript: what is asked, what is said, and that nothing else was asked. An unexpected request fails the test.
class HttpStub : public QObject
{
    Q_OBJECT

public:
    enum class Transport { Plain, Tls };

    explicit HttpStub(Transport transport = Transport::Plain);
    ~HttpStub() override;

    //! "http://127.0.0.1:12345".
    QUrl origin() const;
    //! "http://127.0.0.1:12345/2.0", for ApiClient::Options::base.
    QUrl base() const;

    //! The next request that no on() answers has to be this one. Expectations are met in their order.
    StubAnswer &expect(const QByteArray &method, const QByteArray &target);
    StubAnswer &expect(const QByteArray &method, const QByteArray &target, const QByteArray &body);
    //! Answers this request whenever and as often as it comes.
    StubAnswer &on(const QByteArray &method, const QByteArray &target);
    //! Forgets what on() was told.
    void forget() { m_standing.clear(); }

    //! Everything that arrived, in order, unexpected requests included.
    const QList<StubRequest> &requests() const { return m_requests; }
    int count() const { return static_cast<int>(m_requests.size()); }
    StubRequest last() const { return m_requests.isEmpty() ? StubRequest() : m_requests.constLast(); }
    //! Lets the oldest held() answer go; false when none is held.
    bool release();
    int heldCount() const { return static_cast<int>(m_held.size()); }
    //! Whether the other side closed the connection that carried this request.
    bool hasEnded(const StubRequest &request) const { return m_ended.contains(request.connection); }

    //! Every expectation was met, and no other request came. Fails the test otherwise.
    bool verifyNothingElse();
    //! The certificate of Transport::Tls; already trusted by Qt's default configuration.
    static bool canServeTls();

private:
    struct Expectation {
        QByteArray method;
        QByteArray target;
        std::optional<QByteArray> body;
        std::shared_ptr<StubAnswer> answer;
    };
    struct Connection {
        int number = 0;
        QByteArray buffer;
    };

    void accept();
    void read(QTcpSocket *socket);
    void handle(QTcpSocket *socket, const StubRequest &request);
    std::shared_ptr<StubAnswer> answerFor(const StubRequest &request);
    void play(QTcpSocket *socket, const StubAnswer &answer);
    void dripOn(QTcpSocket *socket, const StubAnswer &answer, const QByteArray &rest);
    static void finishWith(QTcpSocket *socket, StubAnswer::End end);
    void settle();
    void complain(const QByteArray &problem);

    Transport m_transport;
    QTcpServer *m_server = nullptr;
    std::deque<Expectation> m_expected;
    QList<Expectation> m_standing;
    QList<StubRequest> m_requests;
    QHash<QTcpSocket *, Connection> m_connections;
    QList<QPair<QTcpSocket *, StubAnswer>> m_held;
    QSet<int> m_ended;
    int m_accepted = 0;
    bool m_hasFailed = false;
};

} // namespace windlass::test
