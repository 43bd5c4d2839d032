// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/jsonreader.h"
#include "api/resources/comment.h"
#include "api/resources/commit.h"
#include "api/resources/diffstat.h"
#include "api/resources/pipelinestep.h"
#include "api/resources/project.h"
#include "api/resources/pullrequest.h"
#include "api/resources/refs.h"
#include "api/resources/repository.h"
#include "api/resources/workspace.h"
#include "tests/support/recorded.h"
#include "tests/support/testmain.h"

#include <QtTest>

namespace windlass::test {

namespace {

QJsonObject objectOf(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

//! Item `index` of a recorded list.
QJsonObject itemOf(const char *file, int index)
{
    return recordedObject(QLatin1String(file)).value(QLatin1String("values")).toArray().at(index).toObject();
}

//! Every recorded object of a type has to be read, and keeps its identity.
template <typename T, typename Identity>
int readAllOf(const QString &type, Result<T> (*parse)(const QJsonObject &), const char *neededKey, Identity identity)
{
    int count = 0;
    for (const RecordedObject &recorded : recordedObjects(type)) {
        const QJsonValue needed = recorded.object.value(QLatin1String(neededKey));
        const Result<T> value = parse(recorded.object);
        const bool isMock = type == QLatin1String("repository") && !needed.toString().contains(QLatin1Char('/'));
        if (needed.isUndefined() || needed.isNull() || needed == QJsonValue(QString()) || isMock) {
            if (value || value.error().kind != Error::Kind::BadResponse)
                QTest::qFail(qPrintable(recorded.file + QLatin1String(" lacks ") + type), __FILE__, __LINE__);
        } else if (!value || QVariant(identity(*value)) != needed.toVariant()) {
            QTest::qFail(qPrintable(recorded.file + QLatin1String(" misreads ") + type + QLatin1Char(' ')
                                    + needed.toVariant().toString()),
                         __FILE__, __LINE__);
        } else {
            ++count;
        }
    }
    return count;
}

} // namespace

//! Recorded answers become values; odd shapes leave gaps, not failures.
class ResourcesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRecordedObjectIsRead();
    void aPullRequest();
    void whatIsLeftOfAPullRequestWhoseForkIsGone();
    void participants_data();
    void participants();
    void reviewersComeFirst();
    void unknownWordsAreKept();
    void comments();
    void aCommentOnALine();
    void aCommentThatIsAnswered();
    void whatIsSentForAComment();
    void aCommit();
    void shortHashesAreTheSameCommit();
    void aRepository();
    void cloneAddressesLoseTheirUserName_data();
    void cloneAddressesLoseTheirUserName();
    void branches();
    void pipelines_data();
    void pipelines();
    void everyPipelineStateIsUnderstood();
    void aStep();
    void diffStat();
    void statuses();
    void workspaces();
    void accounts();
    void times_data();
    void times();
    void bigNumbersStayExact();
    void pagesSkipWhatCantBeRead();
};

void ResourcesTest::everyRecordedObjectIsRead()
{
    QVERIFY(readAllOf<PullRequest>(QStringLiteral("pullrequest"), parsePullRequest, "id",
                                   [](const PullRequest &value) { return value.id; }) > 100);
    QVERIFY(readAllOf<Comment>(QStringLiteral("pullrequest_comment"), parseComment, "id",
                               [](const Comment &value) { return value.id; }) > 20);
    QVERIFY(readAllOf<Commit>(QStringLiteral("commit"), parseCommit, "hash", [](const Commit &value) { return value.hash; })
            > 400);
    QVERIFY(readAllOf<Branch>(QStringLiteral("branch"), parseBranch, "name", [](const Branch &value) { return value.name; })
            > 40);
    QVERIFY(readAllOf<Repository>(QStringLiteral("repository"), parseRepository, "full_name",
                                  [](const Repository &value) { return value.id.fullName(); })
            > 300);
    QVERIFY(readAllOf<Pipeline>(QStringLiteral("pipeline"), parsePipeline, "uuid",
                                [](const Pipeline &value) { return value.uuid; })
            > 20);
    QVERIFY(readAllOf<PipelineStep>(QStringLiteral("pipeline_step"), parsePipelineStep, "uuid",
                                    [](const PipelineStep &value) { return value.uuid; })
            > 10);
    QVERIFY(readAllOf<Workspace>(QStringLiteral("workspace"), parseWorkspace, "slug",
                                 [](const Workspace &value) { return value.slug; })
            > 20);
    QVERIFY(readAllOf<Project>(QStringLiteral("project"), parseProject, "key", [](const Project &value) { return value.key; })
            > 10);
    QVERIFY(readAllOf<Account>(QStringLiteral("user"), parseAccount, "display_name",
                               [](const Account &value) { return value.displayName; })
            > 300);
}

void ResourcesTest::aPullRequest()
{
    const auto parsed = parsePullRequest(
        recordedObject(QStringLiteral("pullrequests/atlassian-python-api__pullrequests_1_GET.json")));
    QVERIFY(parsed);
    QCOMPARE(parsed->id, 1);
    QCOMPARE(parsed->title, QStringLiteral("PRTitle"));
    QCOMPARE(parsed->description, QStringLiteral("PRDescription"));
    QCOMPARE(parsed->state, PullRequestState::Open);
    QVERIFY(parsed->closesSourceBranch);
    QVERIFY(!parsed->isDraft);
    QCOMPARE(parsed->source.repository.fullName(), QStringLiteral("TestWorkspace1/testrepository1"));
    QVERIFY(!parsed->source.branch.isEmpty());
    QCOMPARE(parsed->source.hash.size(), 12);
    QVERIFY(parsed->mergeCommit.isEmpty());
    QVERIFY(parsed->reviewerCount() >= 2);
    QVERIFY(parsed->createdOn.isValid() && parsed->createdOn.timeSpec() == Qt::UTC);
}

void ResourcesTest::whatIsLeftOfAPullRequestWhoseForkIsGone()
{
    const auto parsed = parsePullRequest(
        recordedObject(QStringLiteral("pullrequests/gildas-bb__pullrequest-no-dest-repo.json")));
    QVERIFY(parsed);
    QCOMPARE(parsed->state, PullRequestState::Merged);
    QVERIFY(parsed->destination.repository.isEmpty());
    QCOMPARE(parsed->mergeCommit, QStringLiteral("5663ada8560f"));
    QCOMPARE(parsed->author.displayName, QStringLiteral("gitflow")); // An app, not a person.
    QVERIFY(!parsed->author.avatar.isEmpty());

    int withoutSource = 0;
    for (const RecordedObject &recorded : recordedObjects(QStringLiteral("pullrequest"))) {
        const QJsonObject source = recorded.object.value(QLatin1String("source")).toObject();
        if (source.contains(QLatin1String("repository")) && source.value(QLatin1String("repository")).isNull()) {
            ++withoutSource;
            const auto pullRequest = parsePullRequest(recorded.object);
            QVERIFY(pullRequest);
            QVERIFY(pullRequest->source.repository.isEmpty());
            QVERIFY(!pullRequest->title.isEmpty());
        }
    }
    QVERIFY(withoutSource > 0);
}

void ResourcesTest::participants_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<bool>("isReviewer");
    QTest::newRow("approved") << QStringLiteral("pullrequests/atlassian-python-api__pullrequests_1_approve_POST.json")
                              << Verdict::Approved << true;
    QTest::newRow("changes requested")
        << QStringLiteral("pullrequests/atlassian-python-api__pullrequests_1_request-changes_POST.json")
        << Verdict::ChangesRequested << true;
    // Before 2021 there was no state.
    QTest::newRow("approved long ago") << QStringLiteral("pullrequests/pybitbucket__PullRequest.approve.json")
                                       << Verdict::Approved << false;
}

void ResourcesTest::participants()
{
    QFETCH(QString, file);
    const auto parsed = parseParticipant(recordedObject(file));
    QVERIFY(parsed);
    QTEST(parsed->verdict, "verdict");
    QTEST(parsed->isReviewer, "isReviewer");
    QVERIFY(!parsed->user.displayName.isEmpty());
}

void ResourcesTest::reviewersComeFirst()
{
    const auto parsed = parsePullRequest(objectOf(R"({"id":1,"participants":[
        {"role":"PARTICIPANT","approved":true,"state":null,"user":{"uuid":"{p}"}},
        {"role":"REVIEWER","approved":false,"state":"changes_requested","user":{"uuid":"{a}"}},
        {"role":"REVIEWER","approved":true,"state":"approved","user":{"uuid":"{b}"}}]})"));
    QVERIFY(parsed);
    QCOMPARE(parsed->participants.at(0).user.uuid, QStringLiteral("{a}"));
    QCOMPARE(parsed->participants.at(1).user.uuid, QStringLiteral("{b}"));
    QCOMPARE(parsed->participants.at(2).user.uuid, QStringLiteral("{p}"));
    QCOMPARE(parsed->approvalCount(), 2);
    QCOMPARE(parsed->reviewerCount(), 2);
    QCOMPARE(parsed->verdictOf(QStringLiteral("{a}")), Verdict::ChangesRequested);
    QCOMPARE(parsed->verdictOf(QStringLiteral("{x}")), Verdict::None);
    // An access token acts for nobody: it has no uuid, and no verdict.
    QCOMPARE(parsed->verdictOf({}), Verdict::None);
}

void ResourcesTest::unknownWordsAreKept()
{
    const auto pullRequest = parsePullRequest(objectOf(R"({"id":1,"state":"QUEUED"})"));
    QCOMPARE(pullRequest->state, PullRequestState::Unknown);
    QCOMPARE(pullRequest->stateWord, QStringLiteral("QUEUED"));
    const auto pipeline = parsePipeline(objectOf(R"({"uuid":"{1}","state":{"name":"DREAMING"}})"));
    QCOMPARE(pipeline->state, PipelineState::Unknown);
    QCOMPARE(pipeline->stateWord, QStringLiteral("DREAMING"));
    QVERIFY(!isFinished(pipeline->state));
    const auto status = parseCommitStatus(objectOf(R"({"key":"k","state":"SKIPPED"})"));
    QCOMPARE(status->state, StatusState::Unknown);
    QCOMPARE(status->stateWord, QStringLiteral("SKIPPED"));
    const auto file = parseDiffStatEntry(objectOf(R"({"new":{"path":"a"},"status":"remote deleted"})"));
    QCOMPARE(file->status, FileStatus::Unknown);
    QCOMPARE(file->statusWord, QStringLiteral("remote deleted"));
}

void ResourcesTest::comments()
{
    const char *const file = "pullrequest-comments/froggit-go__pull_request_comments_with_inline_response.json";
    const auto general = parseComment(itemOf(file, 0));
    QVERIFY(general);
    QCOMPARE(general->id, 100);
    QCOMPARE(general->content, QStringLiteral("General comment"));
    QVERIFY(!general->anchor);
    QCOMPARE(general->createdOn, QDateTime(QDate(2022, 5, 16), QTime(11, 4, 7, 76), Qt::UTC));
    const auto onLine = parseComment(itemOf(file, 1));
    QVERIFY(onLine && onLine->anchor);
    QCOMPARE(onLine->anchor->path, QStringLiteral("src/main.go"));
    QCOMPARE(onLine->anchor->to, std::optional(10));
    QVERIFY(!onLine->anchor->from);
}

void ResourcesTest::aCommentOnALine()
{
    const auto anchorOf = [](const char *place) {
        return parseComment(objectOf(QByteArray(R"({"id":1,"inline":)" + QByteArray(place) + '}').constData()))->anchor;
    };
    QVERIFY(!anchorOf("{}")); // Recorded.
    QVERIFY(!anchorOf("null"));
    // A path without lines is the file as a whole.
    const auto whole = anchorOf(R"({"path":"a.cpp","from":null,"to":null})");
    QVERIFY(whole && !whole->to && !whole->from && !whole->isOutdated);
    const auto range = anchorOf(R"({"path":"a.cpp","from":null,"to":9,"start_to":4,"outdated":true})");
    QCOMPARE(range->startTo, std::optional(4));
    QCOMPARE(range->to, std::optional(9));
    QVERIFY(range->isOutdated);
    QVERIFY(!anchorOf(R"({"path":"a","to":0})")->to);
    QVERIFY(!anchorOf(R"({"path":"a","to":-3})")->to);
    QVERIFY(!anchorOf(R"({"path":"a","to":4294967297})")->to); // Not line 1.
    QVERIFY(!anchorOf(R"({"path":"a","to":"7"})")->to);
}

void ResourcesTest::aCommentThatIsAnswered()
{
    const auto child = parseComment(objectOf(R"({"id":8,"parent":{"id":7},"deleted":true,"content":{"raw":""},
        "created_on":"2026-01-01T00:00:00.000000+00:00","updated_on":"2026-01-01T00:00:00.400000+00:00"})"));
    QCOMPARE(child->parentId, 7);
    QVERIFY(child->isDeleted);
    QVERIFY(!child->isEdited()); // The host itself needs a moment.
    QVERIFY(!child->isResolved);
    const auto resolved = parseComment(objectOf(R"({"id":9,"resolution":{"user":{"display_name":"Ann"}},
        "created_on":"2026-01-01T00:00:00+00:00","updated_on":"2026-01-01T00:01:00+00:00"})"));
    QVERIFY(resolved->isResolved);
    QVERIFY(resolved->isEdited());
    QCOMPARE(resolved->resolvedBy.displayName, QStringLiteral("Ann"));
}

void ResourcesTest::whatIsSentForAComment()
{
    // `type` and nulls were seen to be refused.
    NewComment comment;
    comment.content = QStringLiteral("Grüße \"x\"\n");
    const QByteArray alone = R"({"content":{"raw":"Grüße \"x\"\n"}})";
    QCOMPARE(toJson(comment), alone);
    comment.parentId = 7;
    comment.anchor = InlineAnchor{QStringLiteral("a/b.cpp"), 9, {}, 4, {}, false};
    const QByteArray placed = R"({"content":{"raw":"Grüße \"x\"\n"},"inline":{"path":"a/b.cpp","start_to":4,"to":9},)"
                              R"("parent":{"id":7}})";
    QCOMPARE(toJson(comment), placed);
}

void ResourcesTest::aCommit()
{
    const auto parsed = parseCommit(recordedObject(QStringLiteral(
        "commits/jenkins-bbs__2.0-repositories-amuniz-test-repos-commit-046d9a3c1532acf4cf08fe93235c00e4d673c1d2.json")));
    QVERIFY(parsed);
    QCOMPARE(parsed->hash, QStringLiteral("046d9a3c1532acf4cf08fe93235c00e4d673c1d2"));
    QCOMPARE(parsed->shortHash(), QStringLiteral("046d9a3"));
    // The address belongs to no account: the name comes out of the raw text.
    QCOMPARE(parsed->authorName, QStringLiteral("Nikolas Falco"));
    QVERIFY(parsed->author.uuid.isEmpty());
    QVERIFY(parsed->date.isValid());
    QVERIFY(!parsed->parents.isEmpty());
    QCOMPARE(parsed->parents.constFirst().size(), 40);
    QCOMPARE(parseCommit(objectOf(R"({"hash":"a","message":"One\n\nTwo","parents":[{"hash":"b"},{"hash":"c"}]})"))->summary(),
             QStringLiteral("One"));
}

void ResourcesTest::shortHashesAreTheSameCommit()
{
    const QString full = QStringLiteral("046d9a3c1532acf4cf08fe93235c00e4d673c1d2");
    QVERIFY(isSameHash(full, full.left(12)));
    QVERIFY(isSameHash(full.left(12), full));
    QVERIFY(!isSameHash(full, QStringLiteral("046d9a3c1533")));
    QVERIFY(!isSameHash(full, {}));
    QVERIFY(!isSameHash({}, {}));
}

void ResourcesTest::aRepository()
{
    const auto parsed = parseRepository(recordedObject(QStringLiteral("repositories/gildas-bb__repository.json")));
    QVERIFY(parsed);
    QCOMPARE(parsed->id.workspace, QStringLiteral("gildas_cherruel"));
    QCOMPARE(parsed->id.slug, QStringLiteral("bb"));
    QCOMPARE(parsed->httpsClone, QStringLiteral("https://bitbucket.org/gildas_cherruel/bb.git"));
    QCOMPARE(parsed->sshClone, QStringLiteral("git@bitbucket.org:gildas_cherruel/bb.git"));
    QCOMPARE(parsed->owner.nickname, QStringLiteral("gildas_cherruel"));
    QVERIFY(!parsed->mainBranch.isEmpty());
    for (const char *text : {R"({"full_name":"noslash"})", R"({"full_name":"/slug"})", R"({"full_name":""})", "{}"})
        QCOMPARE(parseRepository(objectOf(text)).error().detail, QStringLiteral("full_name"));
}

void ResourcesTest::cloneAddressesLoseTheirUserName_data()
{
    QTest::addColumn<QByteArray>("clone");
    QTest::addColumn<QString>("https");
    QTest::newRow("user") << QByteArray(R"([{"name":"https","href":"https://me@bitbucket.org/a/b.git"}])")
                          << QStringLiteral("https://bitbucket.org/a/b.git");
    QTest::newRow("token") << QByteArray(R"([{"name":"https","href":"https://x-token-auth:abc@bitbucket.org/a/b.git"}])")
                           << QStringLiteral("https://bitbucket.org/a/b.git");
    QTest::newRow("an object") << QByteArray(R"({"name":"https","href":"https://bitbucket.org/a/b.git"})")
                               << QStringLiteral("https://bitbucket.org/a/b.git");
    QTest::newRow("none") << QByteArray("null") << QString();
}

void ResourcesTest::cloneAddressesLoseTheirUserName()
{
    QFETCH(QByteArray, clone);
    const QByteArray text = R"({"full_name":"a/b","links":{"clone":)" + clone + "}}";
    QTEST(parseRepository(objectOf(text.constData()))->httpsClone, "https");
}

void ResourcesTest::branches()
{
    const auto parsed = parseBranch(recordedObject(QStringLiteral("branches/go-scm__branch.json")));
    QVERIFY(parsed);
    QCOMPARE(parsed->name, QStringLiteral("master"));
    QCOMPARE(parsed->target.hash, QStringLiteral("a6e5e7d797edf751cbd839d6bd4aef86c941eec9"));
    // Inside a pull request a branch is little more than its name.
    const auto lean = parseBranch(objectOf(R"({"name":"x","merge_strategies":["squash"],"default_merge_strategy":"squash"})"));
    QVERIFY(lean);
    QVERIFY(lean->target.hash.isEmpty());
    QCOMPARE(lean->mergeStrategies, QStringList{QStringLiteral("squash")});
    QCOMPARE(lean->defaultMergeStrategy, QStringLiteral("squash"));
}

void ResourcesTest::pipelines_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<PipelineState>("expected");
    QTest::addColumn<bool>("finished");
    const auto row = [](const char *state, PipelineState expected, bool finished) {
        QTest::newRow(state) << QByteArray(state) << expected << finished;
    };
    row(R"({"name":"PENDING"})", PipelineState::Pending, false);
    row(R"({"name":"PARSING"})", PipelineState::Pending, false);
    row(R"({"name":"READY"})", PipelineState::Pending, false);
    row(R"({"name":"IN_PROGRESS"})", PipelineState::Running, false);
    row(R"({"name":"IN_PROGRESS","stage":{"name":"RUNNING"}})", PipelineState::Running, false);
    row(R"({"name":"IN_PROGRESS","stage":{"name":"PAUSED"}})", PipelineState::Paused, false);
    row(R"({"name":"IN_PROGRESS","stage":{"name":"HALTED"}})", PipelineState::Paused, false);
    row(R"({"name":"COMPLETED","result":{"name":"SUCCESSFUL"}})", PipelineState::Successful, true);
    row(R"({"name":"COMPLETED","result":{"name":"FAILED"}})", PipelineState::Failed, true);
    row(R"({"name":"COMPLETED","result":{"name":"ERROR"}})", PipelineState::Error, true);
    row(R"({"name":"COMPLETED","result":{"name":"STOPPED"}})", PipelineState::Stopped, true);
    row(R"({"name":"COMPLETED","result":{"name":"EXPIRED"}})", PipelineState::Expired, true);
    row(R"({"name":"COMPLETED","result":{"name":"NOT_RUN"}})", PipelineState::NotRun, true);
    row(R"({"name":"COMPLETED","result":{"name":"SOMETHING"}})", PipelineState::Unknown, false);
    row("null", PipelineState::Unknown, false);
}

void ResourcesTest::pipelines()
{
    QFETCH(QByteArray, state);
    QFETCH(bool, finished);
    const QByteArray text = R"({"uuid":"{1}","state":)" + state + '}';
    const auto parsed = parsePipeline(objectOf(text.constData()));
    QVERIFY(parsed);
    QTEST(parsed->state, "expected");
    QCOMPARE(isFinished(parsed->state), finished);
}

void ResourcesTest::everyPipelineStateIsUnderstood()
{
    int completed = 0;
    for (const RecordedObject &recorded : recordedObjects(QStringLiteral("pipeline"))) {
        if (!recorded.object.contains(QLatin1String("state")))
            continue;
        const auto pipeline = parsePipeline(recorded.object);
        QVERIFY2(pipeline->state != PipelineState::Unknown, qPrintable(recorded.file + pipeline->stateWord));
        if (isFinished(pipeline->state)) {
            ++completed;
            QVERIFY2(pipeline->completedOn.isValid(), qPrintable(recorded.file));
        }
    }
    QVERIFY(completed > 5);
    const auto one = parsePipeline(recordedObject(QStringLiteral("pipelines/gildas-bb__pipeline.json")));
    QCOMPARE(one->buildNumber, 42);
    QCOMPARE(one->refType, QStringLiteral("branch"));
    QCOMPARE(one->refName, QStringLiteral("main"));
    QCOMPARE(one->commitHash, QStringLiteral("abc123def456"));
    QCOMPARE(one->duration, std::chrono::seconds(330));
    QCOMPARE(one->creator.nickname, QStringLiteral("johnd"));
    QVERIFY(one->customName.isEmpty());
}

void ResourcesTest::aStep()
{
    const auto parsed = parsePipelineStep(recordedObject(QStringLiteral("pipeline-steps/gildas-bb__pipeline-step.json")));
    QVERIFY(parsed);
    QCOMPARE(parsed->name, QStringLiteral("Test and Build"));
    QCOMPARE(parsed->duration, std::chrono::seconds(19));
    QVERIFY(isFinished(parsed->state));
    QVERIFY(parsed->startedOn.isValid());
    QVERIFY(!parsed->scriptCommands.isEmpty());
}

void ResourcesTest::diffStat()
{
    const auto modified = parseDiffStatEntry(itemOf("pullrequest-diffstat/go-scm__pr_diffstat.json", 0));
    QVERIFY(modified);
    QCOMPARE(modified->path(), QStringLiteral("CONTRIBUTING.md"));
    QCOMPARE(modified->status, FileStatus::Modified);
    QCOMPARE(modified->linesAdded, 15);
    QCOMPARE(modified->linesRemoved, 15);
    const auto added = parseDiffStatEntry(objectOf(R"({"status":"added","old":null,"new":{"path":"a"},"lines_added":3})"));
    QCOMPARE(added->oldPath, QString());
    QCOMPARE(added->status, FileStatus::Added);
    const auto removed = parseDiffStatEntry(objectOf(R"({"status":"removed","old":{"path":"a"},"new":null})"));
    QCOMPARE(removed->path(), QStringLiteral("a"));
    const auto renamed = parseDiffStatEntry(objectOf(R"({"status":"renamed","old":{"path":"a"},"new":{"path":"b"}})"));
    QCOMPARE(renamed->path(), QStringLiteral("b"));
    QCOMPARE(renamed->oldPath, QStringLiteral("a"));
    QCOMPARE(parseDiffStatEntry(objectOf(R"({"status":"merge conflict","new":{"path":"a"}})"))->status,
             FileStatus::MergeConflict);
    QVERIFY(!parseDiffStatEntry(objectOf(R"({"old":null,"new":null})")));
}

void ResourcesTest::statuses()
{
    const auto parsed = parseCommitStatus(itemOf("commit-statuses/go-scm__statuses.json", 0));
    QVERIFY(parsed);
    QCOMPARE(parsed->key, QStringLiteral("drone"));
    QCOMPARE(parsed->state, StatusState::Successful);
    QCOMPARE(parsed->url, QStringLiteral("https://ci.example.com/1000/output"));
    QCOMPARE(parsed->refName, QString());
    QCOMPARE(parseCommitStatus(objectOf(R"({"key":"k","name":null})"))->name, QStringLiteral("k"));
}

void ResourcesTest::workspaces()
{
    const auto access = parseWorkspaceAccess(recordedObject(QStringLiteral("workspaces/gildas-bb__workspace-access.json")));
    QVERIFY(access);
    QVERIFY(access->isAdministrator);
    QCOMPARE(access->slug, QStringLiteral("myworkspace"));
    QCOMPARE(access->name, QStringLiteral("myworkspace")); // The list has no names.
    const auto listed = parseWorkspaceAccess(itemOf("workspaces/go-scm__user_workspaces.json", 1));
    QVERIFY(listed);
    QCOMPARE(listed->name, QStringLiteral("Team Workspace"));
    QVERIFY(!listed->isAdministrator);
    QCOMPARE(parseWorkspaceAccess(objectOf(R"({"workspace":null})")).error().detail, QStringLiteral("slug"));
}

void ResourcesTest::accounts()
{
    const auto parsed = parseAccount(recordedObject(QStringLiteral("user/go-scm__user.json")));
    QCOMPARE(parsed->displayName, QStringLiteral("Brad Rydzewski"));
    QCOMPARE(parsed->nickname, QStringLiteral("brydzewski")); // Only a user name there.
    QCOMPARE(parsed->avatar, QStringLiteral("https://bitbucket.org/account/brydzewski/avatar/32/"));
    QCOMPARE(parseAccount(objectOf(R"({"nickname":"n"})"))->displayName, QStringLiteral("n"));
    QCOMPARE(parseAccount({}).value(), Account());
}

void ResourcesTest::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("expected");
    const auto row = [](const char *text, const QDateTime &expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << expected;
    };
    const auto utc = [](int hour, int minute, int second, int milliseconds) {
        return QDateTime(QDate(2021, 4, 2), QTime(hour, minute, second, milliseconds), Qt::UTC);
    };
    row("2021-04-02T14:25:58.039178+00:00", utc(14, 25, 58, 39));
    row("2021-04-02T14:25:58+00:00", utc(14, 25, 58, 0));
    row("2021-04-02T16:25:58+02:00", utc(14, 25, 58, 0));
    row("2021-04-02T14:25:58.123456Z", utc(14, 25, 58, 123));
    row("2021-04-02T14:25:58.123Z", utc(14, 25, 58, 123));
    row("2021-04-02T14:25:58.12345Z", utc(14, 25, 58, 123));
    row("2021-04-02T14:25:58.123456789Z", utc(14, 25, 58, 123));
    row("2021-04-02T14:25:58Z", utc(14, 25, 58, 0));
    row("2021-04-02T14:25:58.1+00:00", utc(14, 25, 58, 100));
    row("2021-04-02T14:25:58.600", utc(14, 25, 58, 600)); // No zone: UTC, wherever this machine stands.
    row("2021-02-30T00:00:00Z", {});
    row("2021-04-02T14:25:61Z", {});
    row("yesterday", {});
    row("", {});
}

void ResourcesTest::times()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, expected);
    const QByteArray before = qgetenv("TZ");
    for (const char *zone : {"UTC", "America/New_York", "Asia/Kolkata"}) {
        qputenv("TZ", zone);
        tzset();
        const QDateTime read = json::time(QJsonObject{{QStringLiteral("t"), text}}, "t");
        QCOMPARE(read.isValid(), expected.isValid());
        if (expected.isValid()) {
            QVERIFY2(std::abs(read.msecsTo(expected)) <= 1, qPrintable(read.toString(Qt::ISODateWithMs)));
            QCOMPARE(read.timeSpec(), Qt::UTC);
        }
    }
    qputenv("TZ", before);
    tzset();
}

void ResourcesTest::bigNumbersStayExact()
{
    // Never cut to another object's number.
    QCOMPARE(parseComment(objectOf(R"({"id":2147483648})"))->id, 2147483648LL);
    QCOMPARE(parseComment(objectOf(R"({"id":9007199254740993})"))->id, 9007199254740993LL);
    for (const char *text : {R"({"id":"7"})", R"({"id":7.5})", R"({"id":-7})", R"({"id":0})", R"({"id":1e30})", R"({"id":true})"})
        QCOMPARE(parseComment(objectOf(text)).error().kind, Error::Kind::BadResponse);
}

void ResourcesTest::pagesSkipWhatCantBeRead()
{
    ApiAnswer answer;
    answer.body = R"({"values":[{"hash":"a"},null,7,"x",[],{},{"hash":null},{"hash":"b"}],"next":"","size":2})";
    const auto page = json::parsePage<Commit>(answer, parseCommit);
    QVERIFY(page);
    QCOMPARE(page->values.size(), 2);
    QVERIFY(!page->hasNext()); // An empty `next` was recorded at the end of a list.
    QCOMPARE(page->size, std::optional<qint64>(2));

    answer.body = R"({"values":[null,{}],"next":"https://x/y","size":"2"})";
    const auto statuses = json::parsePage<CommitStatus>(answer, parseCommitStatus);
    QVERIFY(statuses);
    QCOMPARE(statuses->values.size(), 1); // An object without anything is one; null is none.
    QCOMPARE(statuses->next.next, QByteArray("https://x/y"));
    QVERIFY(!statuses->size);
    answer.body = R"({"next":"x"})";
    QCOMPARE(json::parsePage<Commit>(answer, parseCommit).error().detail, QStringLiteral("values"));
}

} // namespace windlass::test

using windlass::test::ResourcesTest;
WINDLASS_TEST(ResourcesTest)

#include "tst_resources.moc"
