// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoserver.h"
#include "tests/demo/democlient.h"
#include "tests/demo/gitsandbox.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QtTest>

using namespace Qt::StringLiterals;
using windlass::demo::DemoOptions;
using windlass::demo::DemoServer;
using windlass::test::at;
using windlass::test::DemoAnswer;
using windlass::test::DemoClient;
using windlass::test::GitSandbox;

namespace {

QString failure(const DemoOptions &options)
{
    DemoServer server(options);
    QString error;
    return server.start(&error) ? u"it started"_s : error;
}

} // namespace

// --demo-repository: a repository of the user, read and never touched.
class DemoLocalTest : public QObject {
    Q_OBJECT

private slots:
    void branchesAreOpenAndMergesMergedPullRequests()
    {
        GitSandbox sandbox;
        sandbox.commit(u"a.txt"_s, "1\n", u"First"_s);
        sandbox.checkoutNew(u"done"_s);
        const QByteArray done = sandbox.commit(u"b.txt"_s, "b\n", u"Add b"_s);
        sandbox.checkout(u"main"_s);
        sandbox.git({u"merge"_s, u"--quiet"_s, u"--no-ff"_s, u"-m"_s,
                     u"Merge pull request #7 from ada/done\n\nBring b in"_s, u"done"_s});
        const QByteArray merge = sandbox.git({u"rev-parse"_s, u"HEAD"_s}).trimmed();
        sandbox.checkoutNew(u"topic/open"_s);
        sandbox.commit(u"c.txt"_s, "c\n", u"Add c\n\nWith a reason."_s);
        sandbox.git({u"update-ref"_s, u"refs/remotes/origin/from-afar"_s, u"topic/open"_s});

        DemoServer server(DemoOptions{.stateDirectory = {}, .repositories = {sandbox.path()}});
        QString error;
        QVERIFY2(server.start(&error), qPrintable(error));
        DemoClient client(server);
        QCOMPARE(at(client.get("/user/workspaces").json(), u"values.0.workspace.slug"_s).toString(), u"local"_s);
        QCOMPARE(at(client.get("/repositories/local/project").json(), u"mainbranch.name"_s).toString(), u"main"_s);

        QStringList open;
        for (const QJsonValue request : client.get("/repositories/local/project/pullrequests").values())
            open.append(at(request, u"source.branch.name"_s).toString());
        open.sort();
        QCOMPARE(open, QStringList({u"from-afar"_s, u"topic/open"_s})); // "done" is merged already.

        const DemoAnswer merged = client.get("/repositories/local/project/pullrequests?state=MERGED");
        QCOMPARE(merged.values().size(), 1);
        QCOMPARE(at(merged.json(), u"values.0.title"_s).toString(), u"Bring b in"_s);
        QCOMPARE(at(merged.json(), u"values.0.source.branch.name"_s).toString(), u"done"_s);
        QCOMPARE(at(merged.json(), u"values.0.source.commit.hash"_s).toString().toLatin1(), done.left(12));
        QCOMPARE(at(merged.json(), u"values.0.merge_commit.hash"_s).toString().toLatin1(), merge.left(12));
        QCOMPARE(at(merged.json(), u"values.0.author.display_name"_s).toString(), u"Ada Example"_s);
        QVERIFY(client.get(client.get("/repositories/local/project/pullrequests/1/diff").header("Location"))
                    .body.contains("+b\n"));
    }

    void nothingIsEverWrittenIntoIt()
    {
        GitSandbox sandbox;
        sandbox.commit(u"a.txt"_s, "1\n2\n3\n", u"First"_s);
        sandbox.checkoutNew(u"topic"_s);
        sandbox.commit(u"b.txt"_s, "b\n", u"Add b"_s);
        sandbox.checkoutNew(u"loose"_s);
        sandbox.git({u"gc"_s, u"--quiet"_s}); // Packs and, after it, loose objects: git freshens both when it may.
        sandbox.commit(u"c.txt"_s, "c\n", u"Add c"_s);
        sandbox.checkout(u"main"_s);
        sandbox.git({u"status"_s});
        QTest::qSleep(20); // A time that is touched now differs.
        const QByteArray before = sandbox.fingerprint();
        {
            DemoServer server(DemoOptions{.stateDirectory = {}, .repositories = {sandbox.path()}});
            QVERIFY(server.start(nullptr));
            DemoClient client(server);
            const QByteArray project = "/repositories/local/project";
            client.get(project + "/commits");
            client.get(project + "/src/main/");
            client.get(project + "/refs/branches");
            QCOMPARE(client.get(project + "/pullrequests/1/mergeability/checks").status, 200);
            client.get(client.get(project + "/pullrequests/1/diff").header("Location"));
            client.post(project + "/pullrequests/1/comments", {{u"content"_s, QJsonObject{{u"raw"_s, u"Fine."_s}}}});
            // Merging makes trees that the borrowed repository has already.
            QCOMPARE(client.post(project + "/pullrequests/1/merge", {{u"merge_strategy"_s, u"merge_commit"_s}}).status,
                     200);
            QCOMPARE(client.post(project + "/pullrequests/2/merge", {{u"merge_strategy"_s, u"rebase_merge"_s}}).status,
                     200);
            QCOMPARE(client.remove(project + "/refs/branches/topic").status, 204);
        }
        QCOMPARE(sandbox.fingerprint(), before);
    }

    void aLargeOneOpensInSeconds()
    {
        // Ten thousand commits, five hundred branches.
        GitSandbox sandbox;
        QByteArray stream;
        const auto commit = [&stream](const QByteArray &ref, int number, const QByteArray &parent) {
            stream += "commit " + ref + "\nmark :" + QByteArray::number(number) +
                      "\ncommitter Ada <ada@windlass.example> " + QByteArray::number(1700000000 + number * 60) +
                      " +0000\ndata 4\nwork\n";
            if (!parent.isEmpty())
                stream += "from :" + parent + '\n';
            stream += "M 100644 inline file" + QByteArray::number(number % 50) + "\ndata " +
                      QByteArray::number(QByteArray::number(number).size()) + '\n' + QByteArray::number(number) + '\n';
        };
        for (int i = 1; i <= 10000; ++i)
            commit("refs/heads/main", i, i > 1 ? QByteArray::number(i - 1) : QByteArray());
        for (int i = 0; i < 500; ++i)
            commit("refs/heads/topic/" + QByteArray::number(i), 20000 + i, QByteArray::number(10000 - i * 7));
        QProcess importer;
        importer.setWorkingDirectory(sandbox.path());
        importer.start(u"git"_s, {u"fast-import"_s, u"--quiet"_s});
        importer.write(stream);
        importer.closeWriteChannel();
        QVERIFY(importer.waitForFinished(60000));
        QCOMPARE(importer.exitCode(), 0);

        QElapsedTimer timer;
        timer.start();
        DemoServer server(DemoOptions{.stateDirectory = {}, .repositories = {sandbox.path()}});
        QString error;
        QVERIFY2(server.start(&error), qPrintable(error));
        DemoClient client(server);
        const DemoAnswer page = client.get("/repositories/local/project/pullrequests?pagelen=50");
        qInfo("opened 10,000 commits and 500 branches in %lld ms", timer.elapsed());
        QCOMPARE(page.json().value("size"_L1).toInt(), 500);
        QCOMPARE(page.values().size(), 50);
    }

    void whatIsNoRepositoryIsSaidInOneSentence()
    {
        QTemporaryDir empty;
        QCOMPARE(failure({.stateDirectory = {}, .repositories = {empty.path()}}),
                 u"“%1” is no git repository."_s.arg(empty.path()));
        QCOMPARE(failure({.stateDirectory = {}, .repositories = {u"/no/such/folder"_s}}),
                 u"There is no folder “/no/such/folder”."_s);
        const GitSandbox fresh;
        QCOMPARE(failure({.stateDirectory = {}, .repositories = {fresh.path()}}),
                 u"“%1” has no commits yet."_s.arg(fresh.path()));
    }

    void aPortInUseIsSaidInOneSentence()
    {
        GitSandbox sandbox;
        sandbox.commit(u"a.txt"_s, "1\n", u"First"_s);
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        QCOMPARE(failure({.stateDirectory = {}, .repositories = {sandbox.path()}, .port = other.serverPort()}),
                 u"Port %1 on 127.0.0.1 is in use by another program."_s.arg(other.serverPort()));
    }

    void keptStateIsFoundAgain()
    {
        GitSandbox sandbox;
        sandbox.commit(u"a.txt"_s, "1\n", u"First"_s);
        sandbox.checkoutNew(u"topic"_s);
        sandbox.commit(u"b.txt"_s, "b\n", u"Add b"_s);
        QTemporaryDir state;
        const DemoOptions options{.stateDirectory = state.path(), .repositories = {sandbox.path()}};
        const QByteArray one = "/repositories/local/project/pullrequests/1";
        QByteArray tip;
        {
            DemoServer server(options);
            QVERIFY(server.start(nullptr));
            QVERIFY(failure(options).startsWith(u"Another Windlass is using the demo state in "));
            DemoClient client(server);
            client.post(one + "/comments", {{u"content"_s, QJsonObject{{u"raw"_s, u"Remember me."_s}}}});
            const DemoAnswer merged = client.post(one + "/merge", {});
            QCOMPARE(merged.status, 200);
            tip = at(merged.json(), u"merge_commit.hash"_s).toString().toLatin1();
        }
        DemoServer server(options);
        QString error;
        QVERIFY2(server.start(&error), qPrintable(error));
        DemoClient client(server);
        QCOMPARE(at(client.get(one).json(), u"state"_s).toString(), u"MERGED"_s);
        QCOMPARE(at(client.get(one + "/comments").json(), u"values.0.content.raw"_s).toString(), u"Remember me."_s);
        QCOMPARE(at(client.get("/repositories/local/project/refs/branches/main").json(), u"target.hash"_s)
                     .toString()
                     .toLatin1(),
                 tip);
    }
};

WINDLASS_TEST(DemoLocalTest)
#include "tst_demolocal.moc"
