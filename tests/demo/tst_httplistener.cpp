// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/loopback/httplistener.h"
#include "tests/support/testmain.h"

#include <QMutex>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using windlass::HttpAnswer;
using windlass::HttpListener;
using windlass::HttpRequest;

namespace {

// Sends bytes and reads until the server closes.
QByteArray exchange(quint16 port, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    if (!socket.waitForConnected(5000))
        return {};
    socket.write(bytes);
    QByteArray answer;
    while (socket.waitForReadyRead(5000))
        answer += socket.readAll();
    return answer + socket.readAll();
}

} // namespace

class HttpListenerTest : public QObject {
    Q_OBJECT

private slots:
    void handsOnTheTargetAsItWasSent()
    {
        HttpRequest seen;
        HttpListener listener([&seen](const HttpRequest &request) {
            seen = request;
            return HttpAnswer::text(200, "ok");
        });
        QString error;
        QVERIFY2(listener.start(&error), qPrintable(error));
        QVERIFY(listener.port() != 0);
        const QByteArray answer =
            exchange(listener.port(), "GET /refs/feature%2Fx/a+b?q=a%2Bb&x HTTP/1.1\r\nHost: x\r\n"
                                      "X-Mixed-Case: Value\r\nConnection: close\r\n\r\n");
        QVERIFY(answer.startsWith("HTTP/1.1 200"));
        QVERIFY(answer.endsWith("\r\n\r\nok"));
        QCOMPARE(seen.method, QByteArray("GET"));
        QCOMPARE(seen.path, QByteArray("/refs/feature%2Fx/a+b"));
        QCOMPARE(seen.query, QByteArray("q=a%2Bb&x"));
        QCOMPARE(seen.header("x-mixed-case"), QByteArray("Value"));
        QCOMPARE(seen.segments(), QStringList({u"refs"_s, u"feature/x"_s, u"a+b"_s}));
        QCOMPARE(windlass::HttpQuery(seen.query).value(u"q"), u"a+b"_s);
    }

    void readsABodyInPiecesAndRefusesALongOne()
    {
        windlass::HttpListenerOptions options;
        options.maximumBodyBytes = 10;
        QByteArray body;
        HttpListener listener(
            [&body](const HttpRequest &request) {
                body = request.body;
                return HttpAnswer::text(201, "made");
            },
            options);
        QVERIFY(listener.start(nullptr));
        QVERIFY(exchange(listener.port(),
                         "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                         "3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n")
                    .startsWith("HTTP/1.1 201"));
        QCOMPARE(body, QByteArray("abcdefg"));
        QVERIFY(exchange(listener.port(),
                         "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\nConnection: close\r\n\r\nabcdefghijk")
                    .startsWith("HTTP/1.1 413"));
        QVERIFY(exchange(listener.port(),
                         "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                         "b\r\nabcdefghijk\r\n0\r\n\r\n")
                    .startsWith("HTTP/1.1 413"));
        QCOMPARE(body, QByteArray("abcdefg"));
    }

    void namesThePortThatIsInUse()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        windlass::HttpListenerOptions options;
        options.port = other.serverPort();
        HttpListener listener([](const HttpRequest &) { return HttpAnswer(); }, options);
        QString error;
        QVERIFY(!listener.start(&error));
        QCOMPARE(error, u"Port %1 on 127.0.0.1 is in use by another program."_s.arg(other.serverPort()));
        QVERIFY(!listener.isRunning());
    }

    void answersManyAtOnceAndSurvivesThoseWhoLeave()
    {
        HttpListener listener([](const HttpRequest &request) { return HttpAnswer::text(200, request.path); });
        QVERIFY(listener.start(nullptr));
        for (int i = 0; i < 20; ++i) {
            QTcpSocket leaver;
            leaver.connectToHost(u"127.0.0.1"_s, listener.port());
            QVERIFY(leaver.waitForConnected(5000));
            leaver.write(i % 2 ? "GET /half HTTP/1.1\r\nHo" : "\x01\x02 nonsense\r\n\r\n");
            leaver.waitForBytesWritten(1000);
            leaver.abort();
        }
        std::atomic<int> good = 0;
        std::vector<std::thread> clients;
        for (int i = 0; i < 12; ++i) {
            clients.emplace_back([&, i] {
                const QByteArray path = "/" + QByteArray::number(i);
                if (exchange(listener.port(), "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                        .endsWith(path))
                    ++good;
            });
        }
        for (std::thread &client : clients)
            client.join();
        QCOMPARE(good.load(), 12);
    }

    void stopWaitsForAnAnswerUnderWay()
    {
        QSemaphore entered;
        QSemaphore mayLeave;
        std::atomic<bool> finished = false;
        HttpListener listener([&](const HttpRequest &) {
            entered.release();
            mayLeave.acquire();
            finished = true;
            return HttpAnswer::text(200, "late");
        });
        QVERIFY(listener.start(nullptr));
        std::thread client(
            [port = listener.port()] { exchange(port, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"); });
        QVERIFY(entered.tryAcquire(1, 5000));
        std::thread releaser([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            mayLeave.release();
        });
        listener.stop();
        QVERIFY(finished.load());
        QVERIFY(!listener.isRunning());
        client.join();
        releaser.join();
    }
};

WINDLASS_TEST(HttpListenerTest)
#include "tst_httplistener.moc"
