// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/oauthcredentials.h"
#include "api/auth/oauthflow.h"
#include "api/core/apiclient.h"
#include "api/services/userapi.h"
#include "tests/journeys/person.h"
#include "tests/support/browser.h"
#include "tests/support/demoprocess.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace windlass::test {

//! The whole OAuth round with `windlass --demo-server`: consent, denial, renewing, a restart.
class OAuthJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sayingYesSignsIn();
    void theTokensAreRenewedWithoutAnybodyNoticing();
    void theNextStartIsSignedIn();
    void sayingNoIsHeard();
    void aRealBrowserSignsIn();
    void aRealBrowserSaysNo();

private:
    std::unique_ptr<OAuthFlow> flow(OAuthFlow::Options options = {});
    OAuthCredentials::Options keeping();
    Result<Account> whoAmI(const std::shared_ptr<Credentials> &credentials);

    std::unique_ptr<DemoProcess> m_host;
    QUrl m_site;
    QTemporaryDir m_folder;
    std::unique_ptr<SecretStore> m_store = SecretStore::memory();
    std::optional<OAuthTokens> m_tokens;
    Person m_person;
    std::unique_ptr<Browser> m_browser;
};

void OAuthJourney::initTestCase()
{
    m_host = std::make_unique<DemoProcess>();
    QVERIFY2(!m_host->baseUrl().isEmpty(), qPrintable(m_host->errors()));
    m_site = QUrl(m_host->baseUrl());
}

std::unique_ptr<OAuthFlow> OAuthJourney::flow(OAuthFlow::Options options)
{
    options.authorizeUrl = m_site;
    options.authorizeUrl.setPath(u"/site/oauth2/authorize"_s);
    options.tokenUrl = keeping().tokenUrl;
    options.client = keeping().client;
    options.port = 0;
    options.openBrowser = [](const QUrl &) { return true; };
    return std::make_unique<OAuthFlow>(options);
}

OAuthCredentials::Options OAuthJourney::keeping()
{
    OAuthCredentials::Options options;
    options.tokenUrl = m_site;
    options.tokenUrl.setPath(u"/site/oauth2/access_token"_s);
    options.client = {u"windlass-demo-client"_s, Secret("windlass-demo-secret")};
    options.store = m_store.get();
    options.account = u"someone"_s;
    options.lockFile = m_folder.filePath(u"someone.lock"_s);
    return options;
}

Result<Account> OAuthJourney::whoAmI(const std::shared_ptr<Credentials> &credentials)
{
    ApiClient client({QUrl(m_host->baseUrl()), credentials, {}});
    std::optional<Result<Account>> answer;
    UserApi(client).me().then(this, [&answer](const Result<Account> &account) { answer = account; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 15'000))
        return Error::make(Error::Kind::Timeout, {});
    return *answer;
}

void OAuthJourney::sayingYesSignsIn()
{
    const auto signIn = flow();
    connect(signIn.get(), &OAuthFlow::finished, this, [this](const OAuthTokens &tokens) { m_tokens = tokens; });
    signIn->start();
    QTRY_VERIFY(!signIn->address().isEmpty());
    QVERIFY(m_person.decide(signIn->address(), "allow").contains("You can close this page"));
    QTRY_VERIFY(m_tokens);
    QVERIFY(m_tokens->scopes.contains(u"pullrequest:write"_s));
    QVERIFY(m_tokens->lifetime == std::chrono::seconds(3600));
    const Result<Account> me = whoAmI(std::make_shared<OAuthCredentials>(keeping(), *m_tokens));
    QVERIFY(me);
    QVERIFY(!me->displayName.isEmpty());
}

void OAuthJourney::theTokensAreRenewedWithoutAnybodyNoticing()
{
    QVERIFY(m_tokens);
    OAuthTokens broken = *m_tokens;
    broken.access = Secret("ran-out");
    const auto credentials = std::make_shared<OAuthCredentials>(keeping(), broken);
    QVERIFY(whoAmI(credentials));
    QVERIFY(credentials->authorization().reveal() != "Bearer ran-out");
    QCOMPARE(credentials->generation(), 1);
}

void OAuthJourney::theNextStartIsSignedIn()
{
    std::optional<OAuthTokens> stored;
    m_store->read({u"someone"_s, SecretKey::OAuthTokens}, this,
                  [&stored](const SecretAnswer &answer) { stored = decodeTokens(answer.secret); });
    QTRY_VERIFY(stored);
    QVERIFY(stored->refresh.reveal() != m_tokens->refresh.reveal());
    QVERIFY(whoAmI(std::make_shared<OAuthCredentials>(keeping(), *stored)));
}

void OAuthJourney::sayingNoIsHeard()
{
    const auto signIn = flow();
    std::optional<OAuthFlow::Problem> problem;
    QString words;
    connect(signIn.get(), &OAuthFlow::failed, this, [&](OAuthFlow::Problem what, const QString &detail) {
        problem = what;
        words = detail;
    });
    signIn->start();
    QTRY_VERIFY(!signIn->address().isEmpty());
    QVERIFY(m_person.decide(signIn->address(), "deny").contains("You can close this page"));
    QTRY_COMPARE(problem, OAuthFlow::Problem::Refused);
    QVERIFY(words.contains(u"denied"_s));
}

void OAuthJourney::aRealBrowserSignsIn()
{
    m_browser = std::make_unique<Browser>();
    if (!m_browser->isUsable())
        QSKIP("No Chromium with its driver here.");
    const auto signIn = flow();
    std::optional<OAuthTokens> tokens;
    connect(signIn.get(), &OAuthFlow::finished, this, [&tokens](const OAuthTokens &given) { tokens = given; });
    signIn->start();
    QTRY_VERIFY(!signIn->address().isEmpty());

    // Garbage on the port and a forged redirect come first, as any page of the browser could send them.
    QUrl callback(OAuthFlow::callbackAddress(signIn->port()));
    m_browser->go(callback);
    QVERIFY(m_browser->text().contains(u"There is nothing here"_s));
    callback.setQuery(u"code=forged&state=forged"_s);
    m_browser->go(callback);
    QVERIFY(m_browser->text().contains(u"There is nothing here"_s));
    QVERIFY(!tokens);

    QVERIFY(m_browser->go(signIn->address()));
    QVERIFY(m_browser->text().contains(u"asks to act for you"_s));
    QVERIFY(m_browser->click(u"button[value=allow]"_s));
    QVERIFY(m_browser->text().contains(u"You can close this page"_s));
    QTRY_VERIFY(tokens);
    QVERIFY(whoAmI(std::make_shared<OAuthCredentials>(keeping(), *tokens)));

    // "Back" and "reload" send the same redirect again.
    const QUrl redirect = m_browser->address();
    QVERIFY(redirect.query().contains(u"code="_s));
    m_browser->go(redirect);
    QVERIFY(m_browser->text().contains(u"already used"_s));
}

void OAuthJourney::aRealBrowserSaysNo()
{
    if (!m_browser || !m_browser->isUsable())
        QSKIP("No Chromium with its driver here.");
    const auto signIn = flow();
    std::optional<OAuthFlow::Problem> problem;
    connect(signIn.get(), &OAuthFlow::failed, this, [&problem](OAuthFlow::Problem what) { problem = what; });
    signIn->start();
    QTRY_VERIFY(!signIn->address().isEmpty());
    QVERIFY(m_browser->go(signIn->address()));
    QVERIFY(m_browser->click(u"button[value=deny]"_s));
    QVERIFY(m_browser->text().contains(u"was not allowed in"_s));
    QTRY_COMPARE(problem, OAuthFlow::Problem::Refused);
}

} // namespace windlass::test

using windlass::test::OAuthJourney;
WINDLASS_TEST(OAuthJourney)

#include "tst_oauthjourney.moc"
