// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/jsonreader.h"
#include "api/resources/activity.h"
#include "api/resources/permission.h"
#include "api/resources/reviewer.h"
#include "api/resources/task.h"
#include "api/resources/workspace.h"
#include "tests/support/recorded.h"
#include "tests/support/testmain.h"

#include <QtTest>

namespace windlass::test {

//! Recorded answers about reviewing become values: activity, tasks, anchors, rights.
class ReviewResourcesTest : public QObject
{
    Q_OBJECT

private slots:
    void activityOfAllKinds();
    void anUpdate();
    void whatAnUpdateChanged();
    void anApproval();
    void aRequestForChanges();
    void aCommentInTheActivity();
    void entriesThatSayNothing();
    void kindsThatNobodyKnows();
    void entriesHaveTheirOwnKeys();
    void tasks();
    void aTaskOnAComment();
    void anchorsAsTheHostKeepsThem();
    void resolutions();
    void reviewersWhoDoNothingYet();
    void queuedAndClosed();
    void defaultReviewers();
    void members();
    void everyRecordedPermissionIsRead();
    void ownersAreAdministrators();
    void addresses();

private:
    static QJsonObject objectFrom(const char *text) { return QJsonDocument::fromJson(text).object(); }
    static QList<ActivityEntry> entriesOf(const QString &file);
};

//! Every entry has to be readable: a list without its odd ones is no log.
QList<ActivityEntry> ReviewResourcesTest::entriesOf(const QString &file)
{
    QList<ActivityEntry> entries;
    const QJsonDocument document = QJsonDocument::fromJson(recorded(file));
    const QJsonArray values =
        document.isArray() ? document.array() : document.object().value(QLatin1String("values")).toArray();
    for (const QJsonValue &value : values) {
        const auto entry = parseActivityEntry(value.toObject());
        if (!entry)
            QTest::qFail(qPrintable(file + QLatin1String(": ") + entry.error().detail), __FILE__, __LINE__);
        else
            entries += *entry;
    }
    return entries;
}

void ReviewResourcesTest::activityOfAllKinds()
{
    const QList<ActivityEntry> entries =
        entriesOf(QStringLiteral("pullrequest-activity/danger-js__bitbucket_cloud_activities.json"));
    QVERIFY(entries.size() > 8);
    QMap<ActivityKind, int> kinds;
    for (const ActivityEntry &entry : entries) {
        ++kinds[entry.kind];
        QCOMPARE(entry.pullRequestId, 324);
        QVERIFY(entry.date.isValid() && entry.date.timeSpec() == Qt::UTC);
        QVERIFY(!entry.user.displayName.isEmpty());
        QCOMPARE(entry.comment.has_value(), entry.kind == ActivityKind::Comment);
        QCOMPARE(entry.update.has_value(), entry.kind == ActivityKind::Update);
    }
    QCOMPARE(kinds.value(ActivityKind::Unknown), 0);
    QCOMPARE(kinds.value(ActivityKind::Approval), 1);
    QVERIFY(kinds.value(ActivityKind::Comment) > 1);
    QVERIFY(kinds.value(ActivityKind::Update) > 5);
}

void ReviewResourcesTest::anUpdate()
{
    const auto entry =
        parseActivityEntry(recordedObject(QStringLiteral("pullrequest-activity/gildas-bb__activity-update.json")));
    QVERIFY(entry && entry->update);
    QCOMPARE(entry->pullRequestId, 3);
    QCOMPARE(entry->pullRequestTitle, QStringLiteral("Add README.md"));
    QCOMPARE(entry->user.displayName, QStringLiteral("Dummy User DIAGO"));
    QCOMPARE(entry->date, QDateTime(QDate(2025, 4, 16), QTime(13, 8, 10, 960), Qt::UTC));
    QCOMPARE(entry->update->state, PullRequestState::Open);
    QCOMPARE(entry->update->source.branch, QStringLiteral("ps/rr/add_readme_md"));
    QCOMPARE(entry->update->source.hash, QStringLiteral("e39addde9d84"));
    QCOMPARE(entry->update->destination.repository.fullName(), QStringLiteral("dummyworkspace/dummyrepo"));
    QVERIFY(entry->update->changes.isEmpty());
}

void ReviewResourcesTest::whatAnUpdateChanged()
{
    const auto entry = parseActivityEntry(objectFrom(R"({"pull_request":{"id":3},"update":{"changes":{
        "title":{"old":"A","new":"B"},"draft":{"old":true,"new":false},"odd":7,
        "reviewers":{"added":[{"display_name":"Ann"},null],"removed":[{"display_name":"Ben"}]}}}})"));
    QVERIFY(entry && entry->update);
    const QList<ActivityChange> &changes = entry->update->changes;
    QCOMPARE(changes.size(), 4);
    QCOMPARE(changes.at(0).field, QStringLiteral("draft"));
    QCOMPARE(changes.at(0).before, QStringLiteral("true"));
    QCOMPARE(changes.at(0).after, QStringLiteral("false"));
    QCOMPARE(changes.at(1).field, QStringLiteral("odd"));
    QCOMPARE(changes.at(2).added.size(), 1);
    QCOMPARE(changes.at(2).added.constFirst().displayName, QStringLiteral("Ann"));
    QCOMPARE(changes.at(2).removed.constFirst().displayName, QStringLiteral("Ben"));
    QCOMPARE(changes.at(3).before, QStringLiteral("A"));
    QCOMPARE(changes.at(3).after, QStringLiteral("B"));
}

void ReviewResourcesTest::anApproval()
{
    const auto entry =
        parseActivityEntry(recordedObject(QStringLiteral("pullrequest-activity/gildas-bb__activity-approval.json")));
    QVERIFY(entry);
    QCOMPARE(entry->kind, ActivityKind::Approval);
    QCOMPARE(entry->user.displayName, QStringLiteral("Dummy User"));
    QCOMPARE(entry->date, QDateTime(QDate(2025, 4, 17), QTime(7, 10, 57, 604), Qt::UTC));
}

void ReviewResourcesTest::aRequestForChanges()
{
    const auto entry = parseActivityEntry(objectFrom(R"({"pull_request":{"id":3},"changes_requested":{
        "date":"2025-04-17T07:10:57+00:00","user":{"display_name":"Ann"}}})"));
    QVERIFY(entry);
    QCOMPARE(entry->kind, ActivityKind::ChangesRequested);
    QCOMPARE(entry->user.displayName, QStringLiteral("Ann"));
    QVERIFY(entry->date.isValid());
}

void ReviewResourcesTest::aCommentInTheActivity()
{
    const auto entry =
        parseActivityEntry(recordedObject(QStringLiteral("pullrequest-activity/gildas-bb__activity-comment.json")));
    QVERIFY(entry && entry->comment);
    QCOMPARE(entry->comment->id, 118571088);
    QCOMPARE(entry->user.displayName, QStringLiteral("Name Lastname"));
    QCOMPARE(entry->date, QDateTime(QDate(2019, 9, 27), QTime(0, 33, 46, 39), Qt::UTC));
    QVERIFY(!entry->comment->anchor); // The recorded place has an empty path.
    // A comment that can't be read is an entry still.
    const auto odd =
        parseActivityEntry(objectFrom(R"({"pull_request":{"id":3},"comment":{"user":{"nickname":"ann"}}})"));
    QVERIFY(odd && !odd->comment);
    QCOMPARE(odd->kind, ActivityKind::Comment);
    QCOMPARE(odd->user.nickname, QStringLiteral("ann"));
}

void ReviewResourcesTest::entriesThatSayNothing()
{
    const auto entry =
        parseActivityEntry(recordedObject(QStringLiteral("pullrequest-activity/gildas-bb__activity-missing.json")));
    QVERIFY(entry);
    QCOMPARE(entry->kind, ActivityKind::Unknown);
    QVERIFY(entry->kindWord.isEmpty());
    QCOMPARE(entry->pullRequestId, 3);
    const auto nothing = parseActivityEntry({});
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().detail, QStringLiteral("pull_request"));
}

void ReviewResourcesTest::kindsThatNobodyKnows()
{
    const auto entry = parseActivityEntry(objectFrom(R"({"pull_request":{"id":3},"hover":{
        "date":"2026-04-17T07:10:57+00:00","user":{"display_name":"Ann"}}})"));
    QVERIFY(entry);
    QCOMPARE(entry->kind, ActivityKind::Unknown);
    QCOMPARE(entry->kindWord, QStringLiteral("hover"));
    QCOMPARE(entry->user.displayName, QStringLiteral("Ann"));
    QVERIFY(entry->date.isValid());
}

void ReviewResourcesTest::entriesHaveTheirOwnKeys()
{
    const QList<ActivityEntry> entries =
        entriesOf(QStringLiteral("pullrequest-activity/danger-js__bitbucket_cloud_activities.json"));
    QSet<QString> keys;
    for (const ActivityEntry &entry : entries)
        keys.insert(entry.key());
    QCOMPARE(keys.size(), entries.size());
}

void ReviewResourcesTest::tasks()
{
    const QJsonArray values =
        recordedObject(QStringLiteral("pullrequest-tasks/atlassian-python-api__pullrequests_1_tasks_GET.json"))
            .value(QLatin1String("values"))
            .toArray();
    const auto done = parseTask(values.at(0).toObject());
    QVERIFY(done && done->isResolved());
    QCOMPARE(done->id, 234567);
    QCOMPARE(done->content, QStringLiteral("ToDo 2"));
    QCOMPARE(done->creator.displayName, QStringLiteral("User04DisplayName"));
    QCOMPARE(done->resolvedOn, QDateTime(QDate(2021, 10, 19), QTime(20, 28, 47, 493), Qt::UTC));
    const auto open = parseTask(values.at(1).toObject());
    QVERIFY(open && !open->isResolved() && !open->resolvedOn.isValid());
    QVERIFY(open->resolvedBy.displayName.isEmpty());
    QCOMPARE(open->commentId, 0);
    QCOMPARE(parseTask(objectFrom("{}")).error().detail, QStringLiteral("id"));
}

void ReviewResourcesTest::aTaskOnAComment()
{
    const auto task =
        parseTask(objectFrom(R"({"id":9007199254740991,"state":"HIDDEN","comment":{"id":323120278123}})"));
    QVERIFY(task);
    QCOMPARE(task->id, 9007199254740991);
    QCOMPARE(task->commentId, 323120278123);
    QCOMPARE(task->state, TaskState::Unknown);
    QCOMPARE(task->stateWord, QStringLiteral("HIDDEN"));
    QVERIFY(!task->isResolved());
}

void ReviewResourcesTest::anchorsAsTheHostKeepsThem()
{
    const auto comment = parseComment(objectFrom(R"({"id":1,"pending":true,"inline":{"path":"a.cpp","from":null,"to":9,
        "start_to":4,"start_from":null,"outdated":true,"src_rev":"0123456789ab","dest_rev":"cdef01234567",
        "context_lines":"@@ -1 +1 @@\n-a\n+b"}})"));
    QVERIFY(comment && comment->anchor);
    QVERIFY(comment->isPending);
    QVERIFY(comment->anchor->isOutdated);
    QCOMPARE(comment->anchor->startTo, std::optional(4));
    QVERIFY(!comment->anchor->startFrom);
    QCOMPARE(comment->anchor->sourceHash, QStringLiteral("0123456789ab"));
    QCOMPARE(comment->anchor->destinationHash, QStringLiteral("cdef01234567"));
    QCOMPARE(comment->anchor->contextLines, QStringLiteral("@@ -1 +1 @@\n-a\n+b"));
}

void ReviewResourcesTest::resolutions()
{
    const auto comment = parseComment(objectFrom(R"({"id":1,"resolution":{"type":"comment_resolution",
        "user":{"display_name":"Ann"},"created_on":"2026-11-24T10:00:00+00:00"}})"));
    QVERIFY(comment && comment->isResolved);
    QCOMPARE(comment->resolvedBy.displayName, QStringLiteral("Ann"));
    QCOMPARE(comment->resolvedOn, QDateTime(QDate(2026, 11, 24), QTime(10, 0), Qt::UTC));
    const auto open = parseComment(objectFrom(R"({"id":1,"resolution":null})"));
    QVERIFY(open && !open->isResolved && !open->resolvedOn.isValid());
}

void ReviewResourcesTest::reviewersWhoDoNothingYet()
{
    // The answer to a creation lists reviewers before they are participants.
    const auto parsed = parsePullRequest(objectFrom(R"({"id":1,
        "participants":[{"role":"PARTICIPANT","user":{"uuid":"{a}"}},{"role":"PARTICIPANT","user":{"uuid":"{p}"}}],
        "reviewers":[{"uuid":"{a}"},{"uuid":"{b}","display_name":"Ben"},{"display_name":"without an id"}]})"));
    QVERIFY(parsed);
    QCOMPARE(parsed->participants.size(), 3);
    QCOMPARE(parsed->reviewerCount(), 2);
    QCOMPARE(parsed->participants.at(0).user.uuid, QStringLiteral("{a}"));
    QCOMPARE(parsed->participants.at(1).user.displayName, QStringLiteral("Ben"));
    QVERIFY(!parsed->participants.at(2).isReviewer);
}

void ReviewResourcesTest::queuedAndClosed()
{
    const auto parsed =
        parsePullRequest(objectFrom(R"({"id":1,"queued":true,"closed_on":"2026-11-24T10:00:00+00:00"})"));
    QVERIFY(parsed && parsed->isQueued && parsed->closedOn.isValid());
}

void ReviewResourcesTest::defaultReviewers()
{
    const auto reviewer =
        parseDefaultReviewer(objectFrom(R"({"reviewer_type":"galaxy","user":{"display_name":"Ann"}})"));
    QVERIFY(reviewer && !reviewer->isInherited);
    QCOMPARE(reviewer->typeWord, QStringLiteral("galaxy"));
    QCOMPARE(parseDefaultReviewer(objectFrom(R"({"user":null})")).error().detail, QStringLiteral("user"));
}

void ReviewResourcesTest::members()
{
    const QJsonArray values =
        QJsonDocument::fromJson(recorded(QStringLiteral("workspaces/faros__workspace_users.json"))).array();
    QVERIFY(!values.isEmpty());
    for (const QJsonValue &value : values) {
        const auto member = parseWorkspaceMember(value.toObject());
        QVERIFY(member);
        QVERIFY(!member->user.uuid.isEmpty() && !member->user.displayName.isEmpty());
        QCOMPARE(member->workspace, QStringLiteral("test"));
    }
    int roles = 0;
    for (const RecordedObject &recorded : recordedObjects(QStringLiteral("workspace_membership"))) {
        const auto member = parseWorkspaceMember(recorded.object);
        QVERIFY2(member, qPrintable(recorded.file));
        if (!member->roleWord.isEmpty()) {
            QVERIFY2(member->role != WorkspaceRole::Unknown, qPrintable(recorded.file));
            ++roles;
        }
    }
    QVERIFY(roles > 1);
    QCOMPARE(parseWorkspaceMember(objectFrom(R"({"workspace":{"slug":"acme"}})")).error().detail,
             QStringLiteral("user"));
}

void ReviewResourcesTest::everyRecordedPermissionIsRead()
{
    int count = 0;
    for (const RecordedObject &recorded : recordedObjects(QStringLiteral("repository_permission"))) {
        const auto permission = parseRepositoryPermission(recorded.object);
        QVERIFY2(permission, qPrintable(recorded.file));
        QVERIFY2(permission->role != RepositoryRole::Unknown, qPrintable(recorded.file));
        QCOMPARE(permission->canWrite(),
                 permission->role == RepositoryRole::Write || permission->role == RepositoryRole::Admin);
        ++count;
    }
    QVERIFY(count > 5);
    const auto alone = parseRepositoryPermission(objectFrom(R"({"permission":"read"})"));
    QVERIFY(alone && alone->repository.isEmpty() && !alone->canWrite());
    const auto odd = parseRepositoryPermission(objectFrom(R"({"permission":"create-repo"})"));
    QVERIFY(odd && !odd->canWrite());
    QCOMPARE(odd->roleWord, QStringLiteral("create-repo"));
    QCOMPARE(parseRepositoryPermission(objectFrom("{}")).error().detail, QStringLiteral("permission"));
}

void ReviewResourcesTest::ownersAreAdministrators()
{
    const QJsonArray values = recordedObject(QStringLiteral("workspaces/go-scm__user_workspaces.json"))
                                  .value(QLatin1String("values"))
                                  .toArray();
    const auto own = parseWorkspaceAccess(values.at(0).toObject());
    QVERIFY(own && own->isAdministrator);
    QCOMPARE(own->name, QStringLiteral("My Workspace"));
}

void ReviewResourcesTest::addresses()
{
    QCOMPARE(parseEmailAddress(objectFrom(R"({"is_primary":true})")).error().detail, QStringLiteral("email"));
    const auto address = parseEmailAddress(objectFrom(R"({"email":"ann@example.com","is_primary":null})"));
    QVERIFY(address && !address->isPrimary && !address->isConfirmed);
}

} // namespace windlass::test

using windlass::test::ReviewResourcesTest;
WINDLASS_TEST(ReviewResourcesTest)

#include "tst_reviewresources.moc"
