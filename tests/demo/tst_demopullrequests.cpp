// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoserver.h"
#include "tests/demo/democlient.h"
#include "tests/demo/gitsandbox.h"
#include "tests/support/testmain.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using windlass::demo::DemoOptions;
using windlass::demo::DemoServer;
using windlass::test::at;
using windlass::test::DemoAnswer;
using windlass::test::DemoClient;
using windlass::test::GitSandbox;

namespace {

QJsonObject content(const QString &raw)
{
    return {{u"raw"_s, raw}};
}

QJsonObject branchEnd(const QString &name)
{
    return {{u"branch"_s, QJsonObject{{u"name"_s, name}}}};
}

} // namespace

// A pull request from its creation to its end, as a person works with it.
class DemoPullRequestsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_sandbox.commit(u"a.txt"_s, "1\n2\n3\n", u"First"_s);
        m_sandbox.checkoutNew(u"feature/one"_s);
        m_tip = m_sandbox.commit(u"a.txt"_s, "1\ntwo\n3\n", u"Spell two"_s);
        m_sandbox.checkout(u"main"_s);
        m_sandbox.git({u"branch"_s, u"release"_s});
    }

    void init()
    {
        m_server = std::make_unique<DemoServer>(DemoOptions{.stateDirectory = {}, .repositories = {m_sandbox.path()}});
        QString error;
        QVERIFY2(m_server->start(&error), qPrintable(error));
        m_client = std::make_unique<DemoClient>(*m_server);
    }

    void createsOneAndOverwritesTheSamePair()
    {
        const QJsonObject body{{u"title"_s, u"To the release"_s},
                               {u"source"_s, branchEnd(u"feature/one"_s)},
                               {u"destination"_s, branchEnd(u"release"_s)},
                               {u"draft"_s, true}};
        const DemoAnswer created = m_client->post(list, body);
        QCOMPARE(created.status, 201);
        QCOMPARE(at(created.json(), u"id"_s).toInt(), 2);
        QCOMPARE(at(created.json(), u"draft"_s).toBool(), true);
        QCOMPARE(at(created.json(), u"source.commit.hash"_s).toString(), QString::fromLatin1(m_tip.left(12)));
        QVERIFY(at(created.json(), u"reviewers"_s).isArray());

        QJsonObject again = body;
        again.insert(u"title"_s, u"Second thought"_s);
        again.insert(u"draft"_s, false);
        const DemoAnswer overwritten = m_client->post(list, again);
        QCOMPARE(overwritten.status, 201);
        QCOMPARE(at(overwritten.json(), u"id"_s).toInt(), 2);
        QCOMPARE(at(overwritten.json(), u"title"_s).toString(), u"Second thought"_s);
        QCOMPARE(m_client->get(list).json().value("size"_L1).toInt(), 2);
    }

    void saysWhatIsWrongWithANewOne()
    {
        DemoAnswer answer = m_client->post(list, {{u"title"_s, u"x"_s}, {u"source"_s, branchEnd(u"dummy"_s)}});
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.error(), u"source: branch not found: dummy"_s);
        QCOMPARE(at(answer.json(), u"error.fields.source.0"_s).toString(), u"branch not found: dummy"_s);
        answer = m_client->post(
            list,
            {{u"title"_s, u"x"_s}, {u"source"_s, branchEnd(u"release"_s)}, {u"destination"_s, branchEnd(u"main"_s)}});
        QCOMPARE(answer.status, 400);
        answer = m_client->put(one, {{u"reviewers"_s, QJsonArray{QJsonObject{{u"nickname"_s, u"ada"_s}}}}});
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.error(), u"Malformed reviewers list"_s);
    }

    void changesTitleAndReviewers()
    {
        const QString me = m_client->get("/user").json().value("uuid"_L1).toString();
        const DemoAnswer changed =
            m_client->put(one, {{u"title"_s, u"Better"_s}, {u"reviewers"_s, QJsonArray{QJsonObject{{u"uuid"_s, me}}}}});
        QCOMPARE(changed.status, 200);
        QCOMPARE(at(changed.json(), u"reviewers.0.uuid"_s).toString(), me);
        const DemoAnswer found = m_client->get(list + "?q=reviewers.uuid%3D%22" + QUrl::toPercentEncoding(me) + "%22");
        QCOMPARE(found.values().size(), 1);
        QCOMPARE(m_client->put(one, {{u"reviewers"_s, QJsonArray()}}).json().value("reviewers"_L1).toArray().size(), 0);
        QCOMPARE(m_client->get(list + "?q=participants.user.uuid%3D%22x%22").status, 400);
    }

    void takesCommentsAnswersAndResolutions()
    {
        const DemoAnswer comment =
            m_client->post(one + "/comments", {{u"content"_s, content(u"Why *two*?"_s)},
                                               {u"inline"_s, QJsonObject{{u"path"_s, u"a.txt"_s}, {u"to"_s, 2}}}});
        QCOMPARE(comment.status, 201);
        const qint64 id = at(comment.json(), u"id"_s).toInteger();
        QCOMPARE(at(comment.json(), u"inline.to"_s).toInt(), 2);
        QVERIFY(at(comment.json(), u"inline.from"_s).isNull());
        QCOMPARE(at(comment.json(), u"content.html"_s).toString(), u"<p>Why *two*?</p>"_s);

        const QByteArray place = one + "/comments/" + QByteArray::number(id);
        const DemoAnswer answer = m_client->post(
            one + "/comments", {{u"content"_s, content(u"Because."_s)}, {u"parent"_s, QJsonObject{{u"id"_s, id}}}});
        QCOMPARE(at(answer.json(), u"parent.id"_s).toInteger(), id);
        QCOMPARE(m_client->put(place, {{u"content"_s, content(u"Why 2?"_s)}}).status, 200);
        QCOMPARE(m_client->post(place + "/resolve").status, 200);
        QCOMPARE(m_client->post(place + "/resolve").status, 409);
        QCOMPARE(at(m_client->get(place).json(), u"resolution.type"_s).toString(), u"comment_resolution"_s);
        QCOMPARE(m_client->remove(place + "/resolve").status, 204);
        QCOMPARE(at(m_client->get(one).json(), u"comment_count"_s).toInt(), 2);

        QCOMPARE(m_client->remove(place).status, 204);
        const DemoAnswer all = m_client->get(one + "/comments");
        QCOMPARE(all.values().size(), 2); // Stays, because somebody answered.
        QCOMPARE(at(all.json(), u"values.0.deleted"_s).toBool(), true);
        QCOMPARE(at(all.json(), u"values.0.content.raw"_s).toString(), QString());
        QCOMPARE(m_client->get(one + "/comments/113977999").error(), u"113977999"_s);
    }

    void refusesCommentsThatTheHostRefuses()
    {
        const auto inlined = [&](const QJsonObject &place) {
            return m_client->post(one + "/comments", {{u"content"_s, content(u"x"_s)}, {u"inline"_s, place}}).status;
        };
        QCOMPARE(inlined({{u"path"_s, u"a.txt"_s}, {u"to"_s, 2}, {u"from"_s, QJsonValue()}}), 400);
        QCOMPARE(inlined({{u"path"_s, u"a.txt"_s}, {u"to"_s, 2}, {u"start_to"_s, 3}}), 400);
        QCOMPARE(inlined({{u"path"_s, u"a.txt"_s}, {u"line"_s, 2}}), 400);
        QCOMPARE(inlined({{u"path"_s, u"not/in/the/diff"_s}, {u"to"_s, 2000}}), 201);
        QCOMPARE(m_client->post(one + "/comments", {{u"content"_s, content(u" "_s)}}).status, 400);
        QCOMPARE(
            m_client
                ->post(one + "/comments", {{u"content"_s, content(u"x"_s)}, {u"parent"_s, QJsonObject{{u"id"_s, 1}}}})
                .status,
            400);
    }

    void isApprovedAndUnapproved()
    {
        const DemoAnswer approval = m_client->post(one + "/approve");
        QCOMPARE(approval.status, 200);
        QCOMPARE(at(approval.json(), u"type"_s).toString(), u"participant"_s);
        QCOMPARE(at(approval.json(), u"state"_s).toString(), u"approved"_s);
        QCOMPARE(at(m_client->post(one + "/request-changes").json(), u"state"_s).toString(), u"changes_requested"_s);
        QCOMPARE(at(m_client->get(one).json(), u"participants.0.approved"_s).toBool(), false);
        QVERIFY(at(m_client->get(one + "/activity").json(), u"values.0.changes_requested"_s).isObject());
        QCOMPARE(m_client->remove(one + "/request-changes").status, 204);
        QCOMPARE(m_client->remove(one + "/approve").status, 404);
    }

    void keepsTasks()
    {
        const DemoAnswer task = m_client->post(one + "/tasks", {{u"content"_s, content(u"Write a test"_s)}});
        QCOMPARE(task.status, 201);
        const QByteArray place = one + "/tasks/" + QByteArray::number(at(task.json(), u"id"_s).toInteger());
        QCOMPARE(at(m_client->get(one).json(), u"task_count"_s).toInt(), 1);
        const DemoAnswer done = m_client->put(place, {{u"state"_s, u"RESOLVED"_s}});
        QVERIFY(at(done.json(), u"resolved_by.uuid"_s).isString());
        QCOMPARE(at(m_client->get(one).json(), u"task_count"_s).toInt(), 0);
        QCOMPARE(m_client->remove(place).status, 204);
        QCOMPARE(m_client->get(place).status, 404);
    }

    void leadsToItsComparison()
    {
        const DemoAnswer redirect = m_client->get(one + "/diff?context=1");
        QCOMPARE(redirect.status, 302);
        const QByteArray place = redirect.header("Location");
        QVERIFY(place.contains("%0D"));
        QVERIFY(place.contains("from_pullrequest_id=1"));
        QCOMPARE(m_client->get(place).body, m_sandbox.git({u"diff"_s, u"-U1"_s, u"main...feature/one"_s}));
        const DemoAnswer stat = m_client->get(m_client->get(one + "/diffstat").header("Location"));
        QCOMPARE(at(stat.json(), u"values.0.lines_added"_s).toInt(), 1);
        QVERIFY(m_client->get(m_client->get(one + "/patch").header("Location"))
                    .body.contains("Subject: [PATCH] Spell two"));
        QCOMPARE(m_client->get(one + "/commits").values().size(), 1);
    }

    void isDeclinedWithAReason()
    {
        const DemoAnswer declined = m_client->post(one + "/decline", {{u"message"_s, u"Not now"_s}});
        QCOMPARE(declined.status, 200);
        QCOMPARE(at(declined.json(), u"state"_s).toString(), u"DECLINED"_s);
        QCOMPARE(at(declined.json(), u"reason"_s).toString(), u"Not now"_s);
        QCOMPARE(m_client->post(one + "/decline").status, 400);
        QCOMPARE(m_client->put(one, {{u"state"_s, u"OPEN"_s}}).status, 400);
        QCOMPARE(m_client->get(list).values().size(), 0);
        QCOMPARE(m_client->get(list + "?state=DECLINED&state=MERGED").values().size(), 1);
        // With q, state is ignored.
        QCOMPARE(m_client->get(list + "?state=OPEN&q=title~%22spell%22").values().size(), 1);
        QCOMPARE(at(m_client->get(one + "/activity").json(), u"values.0.update.state"_s).toString(), u"DECLINED"_s);
    }

private:
    const QByteArray list = "/repositories/local/project/pullrequests";
    const QByteArray one = list + "/1";
    GitSandbox m_sandbox;
    QByteArray m_tip;
    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<DemoClient> m_client;
};

WINDLASS_TEST(DemoPullRequestsTest)
#include "tst_demopullrequests.moc"
