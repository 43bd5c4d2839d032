// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/pastedcredential.h"
#include "api/auth/revocation.h"
#include "api/auth/scopes.h"
#include "tests/support/testmain.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

//! What was pasted, and what it may do.
class AuthScopesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatWasPastedIsRecognised_data();
    void whatWasPastedIsRecognised();
    void aTokenThatWasNotCopiedWholeIsNoticed();
    void wrappingsAreTakenOff();
    void appPasswordsEndedOnTheirLastDay();
    void eachFeatureNamesItsScopesInBothLanguages();
    void whatIsAskedForIsEnoughAndNoMore();
    void missingScopesAreNamedInTheLanguageOfTheCredential();
    void apiTokenScopesIncludeNothing();
    void scopesAreTranslatedBothWays();
    void everyKindHasAPageToEndIt();
};

void AuthScopesTest::whatWasPastedIsRecognised_data()
{
    using Kind = PastedCredential::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QString &text, Kind kind) {
        QTest::newRow(name) << text << static_cast<int>(kind);
    };
    row("an API token", u"ATATT3xFfGF0"_s + QString(171, u'a') + u"=0A1B2C3D"_s, Kind::ApiToken);
    row("an access token", u"ATCTT3xFfGN0"_s + QString(171, u'a') + u"=0A1B2C3D"_s, Kind::AccessToken);
    row("an app password", u"ATBB"_s + QString(32, u'a'), Kind::AppPassword);
    row("an old app password", u"bLHDMmvlk7L9wGerIfMg"_s, Kind::AppPassword);
    row("the key of a consumer", u"aB3dE6gH9jK2mN5pQ8"_s, Kind::OAuthKey);
    row("the secret of a consumer", u"aB3dE6gH9jK2mN5pQ8aB3dE6gH9jK2mN"_s, Kind::OAuthSecret);
    row("an address", u"  mira@example.com "_s, Kind::EmailAddress);
    row("nothing", u" \n "_s, Kind::Nothing);
    row("quotes around nothing", u"\"\""_s, Kind::Nothing);
    row("a sentence", u"paste your token here"_s, Kind::Unusable);
    row("a token on two lines", u"ATATT3x\nabc=0A1B2C3D"_s, Kind::Unusable);
    row("another alphabet", u"ТОКЕН"_s, Kind::Unusable);
    row("a megabyte", QString(1024 * 1024, u'a'), Kind::Unusable);
    row("the token of the demo", u"windlass-demo"_s, Kind::OtherToken);
    row("a web address", u"https://bitbucket.org/acme/web-shop"_s, Kind::OtherToken);
}

void AuthScopesTest::whatWasPastedIsRecognised()
{
    using Kind = PastedCredential::Kind;
    QFETCH(QString, text);
    QFETCH(int, kind);
    const PastedCredential found = recogniseCredential(text);
    QCOMPARE(static_cast<int>(found.kind), kind);
    const bool hasSecret = found.kind == Kind::ApiToken || found.kind == Kind::AccessToken || found.kind == Kind::OAuthKey
                           || found.kind == Kind::OAuthSecret || found.kind == Kind::OtherToken;
    QCOMPARE(!found.secret.isEmpty(), hasSecret);
    if (hasSecret)
        QCOMPARE(found.secret.reveal(), text.trimmed().toLatin1());
}

void AuthScopesTest::aTokenThatWasNotCopiedWholeIsNoticed()
{
    const QString whole = u"ATATT3xFfGF0"_s + QString(171, u'a') + u"=0A1B2C3D"_s;
    QVERIFY(!recogniseCredential(whole).isCutOff);
    QVERIFY(recogniseCredential(whole.chopped(1)).isCutOff);
    QVERIFY(recogniseCredential(whole.chopped(40)).isCutOff);
    QCOMPARE(recogniseCredential(whole.chopped(40)).kind, PastedCredential::Kind::ApiToken);
}

void AuthScopesTest::wrappingsAreTakenOff()
{
    const QString token = u"ATCTT3xFfGN0abc=0A1B2C3D"_s;
    for (const QString &text : {token, u"\""_s + token + u"\""_s, u"'"_s + token + u"'"_s, u"Bearer "_s + token,
                                u"authorization: bearer "_s + token, u"\t"_s + token + u"\r\n"_s})
        QCOMPARE(recogniseCredential(text).secret.reveal(), token.toLatin1());

    const PastedCredential clone =
        recogniseCredential(u"git clone https://x-token-auth:"_s + token + u"@bitbucket.org/acme/web-shop.git"_s);
    QCOMPARE(clone.kind, PastedCredential::Kind::AccessToken);
    QCOMPARE(clone.secret.reveal(), token.toLatin1());
    QCOMPARE(clone.repository, u"acme/web-shop"_s);

    const PastedCredential both = recogniseCredential(u"mira@example.com:ATATT3xFfGF0abc=0A1B2C3D"_s);
    QCOMPARE(both.kind, PastedCredential::Kind::ApiToken);
    QCOMPARE(both.email, u"mira@example.com"_s);
    QCOMPARE(both.secret.reveal(), QByteArray("ATATT3xFfGF0abc=0A1B2C3D"));
}

void AuthScopesTest::appPasswordsEndedOnTheirLastDay()
{
    QCOMPARE(appPasswordsEndedOn(), QDate(2026, 7, 28));
}

void AuthScopesTest::eachFeatureNamesItsScopesInBothLanguages()
{
    for (const ScopedFeature feature : scopedFeatures()) {
        const QStringList oauth = scopesOf(feature, ScopeVocabulary::OAuth);
        const QStringList apiToken = scopesOf(feature, ScopeVocabulary::ApiToken);
        QVERIFY(!oauth.isEmpty());
        QVERIFY(!apiToken.isEmpty());
        for (const QString &scope : oauth)
            QVERIFY(!scope.endsWith(u":bitbucket"_s));
        for (const QString &scope : apiToken)
            QVERIFY(scope.endsWith(u":bitbucket"_s));
    }
    QVERIFY(!everydayFeatures().contains(ScopedFeature::RepositoryDeletion));
}

void AuthScopesTest::whatIsAskedForIsEnoughAndNoMore()
{
    const QStringList oauth = scopesToAskFor(everydayFeatures(), ScopeVocabulary::OAuth);
    QCOMPARE(oauth, QStringList({u"account"_s, u"project"_s, u"pullrequest:write"_s, u"pipeline"_s, u"pipeline:write"_s,
                                 u"webhook"_s}));
    const QStringList apiToken = scopesToAskFor(everydayFeatures(), ScopeVocabulary::ApiToken);
    QCOMPARE(apiToken.size(), 12);
    for (const ScopeVocabulary vocabulary : {ScopeVocabulary::OAuth, ScopeVocabulary::ApiToken}) {
        const QStringList asked = scopesToAskFor(everydayFeatures(), vocabulary);
        const QSet<QString> granted(asked.begin(), asked.end());
        for (const ScopedFeature feature : everydayFeatures())
            QCOMPARE(missingScopes(feature, granted, vocabulary), QStringList());
        // Without any one of them, something is missing.
        for (const QString &scope : asked) {
            QSet<QString> fewer = granted;
            fewer.remove(scope);
            const QList<ScopedFeature> features = everydayFeatures();
            QVERIFY2(std::any_of(features.begin(), features.end(),
                                 [&](ScopedFeature feature) { return !missingScopes(feature, fewer, vocabulary).isEmpty(); }),
                     qPrintable(scope));
        }
    }
}

void AuthScopesTest::missingScopesAreNamedInTheLanguageOfTheCredential()
{
    const auto oauth = ScopeVocabulary::OAuth;
    QCOMPARE(missingScopes(ScopedFeature::PullRequestWrites, {u"pullrequest"_s}, oauth), QStringList{u"pullrequest:write"_s});
    QCOMPARE(missingScopes(ScopedFeature::Branches, {u"pullrequest:write"_s}, oauth), QStringList());
    QCOMPARE(missingScopes(ScopedFeature::Repositories, {u"project"_s}, oauth), QStringList());
    QCOMPARE(missingScopes(ScopedFeature::Repositories, {u"repository:admin"_s}, oauth), QStringList{u"repository"_s});
    QCOMPARE(missingScopes(ScopedFeature::PipelineRuns, {u"pipeline:write"_s}, oauth), QStringList{u"pipeline"_s});
    QCOMPARE(missingScopes(ScopedFeature::Comments, {}, oauth), QStringList{u"pullrequest"_s});

    const QSet<QString> token{u"read:pullrequest:bitbucket"_s};
    QCOMPARE(vocabularyOf(token), ScopeVocabulary::ApiToken);
    QCOMPARE(missingScopes(ScopedFeature::Comments, token, ScopeVocabulary::ApiToken), QStringList());
    QCOMPARE(missingScopes(ScopedFeature::PullRequests, token, ScopeVocabulary::ApiToken),
             QStringList{u"read:repository:bitbucket"_s});
    QCOMPARE(missingScopes(ScopedFeature::PullRequestWrites, token, ScopeVocabulary::ApiToken),
             QStringList{u"write:pullrequest:bitbucket"_s});
}

void AuthScopesTest::apiTokenScopesIncludeNothing()
{
    const QSet<QString> write{u"write:pullrequest:bitbucket"_s};
    QCOMPARE(withIncludedScopes(write), write);
    QCOMPARE(withIncludedScopes({u"pullrequest:write"_s}),
             QSet<QString>({u"pullrequest:write"_s, u"pullrequest"_s, u"repository"_s, u"repository:write"_s}));
    QCOMPARE(vocabularyOf({}), ScopeVocabulary::OAuth);
}

void AuthScopesTest::scopesAreTranslatedBothWays()
{
    QCOMPARE(apiTokenScopesFor(u"webhook"_s),
             QStringList({u"read:webhook:bitbucket"_s, u"write:webhook:bitbucket"_s, u"delete:webhook:bitbucket"_s}));
    QCOMPARE(apiTokenScopesFor(u"pullrequest:write"_s),
             QStringList({u"read:pullrequest:bitbucket"_s, u"write:pullrequest:bitbucket"_s}));
    QCOMPARE(apiTokenScopesFor(u"wiki"_s), QStringList());
    QCOMPARE(oauthScopesFor(u"read:repository:bitbucket"_s), QStringList{u"repository"_s});
    QCOMPARE(oauthScopesFor(u"write:repository:bitbucket"_s), QStringList{u"repository:write"_s});
    QCOMPARE(oauthScopesFor(u"read:user:bitbucket"_s), QStringList{u"account"_s});
    QCOMPARE(oauthScopesFor(u"read:permission:bitbucket"_s), QStringList());
    // There and back stays within the same right.
    for (const ScopedFeature feature : scopedFeatures()) {
        for (const QString &scope : scopesOf(feature, ScopeVocabulary::OAuth)) {
            const QStringList there = apiTokenScopesFor(scope);
            QVERIFY2(!there.isEmpty(), qPrintable(scope));
            QSet<QString> back;
            for (const QString &one : there) {
                for (const QString &again : oauthScopesFor(one))
                    back += again;
            }
            QVERIFY2(withIncludedScopes(back).contains(scope), qPrintable(scope));
        }
    }
}

void AuthScopesTest::everyKindHasAPageToEndIt()
{
    for (const CredentialKind kind : {CredentialKind::OAuth, CredentialKind::ApiToken, CredentialKind::AccessToken}) {
        QVERIFY(revocationPage(kind).startsWith(u"https://"_s));
        QVERIFY(creationPage(kind).startsWith(u"https://"_s));
    }
    QCOMPARE(revocationPage(CredentialKind::AccessToken, u"acme/web-shop"_s),
             u"https://bitbucket.org/acme/web-shop/admin/access-tokens"_s);
}

} // namespace windlass::test

using windlass::test::AuthScopesTest;
WINDLASS_TEST(AuthScopesTest)

#include "tst_authscopes.moc"
