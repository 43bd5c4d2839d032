// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/networksetup.h"
#include "tests/api/apirig.h"
#include "tests/support/proxystub.h"
#include "tests/support/testcertificate.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

//! A client whose host, api.windlass.test, can only be reached through the proxy.
struct ProxyRig {
    ProxyRig() : proxy(static_cast<quint16>(rig.stub.origin().port()))
    {
        rig.options.network.proxy = NetworkSetup::Proxy::Http;
        rig.options.network.proxyHost = QStringLiteral("127.0.0.1");
        rig.options.network.proxyPort = proxy.port();
    }
    void start()
    {
        ApiClient::Options options = rig.options;
        options.base = QUrl(QStringLiteral("https://api.windlass.test/2.0"));
        options.credentials = rig.credentials;
        rig.client = std::make_unique<ApiClient>(options);
    }
    QString proxyName() const { return QStringLiteral("127.0.0.1:%1").arg(proxy.port()); }

    ApiRig rig{HttpStub::Transport::Tls};
    ProxyStub proxy;
};

} // namespace

//! How the client gets out of this machine: proxies, their logins, and certificates of a company.
class ApiNetworkTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aProxyCarriesEverythingAndLearnsNothing();
    void aProxyThatAsksGetsItsLoginAndNothingElse();
    void aProxyThatAsksAndNobodyAnswers();
    void aWrongLoginIsSaidOnce();
    void aProxyThatRefusesIsNamed();
    void aProxyThatIsNotThereIsNamed();
    void aWriteThatTheProxyRefusedWasNotSent();
    void loopbackGoesRoundTheProxy();
    void anUnknownCertificateEndsItBeforeAnythingIsSent();
    void aCompanysCertificateIsTrustedWhenToldSo();
    void certificatesAreCounted();
};

void ApiNetworkTest::init()
{
    if (!HttpStub::canServeTls())
        QSKIP("The openssl command is missing.");
}

void ApiNetworkTest::aProxyCarriesEverythingAndLearnsNothing()
{
    ProxyRig net;
    net.start();
    net.rig.stub.expect("GET", "/2.0/a").answer(200, "{}");
    QVERIFY(answerTo(net.rig.get("a")));
    QCOMPARE(net.proxy.tunnels(), 1);
    const QByteArray head = net.proxy.heads().constFirst();
    QVERIFY(head.startsWith("CONNECT api.windlass.test:443 "));
    QVERIFY(!head.contains("Bearer"));
    QCOMPARE(net.rig.stub.last().header("Authorization"), QByteArray("Bearer first"));
    QVERIFY(net.rig.stub.verifyNothingElse());
}

void ApiNetworkTest::aProxyThatAsksGetsItsLoginAndNothingElse()
{
    ProxyRig net;
    net.proxy.askFor("ann:pass word");
    net.rig.options.network.proxyUser = QStringLiteral("ann");
    net.rig.options.network.proxyPassword = Secret("pass word");
    net.start();
    net.rig.stub.expect("GET", "/2.0/a").answer(200, "{}");
    net.rig.stub.expect("POST", "/2.0/b", "{}").answer(201, "{}");
    QVERIFY(answerTo(net.rig.get("a")));
    QVERIFY(answerTo(net.rig.post("b", "{}")));
    for (const QByteArray &head : net.proxy.heads())
        QVERIFY(!head.contains("Bearer"));
    for (const StubRequest &request : net.rig.stub.requests())
        QVERIFY(request.header("Proxy-Authorization").isNull());
    QVERIFY(net.rig.stub.verifyNothingElse());
}

void ApiNetworkTest::aProxyThatAsksAndNobodyAnswers()
{
    ProxyRig net;
    net.proxy.askFor("ann:secret");
    net.start();
    const Error error = errorFrom(net.rig.get("a"));
    QCOMPARE(error.kind, Error::Kind::Proxy);
    QCOMPARE(error.detail, net.proxyName());
    QVERIFY(error.proxyWantsLogin);
    for (const QByteArray &head : net.proxy.heads())
        QVERIFY(!head.contains("Authorization"));
    QCOMPARE(net.rig.stub.count(), 0);
}

void ApiNetworkTest::aWrongLoginIsSaidOnce()
{
    ProxyRig net;
    net.proxy.askFor("ann:right");
    net.rig.options.network.proxyUser = QStringLiteral("ann");
    net.rig.options.network.proxyPassword = Secret("wrong");
    net.start();
    const Error error = errorFrom(net.rig.post("a", "{}"));
    QCOMPARE(error.kind, Error::Kind::Proxy);
    QVERIFY(error.proxyWantsLogin);
    QVERIFY2(net.proxy.heads().size() <= 3, "the wrong login was sent again and again");
    QCOMPARE(net.rig.stub.count(), 0);
}

void ApiNetworkTest::aProxyThatRefusesIsNamed()
{
    ProxyRig net;
    net.proxy.refuseWith(404); // Qt calls this "host not found".
    net.start();
    const Error error = errorFrom(net.rig.post("a", "{}"));
    QCOMPARE(error.kind, Error::Kind::Proxy);
    QCOMPARE(error.detail, net.proxyName());
    QVERIFY(!error.proxyWantsLogin);
}

void ApiNetworkTest::aProxyThatIsNotThereIsNamed()
{
    ProxyRig net;
    net.rig.options.network.proxyPort = 1;
    net.start();
    const Error error = errorFrom(net.rig.post("a", "{}"));
    QCOMPARE(error.kind, Error::Kind::Proxy);
    QCOMPARE(error.detail, QStringLiteral("127.0.0.1:1"));
}

void ApiNetworkTest::aWriteThatTheProxyRefusedWasNotSent()
{
    ProxyRig net;
    net.proxy.refuseWith(503);
    net.start();
    const Error error = errorFrom(net.rig.post("merge", "{}"));
    QVERIFY2(error.kind != Error::Kind::OutcomeUnknown, "nothing left this machine");
    QCOMPARE(net.rig.stub.count(), 0);
}

void ApiNetworkTest::loopbackGoesRoundTheProxy()
{
    // The demo workspace works behind a company's proxy.
    ApiRig rig;
    ProxyStub proxy(1);
    rig.options.network.proxy = NetworkSetup::Proxy::Http;
    rig.options.network.proxyHost = QStringLiteral("127.0.0.1");
    rig.options.network.proxyPort = proxy.port();
    rig.start();
    rig.stub.expect("GET", "/2.0/a").answer(200, "{}");
    QVERIFY(answerTo(rig.get("a")));
    QVERIFY(proxy.heads().isEmpty());
}

void ApiNetworkTest::anUnknownCertificateEndsItBeforeAnythingIsSent()
{
    ApiRig rig(HttpStub::Transport::Tls);
    TestCertificate::instance().setTrusted(false);
    rig.start();
    const Error read = errorFrom(rig.get("a"));
    const Error write = errorFrom(rig.post("a", "{}"));
    TestCertificate::instance().setTrusted(true);
    QCOMPARE(read.kind, Error::Kind::Tls);
    QCOMPARE(write.kind, Error::Kind::Tls);
    QCOMPARE(rig.stub.count(), 0);
}

void ApiNetworkTest::aCompanysCertificateIsTrustedWhenToldSo()
{
    ApiRig rig(HttpStub::Transport::Tls);
    TestCertificate::instance().setTrusted(false);
    rig.options.network.extraAuthorities = TestCertificate::instance().pem();
    rig.start();
    rig.stub.expect("GET", "/2.0/a").answer(200, "{}");
    const auto answer = answerTo(rig.get("a"));
    TestCertificate::instance().setTrusted(true);
    QVERIFY(answer);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiNetworkTest::certificatesAreCounted()
{
    const QByteArray one = TestCertificate::instance().pem();
    QCOMPARE(countCertificates(one).value(), 1);
    QVERIFY(countCertificates(one + one).value() >= 1);
    QVERIFY(!countCertificates({}));
    QVERIFY(!countCertificates("-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n"));
    QVERIFY(!countCertificates(one + "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n"));
}

} // namespace windlass::test

using windlass::test::ApiNetworkTest;
WINDLASS_TEST(ApiNetworkTest)

#include "tst_apinetwork.moc"
