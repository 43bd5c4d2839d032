// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoserver.h"
#include "app/demo/http/credentials.h"
#include "tests/demo/democlient.h"
#include "tests/demo/gitsandbox.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QtTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using windlass::demo::DemoOptions;
using windlass::demo::DemoServer;
using windlass::test::at;
using windlass::test::DemoAnswer;
using windlass::test::DemoClient;
using windlass::test::GitSandbox;
namespace standin = windlass::standin;

// Signing in with OAuth, as a browser and a client do it together.
class DemoOAuthTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_sandbox.commit(u"a.txt"_s, "1\n", u"First"_s);
        m_server = std::make_unique<DemoServer>(DemoOptions{.stateDirectory = {}, .repositories = {m_sandbox.path()}});
        QVERIFY(m_server->start(nullptr));
        m_client = std::make_unique<DemoClient>(*m_server);
        m_client->authorization.clear();
        m_site = m_server->baseUrl().chopped(3).toLatin1() + "site/oauth2/";
    }

    void aCodeBecomesTokensOnce()
    {
        const QString code = codeFor("verifier-0123456789-0123456789-0123456789-0123");
        QVERIFY(!code.isEmpty());
        DemoAnswer answer = token("grant_type=authorization_code&code=" + code.toLatin1() +
                                  "&redirect_uri=http%3A%2F%2F127.0.0.1%3A31415%2F"
                                  "&code_verifier=verifier-0123456789-0123456789-0123456789-0123");
        QCOMPARE(answer.status, 200);
        QCOMPARE(at(answer.json(), u"expires_in"_s).toInt(), 3600);
        QVERIFY(at(answer.json(), u"scopes"_s).toString().contains(u"pullrequest:write"_s));
        DemoClient signedIn(*m_server);
        signedIn.authorization = "Bearer " + at(answer.json(), u"access_token"_s).toString().toLatin1();
        QCOMPARE(signedIn.get("/user").status, 200);
        answer = token("grant_type=authorization_code&code=" + code.toLatin1() +
                       "&redirect_uri=http%3A%2F%2F127.0.0.1%3A31415%2F"
                       "&code_verifier=verifier-0123456789-0123456789-0123456789-0123");
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.json().value("error"_L1).toString(), u"invalid_grant"_s);
    }

    void theWrongVerifierOrAddressGetsNothing()
    {
        const QByteArray address = "&redirect_uri=http%3A%2F%2F127.0.0.1%3A31415%2F";
        QCOMPARE(token("grant_type=authorization_code&code=" + codeFor("right").toLatin1() + address +
                       "&code_verifier=wrong")
                     .status,
                 400);
        QCOMPARE(token("grant_type=authorization_code&code=" + codeFor("right").toLatin1() +
                       "&redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2F&code_verifier=right")
                     .status,
                 400);
    }

    void refreshTokensRotate()
    {
        const DemoAnswer first = token("grant_type=authorization_code&code=" + codeFor("v").toLatin1() +
                                       "&redirect_uri=http%3A%2F%2F127.0.0.1%3A31415%2F&code_verifier=v");
        const QByteArray old = at(first.json(), u"refresh_token"_s).toString().toLatin1();
        const DemoAnswer second = token("grant_type=refresh_token&refresh_token=" + old);
        QCOMPARE(second.status, 200);
        QVERIFY(at(second.json(), u"refresh_token"_s).toString().toLatin1() != old);
        // For a moment the old one still works, for a client that did not get the answer.
        QCOMPARE(token("grant_type=refresh_token&refresh_token=" + old).status, 200);
        QCOMPARE(token("grant_type=refresh_token&refresh_token=forged").status, 400);
    }

    void anOldRefreshTokenEndsShortlyAfter()
    {
        standin::Credentials host(std::chrono::milliseconds(0));
        const QString code = host.grantCode(u"client"_s, u"http://127.0.0.1/"_s, {});
        standin::Credentials::Tokens first;
        QVERIFY(host.redeemCode(code, u"client"_s, u"http://127.0.0.1/"_s, {}, &first));
        standin::Credentials::Tokens second;
        QVERIFY(host.refresh(first.refresh, &second));
        standin::Credentials::Tokens third;
        QVERIFY(!host.refresh(first.refresh, &third));
        QVERIFY(host.refresh(second.refresh, &third));
    }

    void strangersAreRefused()
    {
        QCOMPARE(m_client
                     ->send("POST", m_site + "access_token", R"({"grant_type":"refresh_token"})",
                            {{"Content-Type", "application/json"}, {"Authorization", basic()}})
                     .json()
                     .value("error_description"_L1)
                     .toString(),
                 u"Unsupported grant type: None"_s);
        QCOMPARE(m_client
                     ->send("POST", m_site + "access_token", "grant_type=refresh_token",
                            {{"Content-Type", "application/x-www-form-urlencoded"}, {"Authorization", "Basic eDp5"}})
                     .status,
                 401);
        // No redirect to another machine, whatever is asked for.
        for (const QByteArray address :
             {"https%3A%2F%2Fevil.example%2F", "http%3A%2F%2F127.0.0.1%40evil.example%2F", "javascript%3A1"}) {
            const DemoAnswer page = m_client->get(
                m_site + "authorize?client_id=windlass-demo-client&response_type=code&redirect_uri=" + address);
            QCOMPARE(page.status, 400);
            QVERIFY(page.body.contains("Invalid redirect_uri"));
        }
    }

    void sayingNoIsToldToTheClient()
    {
        const DemoAnswer denied =
            m_client->send("POST", m_site + "authorize", form("v") + "&decision=deny", formType());
        QCOMPARE(denied.status, 302);
        const QUrlQuery query(QUrl::fromEncoded(denied.header("Location")));
        QCOMPARE(query.queryItemValue(u"error"_s), u"access_denied"_s);
        QCOMPARE(query.queryItemValue(u"state"_s), u"s-1"_s);
    }

private:
    static QList<std::pair<QByteArray, QByteArray>> formType()
    {
        return {{"Content-Type", "application/x-www-form-urlencoded"}};
    }

    static QByteArray form(const QByteArray &verifier)
    {
        const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                         .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        return "client_id=windlass-demo-client&response_type=code&state=s-1&redirect_uri=http%3A%2F%2F127.0.0.1%"
               "3A31415%2F"
               "&code_challenge_method=S256&code_challenge=" +
               challenge;
    }

    static QByteArray basic()
    {
        return "Basic " + (DemoServer::oauthClientId() + u':' + DemoServer::oauthClientSecret()).toLatin1().toBase64();
    }

    // The page, and the click on it.
    QString codeFor(const QByteArray &verifier)
    {
        const DemoAnswer page = m_client->get(m_site + "authorize?" + form(verifier));
        if (page.status != 200 || !page.body.contains("Grant access"))
            return {};
        const DemoAnswer allowed =
            m_client->send("POST", m_site + "authorize", form(verifier) + "&decision=allow", formType());
        const QUrlQuery query(QUrl::fromEncoded(allowed.header("Location")));
        return query.queryItemValue(u"state"_s) == u"s-1" ? query.queryItemValue(u"code"_s) : QString();
    }

    DemoAnswer token(const QByteArray &body)
    {
        auto headers = formType();
        headers.append({"Authorization", basic()});
        return m_client->send("POST", m_site + "access_token", body, headers);
    }

    GitSandbox m_sandbox;
    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<DemoClient> m_client;
    QByteArray m_site;
};

WINDLASS_TEST(DemoOAuthTest)
#include "tst_demooauth.moc"
