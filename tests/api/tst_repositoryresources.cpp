// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/comment.h"
#include "api/resources/deployment.h"
#include "api/resources/fileconflict.h"
#include "api/resources/hook.h"
#include "api/resources/issue.h"
#include "api/resources/pipelineschedule.h"
#include "api/resources/pipelinestep.h"
#include "api/resources/pipelinetarget.h"
#include "api/resources/refs.h"
#include "api/resources/repository.h"
#include "api/resources/sourceentry.h"
#include "api/resources/testreport.h"
#include "tests/support/recorded.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QtTest>

namespace windlass::test {

namespace {

QJsonObject repositoryJson(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

//! Reads every recorded object of a type that has `key`; how many there were. One that fails, or whose identity does not
//! arrive, fails the test.
template <typename T, typename Identity>
int readRecorded(const char *type, const char *key, Result<T> (*parse)(const QJsonObject &), Identity identity)
{
    int count = 0;
    for (const RecordedObject &found : recordedObjects(QLatin1String(type))) {
        const QJsonValue needed = found.object.value(QLatin1String(key));
        if (needed.isUndefined() || needed.isNull() || needed == QJsonValue(QString()))
            continue;
        const Result<T> value = parse(found.object);
        if (!value || QVariant(identity(*value)) != needed.toVariant())
            QTest::qFail(qPrintable(found.file + QLatin1String(" misreads ") + QLatin1String(type)), __FILE__, __LINE__);
        ++count;
    }
    return count;
}

} // namespace

//! What is about a repository: recorded answers become values, odd shapes leave gaps.
class RepositoryResourcesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRecordedObjectIsRead();
    void tags_data();
    void tags();
    void aMercurialBranch();
    void aBranchThatIsOnlyAName();
    void aRestrictionOfTheModel();
    void whatARepositoryWasForkedFrom();
    void entries_data();
    void entries();
    void aFileOfAFilteredHistory();
    void times_data();
    void times();
    void anUnknownPipelineWordIsKept();
    void aPipelineThatCouldNotBeRead();
    void targetsComeInThreeKinds();
    void issuesWithEverything();
    void closedIssues_data();
    void closedIssues();
    void aHookOfLongAgo();
    void durationsOfTests_data();
    void durationsOfTests();
    void countsThatOverflow();
    void whatIsNeededIsNamed();
};

void RepositoryResourcesTest::everyRecordedObjectIsRead()
{
    QVERIFY(readRecorded<Tag>("tag", "name", parseTag, [](const Tag &tag) { return tag.name; }) > 10);
    QVERIFY(readRecorded<Branch>("named_branch", "name", parseBranch, [](const Branch &branch) { return branch.name; }) > 0);
    QVERIFY(readRecorded<BranchRestriction>("branchrestriction", "id", parseBranchRestriction,
                                            [](const BranchRestriction &rule) { return rule.id; })
            > 5);
    QVERIFY(readRecorded<SourceEntry>("commit_file", "path", parseSourceEntry,
                                      [](const SourceEntry &entry) { return entry.path; })
            > 50);
    QVERIFY(readRecorded<SourceEntry>("commit_directory", "path", parseSourceEntry,
                                      [](const SourceEntry &entry) { return entry.path; })
            > 5);
    QVERIFY(readRecorded<Issue>("issue", "id", parseIssue, [](const Issue &issue) { return issue.id; }) > 20);
    QVERIFY(readRecorded<Comment>("issue_comment", "id", parseComment, [](const Comment &comment) { return comment.id; })
            > 10);
    QVERIFY(readRecorded<Hook>("webhook_subscription", "uuid", parseHook, [](const Hook &hook) { return hook.uuid; }) > 2);
    QVERIFY(readRecorded<Deployment>("deployment", "uuid", parseDeployment,
                                     [](const Deployment &deployment) { return deployment.uuid; })
            > 10);
}

void RepositoryResourcesTest::tags_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("tagger");
    QTest::addColumn<bool>("isAnnotated");
    QTest::newRow("annotated") << QByteArray(R"({"name":"v1","message":"One\n","date":"2016-05-10T16:03:35+00:00",
                                                "tagger":{"raw":"Ada <a@b.c>","user":{"display_name":"Ada L."}}})")
                               << QStringLiteral("Ada L.") << true;
    QTest::newRow("by an unknown address") << QByteArray(R"({"name":"v1","message":"One","tagger":{"raw":"Ada <a@b.c>"}})")
                                           << QStringLiteral("Ada") << true;
    QTest::newRow("all null") << QByteArray(R"({"name":"v1","message":null,"date":null,"tagger":null})") << QString() << false;
    QTest::newRow("all missing") << QByteArray(R"({"name":"v1"})") << QString() << false;
}

void RepositoryResourcesTest::tags()
{
    QFETCH(QByteArray, json);
    const auto tag = parseTag(repositoryJson(json.constData()));
    QVERIFY(tag);
    QTEST(tag->taggerName, "tagger");
    QTEST(tag->isAnnotated(), "isAnnotated");
}

void RepositoryResourcesTest::aMercurialBranch()
{
    const auto branch = parseBranch(repositoryJson(
        R"({"type":"named_branch","name":"default","heads":[{"hash":"a"}],"target":{"hash":"0123456789ab"}})"));
    QVERIFY(branch);
    QCOMPARE(branch->target.hash, QStringLiteral("0123456789ab"));
}

void RepositoryResourcesTest::aBranchThatIsOnlyAName()
{
    const auto branch = parseBranch(repositoryJson(R"({"type":"branch","name":"main","target":null})"));
    QVERIFY(branch);
    QVERIFY(branch->target.hash.isEmpty());
}

void RepositoryResourcesTest::aRestrictionOfTheModel()
{
    const auto rule = parseBranchRestriction(repositoryJson(
        R"({"id":7,"kind":"require_approvals_to_merge","branch_match_kind":"branching_model","branch_type":"release",
            "pattern":"","value":2,"users":[{"display_name":"Ada"}],"groups":[{"name":"Leads","slug":"leads"}]})"));
    QVERIFY(rule);
    QCOMPARE(rule->branchType, QStringLiteral("release"));
    QCOMPARE(rule->value, std::optional<qint64>(2));
    QCOMPARE(rule->users.constFirst().displayName, QStringLiteral("Ada"));
    QCOMPARE(rule->groups, QStringList{QStringLiteral("Leads")});
}

void RepositoryResourcesTest::whatARepositoryWasForkedFrom()
{
    const auto fork = parseRepository(
        repositoryJson(R"({"full_name":"ada/shop","parent":{"full_name":"acme/web-shop"},"fork_policy":"no_forks"})"));
    QCOMPARE(fork->parent, (RepositoryId{QStringLiteral("acme"), QStringLiteral("web-shop")}));
    QCOMPARE(fork->forkPolicyWord, QStringLiteral("no_forks"));
    QVERIFY(parseRepository(repositoryJson(R"({"full_name":"ada/shop","parent":null})"))->parent.isEmpty());
}

void RepositoryResourcesTest::entries_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<int>("kind");
    QTest::newRow("folder") << QByteArray(R"("type":"commit_directory")") << int(SourceEntry::Kind::Directory);
    QTest::newRow("file") << QByteArray(R"("type":"commit_file","attributes":[],"mimetype":null)")
                          << int(SourceEntry::Kind::File);
    QTest::newRow("link") << QByteArray(R"("type":"commit_file","attributes":["link"])") << int(SourceEntry::Kind::Link);
    QTest::newRow("link, as described") << QByteArray(R"("type":"commit_file","attributes":"link")")
                                        << int(SourceEntry::Kind::Link);
    QTest::newRow("submodule") << QByteArray(R"("type":"commit_file","attributes":["subrepository"])")
                               << int(SourceEntry::Kind::Subrepository);
    QTest::newRow("something new") << QByteArray(R"("type":"commit_hologram","attributes":null)")
                                   << int(SourceEntry::Kind::Unknown);
}

void RepositoryResourcesTest::entries()
{
    QFETCH(QByteArray, members);
    const auto entry = parseSourceEntry(repositoryJson(QByteArray(R"({"path":"docs/x/",)" + members + '}').constData()));
    QVERIFY(entry);
    QTEST(int(entry->kind), "kind");
    QCOMPARE(entry->path, QStringLiteral("docs/x"));
    QCOMPARE(entry->name(), QStringLiteral("x"));
    QVERIFY(!entry->sizeBytes);
}

void RepositoryResourcesTest::aFileOfAFilteredHistory()
{
    const auto revision = parseFileRevision(
        repositoryJson(R"({"path":"README.txt","commit":{"date":"2011-05-16T06:33:28+00:00"},"size":12})"));
    QVERIFY(revision);
    QVERIFY(revision->commit.hash.isEmpty());
    QCOMPARE(revision->commit.date.date(), QDate(2011, 5, 16));
    QCOMPARE(revision->sizeBytes, std::optional<qint64>(12));
    QVERIFY(parseFileRevision(repositoryJson(R"({"path":"README.txt"})")));
}

void RepositoryResourcesTest::times_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("nanoseconds") << QByteArray("2023-02-20T09:38:47.123456789Z") << 123;
    QTest::newRow("five digits") << QByteArray("2023-02-20T09:38:47.20339Z") << 203;
    QTest::newRow("one digit") << QByteArray("2023-02-20T09:38:47.1+00:00") << 100;
    QTest::newRow("none") << QByteArray("2023-02-20T09:38:47Z") << 0;
    QTest::newRow("no zone") << QByteArray("2023-02-20T09:38:47.600") << 600;
}

void RepositoryResourcesTest::times()
{
    QFETCH(QByteArray, text);
    const auto step = parsePipelineStep(
        repositoryJson(QByteArray(R"({"uuid":"{a}","started_on":")" + text + "\"}").constData()));
    QVERIFY(step);
    QCOMPARE(step->startedOn.timeSpec(), Qt::UTC);
    QCOMPARE(step->startedOn.date(), QDate(2023, 2, 20));
    QTEST(step->startedOn.time().msec(), "milliseconds");
}

void RepositoryResourcesTest::anUnknownPipelineWordIsKept()
{
    const auto pipeline = parsePipeline(
        repositoryJson(R"({"uuid":"{a}","state":{"name":"COMPLETED","result":{"name":"LEVITATED"}}})"));
    QCOMPARE(pipeline->state, PipelineState::Unknown);
    QCOMPARE(pipeline->stateWord, QStringLiteral("LEVITATED"));
    QCOMPARE(pipeline->refName, QString()); // Its target is missing.
}

void RepositoryResourcesTest::aPipelineThatCouldNotBeRead()
{
    const auto pipeline = parsePipeline(repositoryJson(
        R"({"uuid":"{a}","state":{"name":"COMPLETED","result":{"name":"FAILED","error":{"type":"pipeline_error",
            "key":"plan-service.parse.bad-yml","message":"Bad file","arguments":{}}}}})"));
    QCOMPARE(pipeline->errorMessage, QStringLiteral("Bad file"));
}

void RepositoryResourcesTest::targetsComeInThreeKinds()
{
    const auto targetIn = [](const char *file) {
        const QJsonObject whole{{QLatin1String("uuid"), QLatin1String("{a}")},
                                {QLatin1String("target"), recordedObject(QLatin1String(file))}};
        return targetOf(parsePipeline(whole).value());
    };
    const PipelineTarget ref = targetIn("pipelines/gildas-bb__pipeline-target-ref.json");
    QVERIFY(!ref.refName.isEmpty());
    QCOMPARE(ref.pullRequestId, 0);
    const PipelineTarget commit = targetIn("pipelines/gildas-bb__pipeline-target-commit-ref.json");
    QVERIFY(commit.refName.isEmpty());
    QCOMPARE(commit.commitHash, QStringLiteral("abcdef1234567890abcdef1234567890abcdef12"));
    const PipelineTarget pullRequest = targetIn("pipelines/gildas-bb__pipeline-target-pullrequest-ref.json");
    QVERIFY(pullRequest.pullRequestId > 0);
    QVERIFY(!pullRequest.refName.isEmpty());
    QVERIFY(!pullRequest.destination.isEmpty());
}

void RepositoryResourcesTest::issuesWithEverything()
{
    const auto issue = parseIssue(repositoryJson(
        R"({"id":7,"title":"T","state":"on hold","kind":"bug","priority":"blocker","component":{"name":"api"},
            "milestone":{"name":"M1","id":1},"version":{"name":"1.0"},"votes":3,"watches":null,
            "assignee":{"display_name":"Ada","uuid":"{a}"},"content":{"raw":null,"html":"<p>"}})"));
    QVERIFY(issue);
    QCOMPARE(issue->component, QStringLiteral("api"));
    QCOMPARE(issue->milestone, QStringLiteral("M1"));
    QCOMPARE(issue->version, QStringLiteral("1.0"));
    QCOMPARE(issue->votes, 3);
    QCOMPARE(issue->watches, 0);
    QCOMPARE(issue->assignee.displayName, QStringLiteral("Ada"));
    QCOMPARE(issue->content, QString()); // Never the host's HTML.
}

void RepositoryResourcesTest::closedIssues_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("isClosed");
    for (const char *word : {"submitted", "new", "open", "on hold", "a new word"})
        QTest::newRow(word) << QString::fromLatin1(word) << false;
    for (const char *word : {"resolved", "invalid", "duplicate", "wontfix", "closed"})
        QTest::newRow(word) << QString::fromLatin1(word) << true;
}

void RepositoryResourcesTest::closedIssues()
{
    QFETCH(QString, state);
    Issue issue;
    issue.stateWord = state;
    QTEST(issue.isClosed(), "isClosed");
}

void RepositoryResourcesTest::aHookOfLongAgo()
{
    const auto hook = parseHook(recordedObject(QStringLiteral("webhooks-config/pybitbucket__Hook.json")));
    QVERIFY(hook);
    QVERIFY(!hook->events.isEmpty());
    QVERIFY(!hook->hasSecret);
}

void RepositoryResourcesTest::durationsOfTests_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("seconds") << QByteArray("0.25") << 250;
    QTest::newRow("iso") << QByteArray("\"PT0.016S\"") << 16;
    QTest::newRow("iso, long") << QByteArray("\"PT1H2M3S\"") << 3'723'000;
    QTest::newRow("missing") << QByteArray("null") << -1;
    QTest::newRow("nonsense") << QByteArray("\"a while\"") << -1;
    QTest::newRow("negative") << QByteArray("-1") << -1;
    QTest::newRow("for ever") << QByteArray("1e300") << -1;
}

void RepositoryResourcesTest::durationsOfTests()
{
    QFETCH(QByteArray, json);
    QFETCH(int, milliseconds);
    const auto test = parseTestCase(repositoryJson(QByteArray(R"({"uuid":"{a}","duration":)" + json + '}').constData()));
    QVERIFY(test);
    QCOMPARE(test->duration.has_value(), milliseconds >= 0);
    if (test->duration)
        QCOMPARE(test->duration->count(), milliseconds);
}

void RepositoryResourcesTest::countsThatOverflow()
{
    const auto report = parseTestReport(repositoryJson(
        R"({"number_of_successful_test_cases":9223372036854775807,"number_of_failed_test_cases":9223372036854775807,
            "number_of_skipped_test_cases":-5})"));
    QVERIFY(report);
    QVERIFY(report->total > 0);
    QCOMPARE(report->skipped, 0);
}

void RepositoryResourcesTest::whatIsNeededIsNamed()
{
    const QJsonObject nothing;
    QCOMPARE(parseTag(nothing).error(), Error::missingKey(QStringLiteral("name")));
    QCOMPARE(parseBranch(nothing).error(), Error::missingKey(QStringLiteral("name")));
    QCOMPARE(parseBranchRestriction(nothing).error(), Error::missingKey(QStringLiteral("id")));
    QCOMPARE(parseSourceEntry(nothing).error(), Error::missingKey(QStringLiteral("path")));
    QCOMPARE(parseFileRevision(nothing).error(), Error::missingKey(QStringLiteral("path")));
    QCOMPARE(parseFileConflict(nothing).error(), Error::missingKey(QStringLiteral("path")));
    QCOMPARE(parseFileText(nothing).error(), Error::missingKey(QStringLiteral("raw")));
    QCOMPARE(parseHook(nothing).error(), Error::missingKey(QStringLiteral("uuid")));
    QCOMPARE(parseHookEvent(nothing).error(), Error::missingKey(QStringLiteral("event")));
    QCOMPARE(parseIssue(nothing).error(), Error::missingKey(QStringLiteral("id")));
    QCOMPARE(parseIssueAttachment(nothing).error(), Error::missingKey(QStringLiteral("name")));
    QCOMPARE(parseIssueEvent(nothing).error(), Error::missingKey(QStringLiteral("created_on")));
    QCOMPARE(parseDeployment(nothing).error(), Error::missingKey(QStringLiteral("uuid")));
    QCOMPARE(parseDeploymentEnvironment(nothing).error(), Error::missingKey(QStringLiteral("uuid")));
    QCOMPARE(parsePipelineVariable(nothing).error(), Error::missingKey(QStringLiteral("key")));
    QCOMPARE(parsePipelineSchedule(nothing).error(), Error::missingKey(QStringLiteral("uuid")));
    QCOMPARE(parsePipelineCache(nothing).error(), Error::missingKey(QStringLiteral("uuid")));
    QCOMPARE(parseTestCase(nothing).error(), Error::missingKey(QStringLiteral("uuid")));
    // These have no key that they could not do without.
    QVERIFY(parseBranchingModel(nothing));
    QVERIFY(parseTestReport(nothing));
    QVERIFY(parseTestCaseReason(nothing));
}

} // namespace windlass::test

using windlass::test::RepositoryResourcesTest;
WINDLASS_TEST(RepositoryResourcesTest)

#include "tst_repositoryresources.moc"
