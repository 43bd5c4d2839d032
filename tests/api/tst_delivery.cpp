// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/codesearch.h"
#include "api/resources/delivery.h"
#include "tests/support/recorded.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QtTest>

namespace windlass::test {

namespace {

QJsonObject deliveryOf(QByteArray text)
{
    return QJsonDocument::fromJson(text.replace('\'', '"')).object();
}

QJsonObject recordedDelivery(const char *file)
{
    return recordedObject(QLatin1String("webhook-payloads/") + QLatin1String(file));
}

} // namespace

//! What webhooks are sent becomes values, with the parsers that read the API's answers.
class DeliveryTest : public QObject
{
    Q_OBJECT

private slots:
    void anApprovalNamesWhoAndWhat();
    void aDeletedBranchKeepsItsNameAndOldHash();
    void aBuildTellsOfItsCommit();
    void aCommentOnACommitHasItsPlace();
    void changesOfARepositoryAreByField();
    void changeRequestsAndIssuesAreRead();
    void aForcedPushOfManyCommitsSaysSo();
    void anUnknownEventStillHasActorAndRepository();
    void whatIsNoDeliveryIsRefused();
    void codeSearchMarksWhatWasFound();
};

void DeliveryTest::anApprovalNamesWhoAndWhat()
{
    const QJsonObject caught = recordedDelivery("hookdeck__pullrequest.approved.json");
    const QJsonObject body = caught.value(QLatin1String("body")).toObject();
    const Result<Delivery> delivery = parseDelivery("pullrequest:approved", body);
    QVERIFY(delivery);
    QCOMPARE(delivery->event, QStringLiteral("pullrequest:approved"));
    QCOMPARE(delivery->actor.displayName, QStringLiteral("Hookdeck Write"));
    QVERIFY(delivery->pullRequest);
    QCOMPARE(delivery->pullRequest->id, 1);
    QCOMPARE(delivery->pullRequest->source.branch, QStringLiteral("new-branch"));
    QVERIFY(delivery->approval);
    QCOMPARE(delivery->approval->user, delivery->actor);
    QCOMPARE(delivery->approval->date, QDateTime(QDate(2023, 3, 8), QTime(6, 12, 10, 655), Qt::UTC));
    QVERIFY(!delivery->changeRequest && !delivery->comment && !delivery->commitStatus && delivery->push.isEmpty());
}

void DeliveryTest::aDeletedBranchKeepsItsNameAndOldHash()
{
    const Result<Delivery> delivery = parseDelivery(recordedDelivery("go-scm__push_branch_delete.json"));
    QVERIFY(delivery);
    QCOMPARE(delivery->event, QString());
    QCOMPARE(delivery->push.size(), 1);
    const RefChange &change = delivery->push.constFirst();
    QCOMPARE(change.name, QStringLiteral("develop"));
    QCOMPARE(change.refType, QStringLiteral("branch"));
    QCOMPARE(change.oldHash, QStringLiteral("141977fedf5cf35aa290ac87d4b5177ac4cd9de1"));
    QVERIFY(change.isDeleted() && !change.isCreated() && change.commits.isEmpty());
}

void DeliveryTest::aBuildTellsOfItsCommit()
{
    const Result<Delivery> delivery = parseDelivery(recordedDelivery("go-scm__pipeline_hook_created.json"));
    QVERIFY(delivery && delivery->commitStatus);
    QCOMPARE(delivery->commitStatus->state, StatusState::InProgress);
    QCOMPARE(delivery->commitStatus->name, QStringLiteral("Pipeline #4 for main"));
    QCOMPARE(delivery->commitHash, QStringLiteral("bdf6fac0519ffd1562461eb82e018ff62efffbc9"));
    QCOMPARE(delivery->repository.id.fullName(), QStringLiteral("automationtestharness/testrepo"));
}

void DeliveryTest::aCommentOnACommitHasItsPlace()
{
    const Result<Delivery> delivery = parseDelivery(recordedDelivery("gp-webhooks__commit-comment-created.json"));
    QVERIFY(delivery && delivery->comment && delivery->comment->anchor);
    QCOMPARE(delivery->comment->parentId, 16);
    QCOMPARE(delivery->comment->anchor->path, QStringLiteral("path/to/file"));
    QCOMPARE(delivery->comment->anchor->to, std::optional(10));
    QCOMPARE(delivery->commitHash, QStringLiteral("d3022fc0ca3d65c7f6654eea129d6bf0cf0ee08e"));
}

void DeliveryTest::changesOfARepositoryAreByField()
{
    const Result<Delivery> delivery = parseDelivery(recordedDelivery("gp-webhooks__repo-updated.json"));
    QVERIFY(delivery);
    const FieldChange renamed{QStringLiteral("name"), QStringLiteral("repository_name"), QStringLiteral("repository")};
    QVERIFY(delivery->changes.contains(renamed));
    // What is no text is named all the same.
    QVERIFY(delivery->changes.contains(FieldChange{QStringLiteral("links"), {}, {}}));
}

void DeliveryTest::changeRequestsAndIssuesAreRead()
{
    const Result<Delivery> asked = parseDelivery(
        deliveryOf("{'actor':{'display_name':'Ada'},'repository':{'full_name':'a/b'},'pullrequest':{'id':7,'title':'x'},"
                   "'changes_request':{'date':'2026-01-02T03:04:05Z','user':{'display_name':'Ada'}}}"));
    QVERIFY(asked && asked->changeRequest && !asked->approval);
    QCOMPARE(asked->changeRequest->user.displayName, QStringLiteral("Ada"));
    const Result<Delivery> issue = parseDelivery(
        deliveryOf("{'repository':{'full_name':'a/b'},'issue':{'id':3,'title':'Broken'},'comment':{'id':4,'content':{'raw':'Yes'}},"
                   "'changes':{'assignee':{'old':null,'new':{'display_name':'Bob'}},'priority':{'old':'major','new':'minor'}}}"));
    QVERIFY(issue && issue->comment && issue->issue);
    QCOMPARE(issue->issue->id, 3);
    QCOMPARE(issue->issue->title, QStringLiteral("Broken"));
    QCOMPARE(issue->changes.size(), 2);
    QCOMPARE(issue->changes.at(0), (FieldChange{QStringLiteral("assignee"), {}, QStringLiteral("Bob")}));
}

void DeliveryTest::aForcedPushOfManyCommitsSaysSo()
{
    const Result<Delivery> delivery = parseDelivery(
        deliveryOf("{'repository':{'full_name':'a/b'},'push':{'changes':[{'forced':true,'truncated':true,"
                   "'old':{'type':'branch','name':'x','target':{'hash':'aaaa'}},'new':{'type':'branch','name':'x','target':{'hash':'bbbb'}},"
                   "'commits':[{'hash':'bbbb','message':'two'},{'message':'no hash'},{'hash':'cccc'}]},7]}}"));
    QVERIFY(delivery);
    const RefChange &change = delivery->push.constFirst();
    QVERIFY(change.isForced && change.isTruncated && !change.isCreated() && !change.isDeleted());
    QCOMPARE(change.commits.size(), 2);
    QCOMPARE(change.commits.constFirst().hash, QStringLiteral("bbbb"));
}

void DeliveryTest::anUnknownEventStillHasActorAndRepository()
{
    const Result<Delivery> delivery
        = parseDelivery("pipeline:span_created", deliveryOf("{'actor':{'nickname':'ada'},'repository':{'full_name':'a/b'},'span':{}}"));
    QVERIFY(delivery);
    QCOMPARE(delivery->actor.displayName, QStringLiteral("ada"));
    QCOMPARE(delivery->repository.id.slug, QStringLiteral("b"));
}

void DeliveryTest::whatIsNoDeliveryIsRefused()
{
    for (const char *text : {"{}", "{'repository':null}", "{'repository':[]}", "{'actor':{'nickname':'ada'}}"}) {
        const Result<Delivery> delivery = parseDelivery(deliveryOf(text));
        QVERIFY(!delivery);
        QCOMPARE(delivery.error().kind, Error::Kind::BadResponse);
        QCOMPARE(delivery.error().detail, QStringLiteral("repository"));
    }
}

void DeliveryTest::codeSearchMarksWhatWasFound()
{
    const QJsonObject page = recordedObject(QStringLiteral("search/openapi__get-teams-username-search-code.200.json"));
    const Result<CodeSearchResult> result = parseCodeSearchResult(page.value(QLatin1String("values")).toArray().first().toObject());
    QVERIFY(result);
    QCOMPARE(result->path, QStringLiteral("src/foo.py"));
    QCOMPARE(result->markedPath.text, result->path);
    QCOMPARE(result->markedPath.matches, (QList<MatchedText::Range>{{4, 3}}));
    QCOMPARE(result->matchCount, 2);
    QCOMPARE(result->excerpts.size(), 1);
    const CodeSearchLine &line = result->excerpts.constFirst().at(1);
    QCOMPARE(line.number, 3);
    QCOMPARE(line.content.text, QStringLiteral("def foo():"));
    QCOMPARE(line.content.matches, (QList<MatchedText::Range>{{4, 3}}));
    QVERIFY(result->excerpts.constFirst().at(0).content.text.isEmpty());
}

} // namespace windlass::test

using windlass::test::DeliveryTest;
WINDLASS_TEST(DeliveryTest)

#include "tst_delivery.moc"
