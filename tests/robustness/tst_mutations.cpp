// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/jsonreader.h"
#include "api/resources/activity.h"
#include "api/resources/comment.h"
#include "api/resources/commit.h"
#include "api/resources/deployment.h"
#include "api/resources/diffstat.h"
#include "api/resources/hook.h"
#include "api/resources/issue.h"
#include "api/resources/permission.h"
#include "api/resources/pipelinestep.h"
#include "api/resources/project.h"
#include "api/resources/pullrequest.h"
#include "api/resources/refs.h"
#include "api/resources/repository.h"
#include "api/resources/reviewer.h"
#include "api/resources/sourceentry.h"
#include "api/resources/task.h"
#include "api/resources/workspace.h"
#include "tests/support/mutations.h"
#include "tests/support/recorded.h"
#include "tests/support/testmain.h"

#include <QtTest>

namespace windlass::test {

//! Every member of recorded objects removed, emptied and retyped, one at a time: no crash, and only the keys without which
//! the thing has no identity make it unreadable. Catalogue H137.
class MutationsTest : public QObject
{
    Q_OBJECT

private slots:
    void pullRequests();
    void participants();
    void comments();
    void commits();
    void branches();
    void repositories();
    void pipelines();
    void steps();
    void refs();
    void sourceEntries();
    void deployments();
    void hooks();
    void issues();
    void workspaces();
    void projects();
    void diffStats();
    void accounts();
    void permissions();
    void activity();
    void tasks();
    void defaultReviewers();
    void pages();

private:
    template <typename T>
    void survive(const QString &type, Result<T> (*parse)(const QJsonObject &), const QStringList &needed);
    template <typename T>
    void survive(const QList<RecordedObject> &objects, Result<T> (*parse)(const QJsonObject &), const QStringList &needed);
    static QList<RecordedObject> itemsIn(const QString &folder);
};

template <typename T>
void MutationsTest::survive(const QString &type, Result<T> (*parse)(const QJsonObject &), const QStringList &needed)
{
    survive<T>(recordedObjects(type), parse, needed);
}

//! For what carries no type: the items of the lists in a folder, and its single objects.
QList<RecordedObject> MutationsTest::itemsIn(const QString &folder)
{
    QList<RecordedObject> found;
    for (const QString &file : recordedFiles()) {
        if (!file.startsWith(folder))
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(recorded(file));
        const QJsonValue values = document.object().value(QLatin1String("values"));
        const QJsonArray items = document.isArray() ? document.array()
                                 : values.isArray() ? values.toArray()
                                                    : QJsonArray{document.object()};
        for (const QJsonValue &item : items)
            found.append({file, item.toObject()});
    }
    return found;
}

template <typename T>
void MutationsTest::survive(const QList<RecordedObject> &objects, Result<T> (*parse)(const QJsonObject &),
                            const QStringList &needed)
{
    // One object of every shape is enough: what differs is which members there are.
    QSet<QStringList> shapes;
    int mutations = 0;
    for (const RecordedObject &recorded : objects) {
        if (shapes.contains(recorded.object.keys()) || shapes.size() >= 12 || !parse(recorded.object))
            continue;
        shapes.insert(recorded.object.keys());
        mutateObject(recorded.object, 4, [&](const Mutation &mutation) {
            ++mutations;
            const Result<T> result = parse(mutation.root.toObject());
            if (result || (result.error().kind == Error::Kind::BadResponse && needed.contains(mutation.path)))
                return;
            QTest::qFail(qPrintable(recorded.file + QLatin1String(": ") + mutation.path), __FILE__, __LINE__);
        });
    }
    QVERIFY2(mutations > 50, "too few to mean anything");
}

void MutationsTest::pullRequests()
{
    survive<PullRequest>(QStringLiteral("pullrequest"), parsePullRequest, {QStringLiteral("id")});
}

void MutationsTest::participants()
{
    survive<Participant>(QStringLiteral("participant"), parseParticipant, {});
}

void MutationsTest::comments()
{
    survive<Comment>(QStringLiteral("pullrequest_comment"), parseComment, {QStringLiteral("id")});
}

void MutationsTest::commits()
{
    survive<Commit>(QStringLiteral("commit"), parseCommit, {QStringLiteral("hash")});
}

void MutationsTest::branches()
{
    survive<Branch>(QStringLiteral("branch"), parseBranch, {QStringLiteral("name")});
}

void MutationsTest::repositories()
{
    survive<Repository>(QStringLiteral("repository"), parseRepository, {QStringLiteral("full_name")});
}

void MutationsTest::pipelines()
{
    survive<Pipeline>(QStringLiteral("pipeline"), parsePipeline, {QStringLiteral("uuid")});
}

void MutationsTest::steps()
{
    survive<PipelineStep>(QStringLiteral("pipeline_step"), parsePipelineStep, {QStringLiteral("uuid")});
}

void MutationsTest::refs()
{
    survive<Tag>(QStringLiteral("tag"), parseTag, {QStringLiteral("name")});
    survive<BranchRestriction>(QStringLiteral("branchrestriction"), parseBranchRestriction, {QStringLiteral("id")});
    survive<BranchingModel>(QStringLiteral("branching_model"), parseBranchingModel, {});
}

void MutationsTest::sourceEntries()
{
    survive<SourceEntry>(QStringLiteral("commit_file"), parseSourceEntry, {QStringLiteral("path")});
    survive<SourceEntry>(QStringLiteral("commit_directory"), parseSourceEntry, {QStringLiteral("path")});
    survive<FileRevision>(QStringLiteral("commit_file"), parseFileRevision, {QStringLiteral("path")});
}

void MutationsTest::deployments()
{
    survive<Deployment>(QStringLiteral("deployment"), parseDeployment, {QStringLiteral("uuid")});
}

void MutationsTest::hooks()
{
    survive<Hook>(QStringLiteral("webhook_subscription"), parseHook, {QStringLiteral("uuid")});
}

void MutationsTest::issues()
{
    survive<Issue>(QStringLiteral("issue"), parseIssue, {QStringLiteral("id")});
    survive<Comment>(QStringLiteral("issue_comment"), parseComment, {QStringLiteral("id")});
}

void MutationsTest::workspaces()
{
    survive<Workspace>(QStringLiteral("workspace"), parseWorkspace, {QStringLiteral("slug")});
    survive<Workspace>(QStringLiteral("workspace_access"), parseWorkspaceAccess,
                       {QStringLiteral("workspace"), QStringLiteral("workspace.slug")});
}

void MutationsTest::projects()
{
    survive<Project>(QStringLiteral("project"), parseProject, {QStringLiteral("key")});
}

void MutationsTest::diffStats()
{
    // One of the two paths is enough; of added and removed files there is only one.
    survive<DiffStatEntry>(QStringLiteral("diffstat"), parseDiffStatEntry,
                           {QStringLiteral("new"), QStringLiteral("old"), QStringLiteral("new.path"),
                            QStringLiteral("old.path")});
}

void MutationsTest::accounts()
{
    survive<Account>(QStringLiteral("user"), parseAccount, {});
}

void MutationsTest::permissions()
{
    survive<WorkspaceMember>(QStringLiteral("workspace_membership"), parseWorkspaceMember, {QStringLiteral("user")});
    survive<RepositoryPermission>(QStringLiteral("repository_permission"), parseRepositoryPermission,
                                  {QStringLiteral("permission")});
}

void MutationsTest::activity()
{
    // The recorded entry that says nothing has its pull request alone.
    survive<ActivityEntry>(itemsIn(QStringLiteral("pullrequest-activity/")), parseActivityEntry,
                           {QStringLiteral("pull_request")});
}

void MutationsTest::tasks()
{
    survive<Task>(itemsIn(QStringLiteral("pullrequest-tasks/")), parseTask, {QStringLiteral("id")});
}

void MutationsTest::defaultReviewers()
{
    survive<DefaultReviewer>(QStringLiteral("default_reviewer"), parseDefaultReviewer, {QStringLiteral("user")});
}

void MutationsTest::pages()
{
    for (const QString &file : recordedFiles()) {
        ApiAnswer answer;
        answer.body = recorded(file);
        const auto page = json::parsePage<PullRequest>(answer, parsePullRequest);
        if (!page)
            continue;
        mutateObject(QJsonDocument::fromJson(answer.body).object(), 1, [&](const Mutation &mutation) {
            answer.body = QJsonDocument(mutation.root.toObject()).toJson();
            const auto changed = json::parsePage<PullRequest>(answer, parsePullRequest);
            if (!changed && mutation.path != QLatin1String("values"))
                QTest::qFail(qPrintable(file + mutation.path), __FILE__, __LINE__);
        });
    }
    // The bytes themselves: every prefix of an answer is refused, none crashes.
    ApiAnswer answer;
    const QByteArray whole
        = QJsonDocument(recordedObject(QStringLiteral("pullrequests/gildas-bb__pullrequest-no-dest-repo.json")))
              .toJson(QJsonDocument::Compact);
    for (qsizetype length = 0; length < whole.size(); ++length) {
        answer.body = whole.left(length);
        QVERIFY(!json::parseOne<PullRequest>(answer, parsePullRequest));
    }
    for (const QByteArray &odd : {QByteArray("\xef\xbb\xbf{\"id\":1}"), QByteArray(R"({"id":1,"id":2})"),
                                  QByteArray("{\"id\":1,\"title\":\"\\u0000\\ud800\"}"), QByteArray("{\"id\":1,\"title\":\"\xff\xfe\"}"),
                                  QByteArray(2'000'000, '['), QByteArray(R"({"id":1}{})"), QByteArray("nul")}) {
        answer.body = odd;
        const auto result = json::parseOne<PullRequest>(answer, parsePullRequest);
        QVERIFY(result || result.error().kind == Error::Kind::BadResponse);
    }
}

} // namespace windlass::test

using windlass::test::MutationsTest;
WINDLASS_TEST(MutationsTest)

#include "tst_mutations.moc"
