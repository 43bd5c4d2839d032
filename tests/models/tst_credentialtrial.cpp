// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/credentialtrial.h"
#include "models/workspaces/placedlists.h"
#include "tests/models/promises.h"
#include "tests/support/httpstub.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

namespace {

using TrialKind = AccountRecord::Kind;
using VerdictState = FeatureVerdict::State;

QSet<QString> everydayScopes(ScopeVocabulary vocabulary)
{
    const QStringList scopes = scopesToAskFor(everydayFeatures(), vocabulary);
    return {scopes.begin(), scopes.end()};
}

FeatureVerdict verdictOf(const CredentialReport &report, ScopedFeature feature)
{
    for (const FeatureVerdict &verdict : report.features) {
        if (verdict.feature == feature)
            return verdict;
    }
    return {feature, VerdictState::Unknown, {u"not in the report"_s}};
}

} // namespace

//! A host in the test's hands, and a trial of a credential at it.
struct TrialDesk {
    explicit TrialDesk(TrialKind kind, const QSet<QString> &knownScopes = {})
        : trial(calls(), kind, knownScopes)
        , finished(&trial, &CredentialTrial::finished)
    {
        trial.start();
    }
    TrialCalls calls()
    {
        TrialCalls calls;
        calls.me = [this] { return me.ask(); };
        calls.workspaces = [this] { return workspaces.ask(); };
        calls.repositories = [this](const QString &) { return repositories.ask(); };
        calls.repository = [this](const RepositoryId &) { return repository.ask(); };
        calls.projects = [this](const QString &) { return projects.ask(); };
        calls.pullRequests = [this](const RepositoryId &) { return pullRequests.ask(); };
        calls.pipelines = [this](const RepositoryId &) { return pipelines.ask(); };
        calls.hooks = [this](const RepositoryId &) { return hooks.ask(); };
        calls.grantedScopes = [this] { return scopes; };
        calls.hostNow = [this] { return hostNow; };
        return calls;
    }
    void answerWho()
    {
        Account mira;
        mira.displayName = u"Mira"_s;
        me.answer(mira);
        QTRY_COMPARE(workspaces.openCount(), 1);
    }
    void answerWorkspaces()
    {
        Workspace acme;
        acme.slug = u"acme"_s;
        workspaces.answer(Page<Workspace>{{acme}, {}, 1});
    }

    ReplyHost<Account> me;
    ReplyHost<Page<Workspace>> workspaces;
    ReplyHost<Page<Repository>> repositories;
    ReplyHost<Repository> repository;
    ReplyHost<Page<Project>> projects;
    ReplyHost<Page<PullRequest>> pullRequests;
    ReplyHost<Page<Pipeline>> pipelines;
    ReplyHost<Page<Hook>> hooks;
    std::optional<QSet<QString>> scopes;
    QDateTime hostNow;
    CredentialTrial trial;
    QSignalSpy finished;
};

class CredentialTrialTest : public QObject
{
    Q_OBJECT

private slots:
    void namedScopesNeedNoMoreQuestions();
    void scopesThatComeWithTheTokenCount();
    void apiTokensAreJudgedInTheirOwnWords();
    void whatIsNotForEverydayDoesNotStandInTheWay();
    void aRefusalEndsTheTrial();
    void anApiTokenThatMustNotSayWhoseItIs();
    void accessTokensLackNoIdentity();
    void aPlaceIsTriedUntilOneIsSeen();
    void pipelinesThatAreOffSayNothing();
    void clocksThatDiffer();
    void aPlacedAccountHasOneWorkspace();
};

void CredentialTrialTest::namedScopesNeedNoMoreQuestions()
{
    TrialDesk desk(TrialKind::OAuth);
    desk.scopes = everydayScopes(ScopeVocabulary::OAuth);
    desk.answerWho();
    desk.answerWorkspaces();
    QTRY_COMPARE(desk.finished.count(), 1);
    QVERIFY(desk.trial.report().isEnough());
    QCOMPARE(desk.trial.report().account.displayName, u"Mira"_s);
    QCOMPARE(desk.trial.report().missingScopes(), QStringList());
    QCOMPARE(desk.repositories.asked() + desk.projects.asked(), 0);
}

void CredentialTrialTest::scopesThatComeWithTheTokenCount()
{
    TrialDesk desk(TrialKind::OAuth, {u"account"_s, u"repository"_s});
    desk.answerWho();
    desk.answerWorkspaces();
    QTRY_COMPARE(desk.finished.count(), 1);
    QCOMPARE(verdictOf(desk.trial.report(), ScopedFeature::Repositories).state, VerdictState::Works);
    QCOMPARE(verdictOf(desk.trial.report(), ScopedFeature::PullRequests).missing, QStringList{u"pullrequest"_s});
    QVERIFY(!desk.trial.report().isEnough());
    QVERIFY(desk.trial.report().isOfUse());
}

void CredentialTrialTest::apiTokensAreJudgedInTheirOwnWords()
{
    // Some hosts name the scopes of an API token in the other language.
    TrialDesk desk(TrialKind::ApiToken);
    desk.scopes = QSet<QString>{u"account"_s, u"pullrequest"_s};
    desk.answerWho();
    desk.answerWorkspaces();
    QTRY_COMPARE(desk.finished.count(), 1);
    const QStringList missing = verdictOf(desk.trial.report(), ScopedFeature::PullRequestWrites).missing;
    QVERIFY2(missing.contains(u"write:pullrequest:bitbucket"_s), qPrintable(missing.join(u' ')));
    QCOMPARE(verdictOf(desk.trial.report(), ScopedFeature::Comments).state, VerdictState::Works);
}

void CredentialTrialTest::whatIsNotForEverydayDoesNotStandInTheWay()
{
    TrialDesk desk(TrialKind::ApiToken);
    desk.scopes = everydayScopes(ScopeVocabulary::ApiToken);
    desk.answerWho();
    desk.answerWorkspaces();
    QTRY_COMPARE(desk.finished.count(), 1);
    QCOMPARE(verdictOf(desk.trial.report(), ScopedFeature::RepositoryDeletion).state, VerdictState::Lacks);
    QVERIFY(desk.trial.report().isEnough());
}

void CredentialTrialTest::aRefusalEndsTheTrial()
{
    TrialDesk desk(TrialKind::ApiToken);
    desk.me.fail(Error::Kind::Unauthorized);
    QTRY_COMPARE(desk.finished.count(), 1);
    QCOMPARE(desk.trial.report().refusal->kind, Error::Kind::Unauthorized);
    QVERIFY(!desk.trial.report().isEnough());
    QVERIFY(!desk.trial.report().isOfUse());
    QCOMPARE(desk.workspaces.asked(), 0);
}

void CredentialTrialTest::anApiTokenThatMustNotSayWhoseItIs()
{
    TrialDesk desk(TrialKind::ApiToken);
    desk.me.fail(Error::Kind::Forbidden);
    QTRY_COMPARE(desk.workspaces.openCount(), 1);
    desk.workspaces.fail(Error::Kind::Forbidden);
    QTRY_COMPARE(desk.finished.count(), 1);
    QVERIFY(!desk.trial.report().needsPlace);
    QCOMPARE(verdictOf(desk.trial.report(), ScopedFeature::Identity).missing, QStringList{u"read:user:bitbucket"_s});
    QCOMPARE(verdictOf(desk.trial.report(), ScopedFeature::Workspaces).missing, QStringList{u"read:workspace:bitbucket"_s});
    QVERIFY(!desk.trial.report().isEnough());
}

void CredentialTrialTest::accessTokensLackNoIdentity()
{
    TrialDesk desk(TrialKind::AccessToken);
    QSet<QString> scopes = everydayScopes(ScopeVocabulary::OAuth);
    scopes.remove(u"account"_s);
    desk.scopes = scopes;
    desk.me.fail(Error::Kind::Forbidden);
    QTRY_COMPARE(desk.workspaces.openCount(), 1);
    desk.workspaces.fail(Error::Kind::Forbidden);
    QTRY_COMPARE(desk.finished.count(), 1);
    QVERIFY(desk.trial.report().needsPlace);
    QVERIFY(!desk.trial.report().isEnough());
    desk.trial.tryPlace(u"acme/web-shop"_s);
    desk.repository.answer(Repository{});
    QTRY_COMPARE(desk.finished.count(), 2);
    QVERIFY(desk.trial.report().isEnough());
}

void CredentialTrialTest::aPlaceIsTriedUntilOneIsSeen()
{
    TrialDesk desk(TrialKind::AccessToken);
    desk.me.fail(Error::Kind::Forbidden);
    QTRY_COMPARE(desk.workspaces.openCount(), 1);
    desk.workspaces.answer(Page<Workspace>{});
    QTRY_COMPARE(desk.finished.count(), 1);
    desk.trial.tryPlace(u"other/web-shop"_s);
    desk.repository.fail(Error::Kind::NotFound);
    QTRY_COMPARE(desk.finished.count(), 2);
    QVERIFY(desk.trial.report().needsPlace);
    QCOMPARE(desk.trial.report().placeProblem->kind, Error::Kind::NotFound);

    desk.trial.tryPlace(u"acme"_s);
    Repository shop;
    shop.id = {u"acme"_s, u"web-shop"_s};
    desk.repositories.answer(Page<Repository>{{shop}, {}, 1});
    // Nobody said what was granted, so that it is looked at.
    QTRY_COMPARE(desk.repositories.openCount(), 1);
    desk.projects.fail(Error::Kind::Forbidden);
    desk.repositories.answer(Page<Repository>{{shop}, {}, 1});
    QTRY_COMPARE(desk.pullRequests.openCount(), 1);
    desk.pullRequests.answer(Page<PullRequest>{});
    desk.pipelines.answer(Page<Pipeline>{});
    desk.hooks.fail(Error::Kind::Forbidden);
    QTRY_COMPARE(desk.finished.count(), 3);
    const CredentialReport &report = desk.trial.report();
    QVERIFY(!report.needsPlace);
    QVERIFY(!report.placeProblem);
    QCOMPARE(report.place, u"acme"_s);
    QCOMPARE(verdictOf(report, ScopedFeature::PullRequests).state, VerdictState::Works);
    QCOMPARE(verdictOf(report, ScopedFeature::Projects).missing, QStringList{u"project"_s});
    // Only administrators read webhooks, whatever the scopes; and nothing is written to find out.
    QCOMPARE(verdictOf(report, ScopedFeature::Webhooks).state, VerdictState::Unknown);
    QCOMPARE(verdictOf(report, ScopedFeature::PullRequestWrites).state, VerdictState::Unknown);
}

void CredentialTrialTest::pipelinesThatAreOffSayNothing()
{
    TrialDesk desk(TrialKind::AccessToken);
    desk.me.fail(Error::Kind::Forbidden);
    QTRY_COMPARE(desk.workspaces.openCount(), 1);
    desk.workspaces.fail(Error::Kind::Forbidden);
    QTRY_COMPARE(desk.finished.count(), 1);
    desk.trial.tryPlace(u"acme/web-shop"_s);
    desk.repository.answer(Repository{});
    QTRY_COMPARE(desk.pipelines.openCount(), 1);
    desk.pipelines.fail(Error::Kind::NotFound);
    desk.pullRequests.answer(Page<PullRequest>{});
    desk.hooks.answer(Page<Hook>{});
    QTRY_COMPARE(desk.finished.count(), 2);
    QCOMPARE(verdictOf(desk.trial.report(), ScopedFeature::Pipelines).state, VerdictState::Unknown);
    QCOMPARE(verdictOf(desk.trial.report(), ScopedFeature::Webhooks).state, VerdictState::Works);
    QVERIFY(desk.trial.report().isEnough());
}

void CredentialTrialTest::clocksThatDiffer()
{
    TrialDesk near(TrialKind::OAuth);
    near.hostNow = QDateTime::currentDateTimeUtc().addSecs(30);
    near.answerWho();
    QVERIFY(!near.trial.report().clockError);

    TrialDesk behind(TrialKind::OAuth);
    behind.hostNow = QDateTime::currentDateTimeUtc().addSecs(3600);
    behind.answerWho();
    QVERIFY(behind.trial.report().clockError);
    QVERIFY(behind.trial.report().clockError->count() < -3500);
}

void CredentialTrialTest::aPlacedAccountHasOneWorkspace()
{
    HttpStub stub;
    ApiClient client({stub.base(), nullptr, {}});
    WorkspacesApi workspaces(client);
    RepositoriesApi repositories(client);
    SidebarModel sidebar(workspacesAt(workspaces, u"acme/web-shop"_s), repositoriesAt(repositories, u"acme/web-shop"_s),
                         nullptr);
    // The token must not even read its workspace: its name is known all the same.
    stub.expect("GET", "/2.0/workspaces/acme").answer(403, R"({"type":"error","error":{"message":"no"}})");
    sidebar.reload();
    QTRY_VERIFY(sidebar.indexOf(u"acme"_s).isValid());
    QCOMPARE(sidebar.indexOf(u"acme"_s).data().toString(), u"acme"_s);
    stub.expect("GET", "/2.0/repositories/acme/web-shop")
        .answer(200, R"({"type":"repository","full_name":"acme/web-shop","name":"Shop","uuid":"{shop}"})");
    sidebar.fetchMore(sidebar.indexOf(u"acme"_s));
    QTRY_VERIFY(sidebar.indexOf(u"acme/web-shop"_s).isValid());
    QVERIFY(stub.verifyNothingElse());
}

} // namespace windlass::test

using windlass::test::CredentialTrialTest;
WINDLASS_TEST(CredentialTrialTest)

#include "tst_credentialtrial.moc"
