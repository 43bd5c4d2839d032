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

// Every merge strategy, looked at with git in the repository that is served.
class DemoMergeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_sandbox.commit(u"a.txt"_s, "1\n2\n3\n4\n5\n6\n7\n8\n9\n", u"First"_s);
        m_sandbox.checkoutNew(u"ahead"_s);
        m_sandbox.commit(u"b.txt"_s, "b\n", u"Add b"_s);
        m_sandbox.commit(u"a.txt"_s, "1\n2\n3\n4\n5\n6\n7\n8\nnine\n", u"Spell nine\n\nAs we speak.\n"_s);
        m_sandbox.checkoutNew(u"clash"_s);
        m_sandbox.commit(u"a.txt"_s, "ONE\n2\n3\n4\n5\n6\n7\n8\n9\n", u"Shout one"_s);
        m_sandbox.checkout(u"main"_s);
    }

    void init()
    {
        m_server = std::make_unique<DemoServer>(DemoOptions{.stateDirectory = {}, .repositories = {m_sandbox.path()}});
        QString error;
        QVERIFY2(m_server->start(&error), qPrintable(error));
        m_client = std::make_unique<DemoClient>(*m_server);
        m_ahead = request("ahead");
        m_clash = request("clash");
    }

    void merges_data()
    {
        QTest::addColumn<QString>("strategy");
        QTest::addColumn<bool>("isDiverged");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("newFirstParents"); // How many commits the main line grew by.
        QTest::addColumn<int>("parents");         // Of the new tip.
        QTest::newRow("merge commit") << u"merge_commit"_s << false << 200 << 1 << 2;
        QTest::newRow("merge commit, diverged") << u"merge_commit"_s << true << 200 << 1 << 2;
        QTest::newRow("squash") << u"squash"_s << true << 200 << 1 << 1;
        QTest::newRow("fast forward") << u"fast_forward"_s << false << 200 << 2 << 1;
        QTest::newRow("fast forward, diverged") << u"fast_forward"_s << true << 200 << 1 << 2;
        QTest::newRow("squash fast forward") << u"squash_fast_forward"_s << false << 200 << 1 << 1;
        QTest::newRow("squash fast forward, diverged") << u"squash_fast_forward"_s << true << 400 << 0 << 0;
        QTest::newRow("rebase fast forward") << u"rebase_fast_forward"_s << true << 200 << 2 << 1;
        QTest::newRow("rebase fast forward, up to date") << u"rebase_fast_forward"_s << false << 200 << 2 << 1;
        QTest::newRow("rebase merge") << u"rebase_merge"_s << true << 200 << 1 << 2;
    }
    void merges()
    {
        QFETCH(QString, strategy);
        QFETCH(bool, isDiverged);
        QFETCH(int, status);
        QFETCH(int, newFirstParents);
        if (isDiverged)
            pushToMain("c.txt");
        const QByteArray before = served({u"rev-parse"_s, u"main"_s});
        const DemoAnswer answer = m_client->post(
            m_ahead + "/merge",
            {{u"merge_strategy"_s, strategy}, {u"message"_s, u"Merge it"_s}, {u"close_source_branch"_s, true}});
        QCOMPARE(answer.status, status);
        if (status != 200) {
            QCOMPARE(served({u"rev-parse"_s, u"main"_s}), before);
            return;
        }
        QCOMPARE(at(answer.json(), u"state"_s).toString(), u"MERGED"_s);
        const QByteArray tip = served({u"rev-parse"_s, u"main"_s});
        QCOMPARE(at(answer.json(), u"merge_commit.hash"_s).toString().toLatin1(), tip);
        QCOMPARE(at(m_client->get(m_ahead).json(), u"merge_commit.hash"_s).toString().toLatin1(), tip.left(12));
        QCOMPARE(served({u"rev-list"_s, u"--first-parent"_s, u"--count"_s, QString::fromLatin1(before) + u"..main"_s})
                     .toInt(),
                 newFirstParents);
        QTEST(int(served({u"show"_s, u"-s"_s, u"--format=%P"_s, u"main"_s}).split(' ').size()), "parents");
        QCOMPARE(served({u"show"_s, u"main:a.txt"_s}), QByteArray("1\n2\n3\n4\n5\n6\n7\n8\nnine"));
        QCOMPARE(served({u"show"_s, u"main:b.txt"_s}), QByteArray("b"));
        if (isDiverged)
            QCOMPARE(served({u"show"_s, u"main:c.txt"_s}), QByteArray("pushed"));
        if (strategy.startsWith(u"rebase") && isDiverged) { // The author stays, the parent is new.
            QVERIFY(served({u"log"_s, u"--format=%an %s"_s, u"main"_s})
                        .contains("Ada Example Spell nine\nAda Example Add b\n"));
            QVERIFY(served({u"log"_s, u"--format=%B"_s, u"main"_s}).contains("As we speak."));
        }
        QVERIFY(served({u"log"_s, u"-1"_s, u"--format=%cI"_s, u"main"_s}).endsWith("+00:00"));
        QVERIFY(served({u"branch"_s, u"--list"_s, u"ahead"_s}).isEmpty());
        served({u"fsck"_s, u"--strict"_s});
        QVERIFY(!m_client->get(m_client->get(m_ahead + "/diff").header("Location")).body.isEmpty());
    }

    void runsByItselfWhenAsked()
    {
        const DemoAnswer accepted = m_client->post(m_ahead + "/merge?async=true", {{u"merge_strategy"_s, u"squash"_s}});
        QCOMPARE(accepted.status, 202);
        QVERIFY(accepted.body.isEmpty());
        const QByteArray task = accepted.header("Location");
        QTRY_COMPARE(at(m_client->get(task).json(), u"task_status"_s).toString(), u"SUCCESS"_s);
        QCOMPARE(at(m_client->get(task).json(), u"merge_result.state"_s).toString(), u"MERGED"_s);
        QCOMPARE(at(m_client->get(m_ahead + "/merge/task-status/no-such-id").json(), u"task_status"_s).toString(),
                 u"PENDING"_s);
        const QByteArray message = served({u"show"_s, u"-s"_s, u"--format=%B"_s, u"main"_s});
        QVERIFY(message.startsWith("Merged in ahead (pull request #"));
        QVERIFY(message.contains("* Spell nine\n* Add b"));
    }

    void saysWhichFilesConflict()
    {
        QCOMPARE(mergeable(m_clash), u"clean"_s);
        QCOMPARE(m_client->post(m_ahead + "/merge", {}).status, 200);
        pushToMain("a.txt");
        QCOMPARE(mergeable(m_clash), u"conflicts"_s);
        const DemoAnswer conflicts = m_client->get(m_client->get(m_clash + "/conflicts").header("Location"));
        QCOMPARE(conflicts.values().size(), 1);
        QCOMPARE(at(conflicts.json(), u"values.0.path"_s).toString(), u"a.txt"_s);
        QVERIFY(!at(conflicts.json(), u"values.0.scenario"_s).toString().isEmpty());
        const QByteArray before = served({u"rev-parse"_s, u"main"_s});
        for (const QString &strategy : {u"merge_commit"_s, u"squash"_s, u"rebase_merge"_s}) {
            const DemoAnswer refused = m_client->post(m_clash + "/merge", {{u"merge_strategy"_s, strategy}});
            QCOMPARE(refused.status, 400);
            QVERIFY(refused.error().contains(u"conflict"_s));
        }
        const DemoAnswer later = m_client->post(m_clash + "/merge?async=true", {});
        QTRY_COMPARE(m_client->get(later.header("Location")).status, 400);
        QCOMPARE(served({u"rev-parse"_s, u"main"_s}), before);
        QCOMPARE(at(m_client->get(m_clash).json(), u"state"_s).toString(), u"OPEN"_s);
    }

    void refusesWhatCannotBeMerged()
    {
        QCOMPARE(m_client->post(m_ahead + "/merge", {{u"merge_strategy"_s, u"magic"_s}}).status, 400);
        m_client->put(m_ahead, {{u"draft"_s, true}});
        QCOMPARE(m_client->post(m_ahead + "/merge", {}).status, 400);
        m_client->put(m_ahead, {{u"draft"_s, false}});
        QCOMPARE(m_client->post(m_ahead + "/merge", {}).status, 200);
        QCOMPARE(m_client->post(m_ahead + "/merge", {}).status, 400);
        QCOMPARE(m_client->remove(m_ahead + "/approve").status, 400);
    }

private:
    QByteArray request(const QByteArray &branch)
    {
        const DemoAnswer found =
            m_client->get("/repositories/local/project/pullrequests?q=source.branch.name%3D%22" + branch + "%22");
        return "/repositories/local/project/pullrequests/" +
               QByteArray::number(at(found.json(), u"values.0.id"_s).toInt());
    }

    QByteArray served(const QStringList &arguments)
    {
        return windlass::test::git(m_server->repositoryPath(u"local"_s, u"project"_s), arguments).trimmed();
    }

    // Somebody else pushes to the main branch of the served repository.
    void pushToMain(const char *file)
    {
        QTemporaryDir folder;
        windlass::test::git(folder.path(),
                            {u"clone"_s, u"--quiet"_s, m_server->repositoryPath(u"local"_s, u"project"_s), u"work"_s});
        const QString work = folder.path() + u"/work"_s;
        QFile target(work + u'/' + QString::fromLatin1(file));
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write("pushed\n");
        target.close();
        windlass::test::git(work, {u"add"_s, u"."_s});
        windlass::test::git(work, {u"commit"_s, u"--quiet"_s, u"-m"_s, u"Pushed"_s});
        windlass::test::git(work, {u"push"_s, u"--quiet"_s, u"origin"_s, u"main"_s});
        const QString tip = QString::fromLatin1(served({u"rev-parse"_s, u"main"_s}));
        QTRY_COMPARE(
            at(m_client->get("/repositories/local/project/refs/branches/main").json(), u"target.hash"_s).toString(),
            tip);
    }

    QString mergeable(const QByteArray &one)
    {
        for (const QJsonValue check : m_client->get(one + "/mergeability/checks").values()) {
            if (at(check, u"type"_s).toString() == u"git_mergeability_check")
                return at(check, u"reason"_s).toString();
        }
        return {};
    }

    GitSandbox m_sandbox;
    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<DemoClient> m_client;
    QByteArray m_ahead;
    QByteArray m_clash;
};

WINDLASS_TEST(DemoMergeTest)
#include "tst_demomerge.moc"
