// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/browserstory.h"
#include "tests/support/testmain.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace windlass::test {

//! Signs in both ways, for keptsecrets.sh to look afterwards at everything that the program left anywhere; and signs in with
//! the browser for killedrefresh.sh, which kills the program while it renews that sign-in. Skipped anywhere else.
class KeptSecretsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void signsInWithAToken();
    void signsInWithTheBrowser();
    void theNextStartIsSignedInWithTheBrowser();
    void theTokensGrowOld();
    void theNextStartIsSignedInAfterAKill();

private:
    static std::optional<OAuthTokens> stored(StartedProgram &program, const QString &key);
    //! Lets what is stored look as if the access token had ended long ago.
    static bool growOld(StartedProgram &program, const QString &key);
};

void KeptSecretsTest::init()
{
    if (qEnvironmentVariableIsEmpty("WINDLASS_TEST_HOST"))
        QSKIP("For keptsecrets.sh and killedrefresh.sh.");
}

std::optional<OAuthTokens> KeptSecretsTest::stored(StartedProgram &program, const QString &key)
{
    std::optional<SecretAnswer> answer;
    program.app->signIns().keychain().read({key, SecretKey::OAuthTokens}, program.app.get(),
                                           [&answer](const SecretAnswer &read) { answer = read; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 15'000) || !answer->isDone())
        return std::nullopt;
    return decodeTokens(answer->secret);
}

bool KeptSecretsTest::growOld(StartedProgram &program, const QString &key)
{
    auto tokens = stored(program, key);
    if (!tokens)
        return false;
    tokens->issuedOn = tokens->issuedOn.addDays(-1);
    std::optional<bool> isDone;
    program.app->signIns().keychain().write({key, SecretKey::OAuthTokens}, encodeTokens(*tokens), program.app.get(),
                                            [&isDone](const SecretAnswer &written) { isDone = written.isDone(); });
    return QTest::qWaitFor([&] { return isDone.has_value(); }, 15'000) && *isDone;
}

void KeptSecretsTest::signsInWithAToken()
{
    StartedProgram program;
    QTRY_VERIFY(program.hand->isOnPage("signInPage"));
    typeToken(program, QString::fromUtf8(storySecret("address")), storySecret("token"));
    QTRY_VERIFY(program.app->account());
    QVERIFY(isTakenByTheHost(program));
    program.app->window().close();
}

void KeptSecretsTest::signsInWithTheBrowser()
{
    StartedProgram program;
    QTRY_VERIFY(program.hand->page());
    QVERIFY(!signInWithTheBrowser(program).isEmpty());
    program.app->window().close();
}

void KeptSecretsTest::theNextStartIsSignedInWithTheBrowser()
{
    StartedProgram program;
    QTRY_VERIFY(program.app->account());
    QVERIFY(dynamic_cast<const OAuthCredentials *>(program.app->account()->credentials().get()));
    QVERIFY(isTakenByTheHost(program));
    program.app->window().close();
}

void KeptSecretsTest::theTokensGrowOld()
{
    StartedProgram program;
    QTRY_VERIFY(program.app->account());
    QVERIFY(isTakenByTheHost(program));
    QVERIFY(growOld(program, program.shown()));
}

void KeptSecretsTest::theNextStartIsSignedInAfterAKill()
{
    StartedProgram program;
    QTRY_VERIFY(program.app->account());
    auto *credentials = dynamic_cast<OAuthCredentials *>(program.app->account()->credentials().get());
    QVERIFY(credentials);
    QVERIFY(isTakenByTheHost(program));
    // By now a refresh has begun, if one was due.
    QTRY_VERIFY(!credentials->isRefreshing());
    QVERIFY(credentials->state() == OAuthCredentials::State::SignedIn);
    // How far the program that was killed had come: its own pair was stored, or it was not.
    std::printf("refreshed here: %s\n", credentials->generation() > 0 ? "yes" : "no");
    QVERIFY(growOld(program, program.shown()));
}

} // namespace windlass::test

using windlass::test::KeptSecretsTest;
WINDLASS_TEST(KeptSecretsTest)

#include "tst_keptsecrets.moc"
