// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/webhooks/capturedelivery.h"
#include "models/webhooks/deliverysignature.h"
#include "api/resources/hookaddress.h"
#include "models/webhooks/hookevents.h"
#include "models/webhooks/hooksecret.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace windlass;

class WebhooksTest : public QObject
{
    Q_OBJECT

private slots:
    void anAddressIsCheckedBeforeItIsSent_data();
    void anAddressIsCheckedBeforeItIsSent();
    void aGeneratedSecretIsStrongAndNeverTheSame();
    void aSecretIsJudgedByItsLetters_data();
    void aSecretIsJudgedByItsLetters();
    void eventsComeInTheHostsGroups();
    void anEventThatTheHostNoLongerListsStaysChosen();
    void aDeliveryIsTakenApartWithoutChangingItsBody_data();
    void aDeliveryIsTakenApartWithoutChangingItsBody();
    void aSignatureOfOpensslIsRightAndOneChangedByteIsNot();
    void theExampleOfTheDocumentationIsRight();
    void whatIsNoSignatureIsSaidToBeNone_data();
    void whatIsNoSignatureIsSaidToBeNone();
};

void WebhooksTest::anAddressIsCheckedBeforeItIsSent_data()
{
    using Problem = HookAddressProblem;
    QTest::addColumn<QString>("address");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("https") << u"https://hooks.acme.dev/bitbucket"_s << Problem::None;
    QTest::newRow("blanks around") << u"  https://hooks.acme.dev/bitbucket "_s << Problem::None;
    QTest::newRow("usual port") << u"https://hooks.acme.dev:8443/x?token=1"_s << Problem::None;
    QTest::newRow("public number") << u"https://8.8.8.8/x"_s << Problem::None;
    QTest::newRow("public IPv6") << u"https://[2606:4700::1111]/x"_s << Problem::None;
    QTest::newRow("other letters") << u"https://bücher.de/x"_s << Problem::None;
    QTest::newRow("empty") << u"  "_s << Problem::Empty;
    QTest::newRow("a word") << u"jenkins"_s << Problem::NoAddress;
    QTest::newRow("blank inside") << u"https://hooks.acme.dev/a b"_s << Problem::NoAddress;
    QTest::newRow("line break") << u"https://hooks.acme.dev/\nx"_s << Problem::NoAddress;
    QTest::newRow("no host") << u"https:///x"_s << Problem::NoAddress;
    QTest::newRow("ftp") << u"ftp://hooks.acme.dev/x"_s << Problem::NotHttp;
    QTest::newRow("file") << u"file:///etc/passwd"_s << Problem::NotHttp;
    QTest::newRow("http") << u"http://hooks.acme.dev/x"_s << Problem::Plain;
    QTest::newRow("login") << u"https://me:secret@hooks.acme.dev/x"_s << Problem::HasLogin;
    QTest::newRow("localhost") << u"https://localhost/x"_s << Problem::NotPublic;
    QTest::newRow("localhost with a dot") << u"https://localhost./x"_s << Problem::NotPublic;
    QTest::newRow("loopback") << u"https://127.1.2.3/x"_s << Problem::NotPublic;
    QTest::newRow("ten") << u"https://10.0.0.7/x"_s << Problem::NotPublic;
    QTest::newRow("172") << u"https://172.31.0.1/x"_s << Problem::NotPublic;
    QTest::newRow("192") << u"https://192.168.1.1/x"_s << Problem::NotPublic;
    QTest::newRow("carrier") << u"https://100.64.0.1/x"_s << Problem::NotPublic;
    QTest::newRow("cloud metadata") << u"https://169.254.169.254/latest"_s << Problem::NotPublic;
    QTest::newRow("IPv6 loopback") << u"https://[::1]/x"_s << Problem::NotPublic;
    QTest::newRow("IPv6 private") << u"https://[fd00::1]/x"_s << Problem::NotPublic;
    QTest::newRow("IPv4 in IPv6") << u"https://[::ffff:10.0.0.1]/x"_s << Problem::NotPublic;
    QTest::newRow("intranet name") << u"https://jenkins/x"_s << Problem::NotPublic;
    QTest::newRow("mdns name") << u"https://printer.local/x"_s << Problem::NotPublic;
    QTest::newRow("port") << u"https://hooks.acme.dev:9000/x"_s << Problem::StrangePort;
    QTest::newRow("long") << QString(u"https://hooks.acme.dev/"_s + QString(2000, u'x')) << Problem::TooLong;
}

void WebhooksTest::anAddressIsCheckedBeforeItIsSent()
{
    QFETCH(QString, address);
    QFETCH(HookAddressProblem, problem);
    QCOMPARE(checkHookAddress(address), problem);
}

void WebhooksTest::aGeneratedSecretIsStrongAndNeverTheSame()
{
    QSet<QByteArray> secrets;
    for (int i = 0; i < 100; ++i) {
        const Secret secret = makeHookSecret();
        QCOMPARE(secret.reveal().size(), 43);
        QCOMPARE(strengthOf(QString::fromLatin1(secret.reveal())), SecretStrength::Strong);
        secrets.insert(secret.reveal());
    }
    QCOMPARE(secrets.size(), 100);
}

void WebhooksTest::aSecretIsJudgedByItsLetters_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<SecretStrength>("strength");
    QTest::newRow("empty") << QString() << SecretStrength::Empty;
    QTest::newRow("word") << u"password"_s << SecretStrength::Weak;
    QTest::newRow("one letter repeated") << QString(64, u'a') << SecretStrength::Weak;
    QTest::newRow("twelve mixed") << u"aB3$xY9!qW2&"_s << SecretStrength::Fair;
    QTest::newRow("words") << u"three sober horses eat the moon tonight"_s << SecretStrength::Strong;
}

void WebhooksTest::aSecretIsJudgedByItsLetters()
{
    QFETCH(QString, secret);
    QFETCH(SecretStrength, strength);
    QCOMPARE(strengthOf(secret), strength);
}

void WebhooksTest::eventsComeInTheHostsGroups()
{
    const QList<HookEvent> events{{u"pullrequest:created"_s, u"Pull Request"_s, u"Created"_s, {}},
                                  {u"repo:push"_s, u"Repository"_s, u"Push"_s, {}},
                                  {u"pullrequest:approved"_s, u"Pull Request"_s, u"Approved"_s, {}},
                                  {u"repo:push"_s, u"Repository"_s, u"Push again"_s, {}}};
    const QList<HookEventGroup> groups = groupHookEvents(events, {u"repo:push"_s});
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups.at(0).category, u"Pull Request"_s);
    QCOMPARE(groups.at(0).events.size(), 2);
    QCOMPARE(groups.at(1).category, u"Repository"_s);
    QCOMPARE(groups.at(1).events.size(), 1);
}

void WebhooksTest::anEventThatTheHostNoLongerListsStaysChosen()
{
    const QList<HookEventGroup> groups = groupHookEvents(usualHookEvents(), {u"issue:created"_s, u"repo:push"_s});
    QCOMPARE(groups.last().category, QString());
    QCOMPARE(groups.last().events.size(), 1);
    QCOMPARE(groups.last().events.first().event, u"issue:created"_s);
}

void WebhooksTest::aDeliveryIsTakenApartWithoutChangingItsBody_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("headers and body") << QByteArray("X-Event-Key: repo:push\n\n{\"a\":1}\n") << QByteArray("repo:push")
                                      << QByteArray("{\"a\":1}\n");
    QTest::newRow("request line, CRLF") << QByteArray("POST /hook HTTP/1.1\r\nHost: h\r\nx-event-key:repo:push\r\n\r\n{ }\r\n\r\n")
                                        << QByteArray("repo:push") << QByteArray("{ }\r\n\r\n");
    QTest::newRow("absolute request line") << QByteArray("POST https://h/x HTTP/1.1\nX-Event-Key: repo:push\n\n{}")
                                           << QByteArray("repo:push") << QByteArray("{}");
    QTest::newRow("curl") << QByteArray("> X-Event-Key: repo:push\n> \n{}") << QByteArray("repo:push") << QByteArray("{}");
    QTest::newRow("body alone") << QByteArray("{\"a\": \"b:\\n\\nc\"}\n\n") << QByteArray()
                                << QByteArray("{\"a\": \"b:\\n\\nc\"}\n\n");
    QTest::newRow("folded header") << QByteArray("X-Event-Key: repo:\n push\n\nx") << QByteArray("repo: push") << QByteArray("x");
    QTest::newRow("headers alone") << QByteArray("X-Event-Key: repo:push\n") << QByteArray("repo:push") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("empty lines first") << QByteArray("\n\nX-Event-Key: repo:push\n\n{}") << QByteArray("repo:push")
                                       << QByteArray("{}");
    QTest::newRow("NUL in the body") << QByteArray("A: b\n\n\0{", 8) << QByteArray() << QByteArray("\0{", 2);
}

void WebhooksTest::aDeliveryIsTakenApartWithoutChangingItsBody()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, event);
    QFETCH(QByteArray, body);
    const CapturedDelivery delivery = readCapturedDelivery(bytes);
    QCOMPARE(delivery.header("X-EVENT-KEY"), event);
    QCOMPARE(delivery.body, body);
}

void WebhooksTest::aSignatureOfOpensslIsRightAndOneChangedByteIsNot()
{
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty())
        QSKIP("openssl is not installed: the judge of this test is missing.");
    const QByteArray body = "{\"repository\":{\"full_name\":\"acme/web-shop\"},\"text\":\"\xc3\xbc\"}\r\n";
    QProcess process;
    process.start(openssl, {u"dgst"_s, u"-sha256"_s, u"-hmac"_s, u"It is a secret"_s, u"-r"_s});
    process.write(body);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    const QByteArray digest = process.readAllStandardOutput().split(' ').first();
    QCOMPARE(digest.size(), 64);
    const Secret secret("It is a secret");
    QCOMPARE(checkSignature("sha256=" + digest, body, secret), SignatureVerdict::Good);
    QCOMPARE(checkSignature(" SHA256=" + digest.toUpper() + '\n', body, secret), SignatureVerdict::Good);
    QCOMPARE(signatureOf(body, secret), "sha256=" + digest);
    for (qsizetype i = 0; i < body.size(); ++i) {
        QByteArray changed = body;
        changed[i] = static_cast<char>(changed.at(i) ^ 1);
        QCOMPARE(checkSignature("sha256=" + digest, changed, secret), SignatureVerdict::Wrong);
    }
    QCOMPARE(checkSignature("sha256=" + digest, body.trimmed(), secret), SignatureVerdict::Wrong);
    QCOMPARE(checkSignature("sha256=" + digest, body, Secret("It is a secre")), SignatureVerdict::Wrong);
}

void WebhooksTest::theExampleOfTheDocumentationIsRight()
{
    // Atlassian's page on webhooks and GitHub's on theirs have the same example.
    QCOMPARE(checkSignature("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17", "Hello, World!",
                            Secret("It's a Secret to Everybody")),
             SignatureVerdict::Good);
}

void WebhooksTest::whatIsNoSignatureIsSaidToBeNone_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<SignatureVerdict>("verdict");
    QTest::newRow("none") << QByteArray() << SignatureVerdict::NoSignature;
    QTest::newRow("blanks") << QByteArray("  ") << SignatureVerdict::NoSignature;
    QTest::newRow("sha1") << QByteArray("sha1=757107ea0eb2509fc211221cce984b8a37570b6d") << SignatureVerdict::Unreadable;
    QTest::newRow("short") << QByteArray("sha256=7571") << SignatureVerdict::Unreadable;
    QTest::newRow("empty") << QByteArray("sha256=") << SignatureVerdict::Unreadable;
    QTest::newRow("no hexadecimal digits")
        << QByteArray("sha256=zz7107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17") << SignatureVerdict::Unreadable;
    QTest::newRow("blank between")
        << QByteArray("sha256=75 7107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17") << SignatureVerdict::Unreadable;
}

void WebhooksTest::whatIsNoSignatureIsSaidToBeNone()
{
    QFETCH(QByteArray, header);
    QFETCH(SignatureVerdict, verdict);
    QCOMPARE(checkSignature(header, "Hello, World!", Secret("It's a Secret to Everybody")), verdict);
    QCOMPARE(checkSignature("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17", "x", Secret()),
             SignatureVerdict::NoSecret);
}

WINDLASS_TEST(WebhooksTest)

#include "tst_webhooks.moc"
