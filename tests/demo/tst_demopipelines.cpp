// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoserver.h"
#include "app/demo/store/pipelineclock.h"
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

QJsonObject onBranch(const QString &name)
{
    return {{u"target"_s,
             QJsonObject{{u"type"_s, u"pipeline_ref_target"_s}, {u"ref_type"_s, u"branch"_s}, {u"ref_name"_s, name}}}};
}

} // namespace

class DemoPipelinesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_sandbox.write(
            u"bitbucket-pipelines.yml"_s,
            "pipelines:\n  default:\n    - step:\n        script: [make]\n  custom:\n    nightly:\n      - step:\n"
            "          script: [make]\n    \"load test\":\n      - step: {}\n");
        m_tip = m_sandbox.commit(u"a.txt"_s, "1\n", u"First"_s);
    }

    void oneRunsFromPendingToCompleted()
    {
        start(8); // Ten seconds in a bit more than one.
        const DemoAnswer started = m_client->post(list, onBranch(u"main"_s));
        QCOMPARE(started.status, 201);
        QCOMPARE(at(started.json(), u"state.name"_s).toString(), u"PENDING"_s);
        QVERIFY(!started.json().contains("completed_on"_L1));
        QCOMPARE(at(started.json(), u"target.commit.hash"_s).toString(), QString::fromLatin1(m_tip));
        const QByteArray one = list + "/" + QByteArray::number(at(started.json(), u"build_number"_s).toInt());

        const DemoAnswer steps = m_client->get(one + "/steps/");
        QCOMPARE(at(steps.json(), u"values.0.state.name"_s).toString(), u"PENDING"_s);
        const QByteArray log =
            one + "/steps/" + QUrl::toPercentEncoding(at(steps.json(), u"values.0.uuid"_s).toString()) + "/log";
        QCOMPARE(m_client->get(log).status, 404); // Not begun.

        QTRY_COMPARE(at(m_client->get(one + "/steps").json(), u"values.0.state.name"_s).toString(), u"IN_PROGRESS"_s);
        QCOMPARE(at(m_client->get(one).json(), u"state.stage.name"_s).toString(), u"RUNNING"_s);
        const DemoAnswer early = m_client->get(log);
        QCOMPARE(early.status, 200);
        QVERIFY(early.body.endsWith('\n'));
        QTRY_VERIFY(m_client->get(log).body.size() > early.body.size() || m_client->get(log).status == 307);

        QTRY_COMPARE_WITH_TIMEOUT(at(m_client->get(one).json(), u"state.name"_s).toString(), u"COMPLETED"_s, 15000);
        const DemoAnswer done = m_client->get(one);
        QCOMPARE(at(done.json(), u"state.result.name"_s).toString(), u"SUCCESSFUL"_s);
        QVERIFY(!at(done.json(), u"state"_s).toObject().contains("stage"_L1));
        QVERIFY(at(done.json(), u"completed_on"_s).toString().endsWith(u'Z'));
    }

    void logsAreReadInRangesAndMoveToStorage()
    {
        start(4);
        const DemoAnswer started = m_client->post(list, onBranch(u"main"_s));
        const QByteArray one = list + "/" + QUrl::toPercentEncoding(at(started.json(), u"uuid"_s).toString());
        const QString step = at(m_client->get(one + "/steps").json(), u"values.0.uuid"_s).toString();
        const QByteArray log = one + "/steps/" + QUrl::toPercentEncoding(step) + "/log";
        QTRY_COMPARE(m_client->get(log).status, 200);
        QCOMPARE(m_client->get(log, {{"Accept", "application/json"}}).status, 406);
        const DemoAnswer part = m_client->get(log, {{"Range", "bytes=2-5"}});
        QCOMPARE(part.status, 206);
        QCOMPARE(part.body, QByteArray("umas")); // "+ umask 000"
        QVERIFY(part.header("Content-Range").startsWith("bytes 2-5/"));
        QCOMPARE(m_client->get(log, {{"Range", "bytes=-1"}}).body, QByteArray("\n"));
        QCOMPARE(m_client->get(log, {{"Range", "bytes=1000000-"}}).status, 416);

        QTRY_COMPARE_WITH_TIMEOUT(m_client->get(log).status, 307, 15000);
        const QByteArray storage = m_client->get(log).header("Location");
        QVERIFY(!storage.startsWith(m_server->baseUrl().chopped(4).toLatin1() + "/"));
        QCOMPARE(m_client->get(storage).status, 400); // Our credentials went along.
        DemoClient stranger(*m_server);
        stranger.authorization.clear();
        const DemoAnswer whole = stranger.get(storage);
        QCOMPARE(whole.status, 200);
        QVERIFY(whole.body.startsWith("+ umask 000\n"));
        QCOMPARE(stranger.get(storage, {{"Range", "bytes=0-1"}}).body, QByteArray("+ "));
        QCOMPARE(stranger.get(storage.left(storage.indexOf('?'))).status, 403);
    }

    void oneIsStopped()
    {
        start(1);
        const DemoAnswer started = m_client->post(list, onBranch(u"main"_s));
        const QByteArray one = list + "/" + QByteArray::number(at(started.json(), u"build_number"_s).toInt());
        QTRY_COMPARE(at(m_client->get(one).json(), u"state.name"_s).toString(), u"IN_PROGRESS"_s);
        QCOMPARE(m_client->post(one + "/stopPipeline").status, 204);
        QCOMPARE(at(m_client->get(one).json(), u"state.result.name"_s).toString(), u"STOPPED"_s);
        const DemoAnswer steps = m_client->get(one + "/steps");
        QCOMPARE(at(steps.json(), u"values.0.state.result.name"_s).toString(), u"STOPPED"_s);
        QCOMPARE(at(steps.json(), u"values.1.state.result.name"_s).toString(), u"NOT_RUN"_s);
        QCOMPARE(m_client->post(one + "/stopPipeline").status, 400);
        QCOMPARE(m_client->get(list + "?status=STOPPED").values().size(), 1);
        QCOMPARE(m_client->get(list + "?status=PASSED").values().size(), 0);
        QCOMPARE(m_client->get(list + "?target.ref_type=BRANCH&target.branch=main&sort=-created_on").values().size(),
                 1);
        QCOMPARE(m_client->get(list + "?q=nonsense").status, 200); // Ignored.
    }

    void targetsAreChecked()
    {
        start(1);
        DemoAnswer answer = m_client->post(list, onBranch(u"no-such-branch"_s));
        QCOMPARE(answer.status, 404);
        QVERIFY(at(answer.json(), u"error.detail"_s).toString().contains(u"no-such-branch"_s));
        const QJsonObject commit{{u"type"_s, u"commit"_s}, {u"hash"_s, QString::fromLatin1(m_tip)}};
        const auto onCommit = [&](const QJsonObject &selector) {
            QJsonObject target{{u"type"_s, u"pipeline_commit_target"_s}, {u"commit"_s, commit}};
            if (!selector.isEmpty())
                target.insert(u"selector"_s, selector);
            return m_client->post(list, {{u"target"_s, target}});
        };
        QCOMPARE(onCommit({}).status, 400);
        QCOMPARE(onCommit({{u"type"_s, u"default"_s}}).status, 201);
        QCOMPARE(onCommit({{u"type"_s, u"custom"_s}, {u"pattern"_s, u"nightly"_s}}).status, 201);
        QCOMPARE(onCommit({{u"type"_s, u"custom"_s}, {u"pattern"_s, u"load test"_s}}).status, 201);
        QCOMPARE(onCommit({{u"type"_s, u"custom"_s}, {u"pattern"_s, u"default"_s}}).status, 400);
    }

    void aStoredPipelineStopsBehindAFailure()
    {
        windlass::standin::Pipeline pipeline;
        pipeline.createdOn = QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC);
        pipeline.runsFrom = pipeline.createdOn;
        pipeline.steps = {{u"{1}"_s, u"Build"_s, {}, u"FAILED"_s, 10, {}, "a\nb\nc\nd\n"},
                          {u"{2}"_s, u"Test"_s, {}, {}, 10, {}, "x\n"}};
        const auto now = windlass::standin::pipelineAt(pipeline, pipeline.createdOn.addMSecs(1500 + 5000), 1);
        QCOMPARE(now.state, u"IN_PROGRESS"_s);
        QCOMPARE(now.steps.at(0).log, QByteArray("a\nb\n")); // Half the time, half the lines.
        const auto later = windlass::standin::pipelineAt(pipeline, pipeline.createdOn.addSecs(12), 1);
        QCOMPARE(later.result, u"FAILED"_s);
        QCOMPARE(later.steps.at(1).result, u"NOT_RUN"_s);
    }

private:
    void start(double speed)
    {
        m_client.reset();
        m_server = std::make_unique<DemoServer>(
            DemoOptions{.stateDirectory = {}, .repositories = {m_sandbox.path()}, .pipelineSpeed = speed});
        QString error;
        QVERIFY2(m_server->start(&error), qPrintable(error));
        m_client = std::make_unique<DemoClient>(*m_server);
    }

    const QByteArray list = "/repositories/local/project/pipelines";
    GitSandbox m_sandbox;
    QByteArray m_tip;
    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<DemoClient> m_client;
};

WINDLASS_TEST(DemoPipelinesTest)
#include "tst_demopipelines.moc"
