// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipelines/pipelineactions.h"
#include "models/pipelines/pipelinerun.h"
#include "tests/models/promises.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QtTest>

namespace windlass::test {

namespace {

using std::chrono::milliseconds;

const PollTimer::Intervals QuickPolls{milliseconds(1), milliseconds(5), 1.5, 0};
const RepositoryId RunRepository{QStringLiteral("acme"), QStringLiteral("web-shop")};

Pipeline pipelineIn(PipelineState state, const char *uuid = "{run}")
{
    Pipeline pipeline;
    pipeline.uuid = QString::fromLatin1(uuid);
    pipeline.state = state;
    pipeline.refName = QStringLiteral("main");
    pipeline.creator.uuid = QStringLiteral("{mira}");
    pipeline.createdOn = QDateTime::currentDateTimeUtc();
    return pipeline;
}

Page<PipelineStep> oneStep(PipelineState state)
{
    PipelineStep step;
    step.uuid = QStringLiteral("{step}");
    step.state = state;
    return {{step}, {}, {}};
}

LogChunk chunkAt(qint64 offset, const QByteArray &bytes)
{
    return {bytes, offset, true};
}

} // namespace

class PipelineRunTest : public QObject
{
    Q_OBJECT

private:
    ReplyHost<Pipeline> m_get;
    ReplyHost<Page<PipelineStep>> m_steps;
    ReplyHost<LogChunk> m_logs;
    QList<qint64> m_offsets;
    std::unique_ptr<PipelineRun> m_run;

    void answerBoth(PipelineState pipeline, PipelineState step)
    {
        QTRY_COMPARE(m_get.openCount(), 1);
        QTRY_COMPARE(m_steps.openCount(), 1);
        m_get.answer(pipelineIn(pipeline));
        m_steps.answer(oneStep(step));
        QTRY_VERIFY(!m_run->pipeline()->status().isLoading() || m_get.openCount() > 0);
    }

private slots:
    void init()
    {
        m_run.reset();
        m_get = ReplyHost<Pipeline>();
        m_steps = ReplyHost<Page<PipelineStep>>();
        m_logs = ReplyHost<LogChunk>();
        m_offsets.clear();
        PipelineRun::Calls calls;
        calls.get = [this](ReadFrom from) {
            return from == ReadFrom::Network ? m_get.ask()
                                             : answered<Pipeline>(Error::make(Error::Kind::NotCached, {}));
        };
        calls.steps = [this](ReadFrom from) {
            return from == ReadFrom::Network ? m_steps.ask()
                                             : answered<Page<PipelineStep>>(Error::make(Error::Kind::NotCached, {}));
        };
        calls.log = [this](const QString &, qint64 offset, qint64, ReadFrom from) {
            if (from == ReadFrom::Cache)
                return answered<LogChunk>(Error::make(Error::Kind::NotCached, {}));
            m_offsets += offset;
            return m_logs.ask();
        };
        m_run = std::make_unique<PipelineRun>(calls, QuickPolls);
    }

    void looksAgainUntilItIsFinished()
    {
        QSignalSpy finished(m_run.get(), &PipelineRun::finished);
        m_run->reload();
        answerBoth(PipelineState::Running, PipelineState::Running);
        answerBoth(PipelineState::Running, PipelineState::Running);
        answerBoth(PipelineState::Successful, PipelineState::Successful);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(m_run->isFinished());
        QVERIFY(!m_run->isFollowing());
        QCOMPARE(m_get.asked(), 3);
        QVERIFY(!m_run->steps()->hasUnfinished());
    }

    void looksOnceAtAFinishedOne()
    {
        QSignalSpy finished(m_run.get(), &PipelineRun::finished);
        m_run->reload();
        answerBoth(PipelineState::Failed, PipelineState::Failed);
        QTRY_VERIFY(!m_run->steps()->status().isLoading());
        QVERIFY(!m_run->isFollowing());
        QCOMPARE(finished.size(), 0); // It was over before anybody watched.
    }

    void stepsThatNeverEndAreNotFollowedForEver()
    {
        m_run->reload();
        for (int look = 0; look < 4; ++look)
            answerBoth(PipelineState::Stopped, PipelineState::Pending);
        QTRY_VERIFY(!m_run->steps()->status().isLoading());
        QVERIFY(!m_run->isFollowing());
        QCOMPARE(m_get.asked(), 4);
    }

    void doesNotLookWhileNobodyDoes()
    {
        m_run->reload();
        m_run->setVisible(false);
        answerBoth(PipelineState::Running, PipelineState::Running);
        QTRY_VERIFY(m_run->isFollowing());
        QSignalSpy state(m_run->pipeline(), &ObjectModelBase::stateChanged);
        QVERIFY(!state.wait(50));
        QCOMPARE(m_get.asked(), 1);
        m_run->setVisible(true);
        QTRY_COMPARE(m_get.asked(), 2);
    }

    void goesOnAfterAFailureThatMayPass()
    {
        m_run->reload();
        answerBoth(PipelineState::Running, PipelineState::Running);
        QTRY_COMPARE(m_get.openCount(), 1);
        m_get.fail(Error::Kind::Network);
        m_steps.fail(Error::Kind::Network);
        QTRY_COMPARE(m_get.asked(), 3);
        QVERIFY(m_run->pipeline()->value());
        QTRY_COMPARE(m_get.openCount(), 1);
        m_get.fail(Error::Kind::NotFound);
        m_steps.fail(Error::Kind::NotFound);
        QTRY_COMPARE(m_run->steps()->state(), LoadState::Failed);
        QTRY_COMPARE(m_run->pipeline()->state(), LoadState::Failed);
        QVERIFY(!m_run->isFollowing());
    }

    void readsALogOnlyOnceAndToItsEnd()
    {
        m_run->reload();
        answerBoth(PipelineState::Running, PipelineState::Running);
        QTRY_COMPARE(m_run->steps()->rowCount(), 1);
        StepLog *log = m_run->openLog(QStringLiteral("{step}"));
        QSignalSpy appended(log, &StepLog::appended);
        log->start();
        log->start();
        QTRY_COMPARE(m_logs.openCount(), 1);
        m_logs.answer(chunkAt(0, "one\r\ntwo\nth"));
        QTRY_COMPARE(log->lineCount(), qsizetype(3));
        QCOMPARE(log->line(0).toByteArray(), QByteArray("one"));
        QCOMPARE(log->line(2).toByteArray(), QByteArray("th"));
        QCOMPARE(appended.constLast().constFirst().toInt(), 0);

        QTRY_COMPARE(m_logs.openCount(), 1);
        m_logs.answer(chunkAt(11, "ree\n\nfive\n"));
        QTRY_COMPARE(log->lineCount(), qsizetype(5));
        QCOMPARE(appended.constLast().constFirst().toInt(), 2); // The line that had no end.
        QCOMPARE(log->line(2).toByteArray(), QByteArray("three"));
        QCOMPARE(log->line(3).toByteArray(), QByteArray());

        // A host that ignores ranges sends what is known, too.
        QTRY_COMPARE(m_logs.openCount(), 1);
        m_logs.answer(chunkAt(0, "one\r\ntwo\nthree\n\nfive\nsix"));
        QTRY_COMPARE(log->lineCount(), qsizetype(6));
        QCOMPARE(log->bytes(), QByteArray("one\r\ntwo\nthree\n\nfive\nsix"));

        answerBoth(PipelineState::Successful, PipelineState::Successful);
        QTRY_COMPARE(m_logs.openCount(), 1);
        m_logs.answer(chunkAt(24, ""));
        if (!log->isComplete()) {
            // It was asked before the step had ended, so once more.
            QTRY_VERIFY(log->isComplete() || m_logs.openCount() == 1);
            if (m_logs.openCount() == 1)
                m_logs.answer(chunkAt(24, "\nend"));
        }
        QTRY_VERIFY(log->isComplete());
        QCOMPARE(log->status().state, LoadState::Loaded);
        QCOMPARE(m_offsets.at(1), qint64(11));
        QCOMPARE(m_offsets.at(2), qint64(21));
        const int asked = m_logs.asked();
        QSignalSpy state(log, &StepLog::stateChanged);
        QVERIFY(!state.wait(50));
        QCOMPARE(m_logs.asked(), asked);
    }

    void readsALongLogWithoutWaiting()
    {
        // Waits of a minute would be noticed.
        QList<qint64> offsets;
        ReplyHost<LogChunk> host;
        StepLog log(
            [&](qint64 offset, qint64, ReadFrom from) {
                if (from == ReadFrom::Cache)
                    return answered<LogChunk>(Error::make(Error::Kind::NotCached, {}));
                offsets += offset;
                return host.ask();
            },
            {std::chrono::minutes(1), std::chrono::minutes(1), 1, 0});
        log.setStepFinished(true);
        log.start();
        QTRY_COMPARE(host.openCount(), 1);
        host.answer(chunkAt(0, QByteArray(StepLog::ChunkBytes, 'x')));
        QTRY_COMPARE(host.openCount(), 1);
        host.answer(chunkAt(StepLog::ChunkBytes, "\nlast"));
        QTRY_VERIFY(log.isComplete());
        QCOMPARE(offsets, (QList<qint64>{0, StepLog::ChunkBytes}));
        QCOMPARE(log.lineCount(), qsizetype(2));
    }

    void aLogThatWasSeenIsThereAtOnceAndGoesOn()
    {
        const QDateTime seen(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC);
        ReplyHost<LogChunk> cache;
        ReplyHost<LogChunk> host;
        QStringList asked;
        StepLog log(
            [&](qint64 offset, qint64, ReadFrom from) {
                asked += (from == ReadFrom::Cache ? QStringLiteral("cache %1") : QStringLiteral("host %1")).arg(offset);
                return from == ReadFrom::Cache ? cache.ask() : host.ask();
            },
            QuickPolls);
        log.setStepFinished(true);
        log.start();
        cache.answer(chunkAt(0, "one\n"), {seen.addSecs(60), true});
        QTRY_COMPARE(cache.openCount(), 1);
        cache.answer(chunkAt(4, "two\n"), {seen, true});
        QTRY_COMPARE(log.lineCount(), qsizetype(2));
        QVERIFY(log.isStarted());
        QVERIFY(log.status().isStale());
        QCOMPARE(log.status().asOf, seen);
        QTRY_COMPARE(cache.openCount(), 1);
        cache.fail(Error::Kind::NotCached);
        QTRY_COMPARE(host.openCount(), 1);
        // Without a network it stays readable, and says how old it is.
        host.fail(Error::Kind::Network);
        QTRY_COMPARE(log.status().state, LoadState::Failed);
        QVERIFY(log.status().isStale());
        QCOMPARE(log.bytes(), QByteArray("one\ntwo\n"));
        log.retry();
        QTRY_COMPARE(host.openCount(), 1);
        host.answer(chunkAt(8, "three\n"));
        QTRY_VERIFY(log.isComplete());
        QVERIFY(!log.status().isStale());
        QVERIFY(log.status().asOf > seen);
        QCOMPARE(log.bytes(), QByteArray("one\ntwo\nthree\n"));
        QCOMPARE(asked, (QStringList{QStringLiteral("cache 0"), QStringLiteral("cache 4"), QStringLiteral("cache 8"),
                                     QStringLiteral("host 8"), QStringLiteral("host 8")}));
    }

    void aLogThatHasNotBegunIsNoError()
    {
        ReplyHost<LogChunk> host;
        StepLog log(
            [&](qint64, qint64, ReadFrom from) {
                return from == ReadFrom::Cache ? answered<LogChunk>(Error::make(Error::Kind::NotCached, {})) : host.ask();
            },
            QuickPolls);
        log.start();
        QTRY_COMPARE(host.openCount(), 1);
        host.answer(LogChunk{{}, 0, false});
        QTRY_COMPARE(log.status().state, LoadState::Loaded);
        QVERIFY(!log.isStarted());
        QVERIFY(log.status().isEmpty());
        QTRY_COMPARE(host.openCount(), 1);
        host.fail(Error::Kind::Network);
        QTRY_COMPARE(log.status().state, LoadState::Failed);
        QTRY_COMPARE(host.openCount(), 1); // The step runs: it looks again by itself.
        host.answer(chunkAt(0, "begun"));
        QTRY_VERIFY(log.isStarted());
        QCOMPARE(log.status().state, LoadState::Loaded);
    }
};

class PipelineActionsTest : public QObject
{
    Q_OBJECT

private:
    ReplyHost<Page<Pipeline>> m_list;
    ReplyHost<Pipeline> m_get;
    ReplyHost<Pipeline> m_runs;
    ReplyHost<Nothing> m_stops;
    std::unique_ptr<PipelineActions> m_actions;
    std::vector<PipelineReport> m_reports;
    PipelineTarget m_target;

private slots:
    void init()
    {
        m_actions.reset();
        m_list = ReplyHost<Page<Pipeline>>();
        m_get = ReplyHost<Pipeline>();
        m_runs = ReplyHost<Pipeline>(ReplyKind::Write);
        m_stops = ReplyHost<Nothing>(ReplyKind::Write);
        m_reports.clear();
        m_target = {};
        m_target.refName = QStringLiteral("main");
        PipelineActions::Options options;
        options.calls.list = [this](const RepositoryId &) { return m_list.ask(); };
        options.calls.get = [this](const RepositoryId &, const QString &) { return m_get.ask(); };
        options.calls.run = [this](const RepositoryId &, const PipelineTarget &) { return m_runs.ask(); };
        options.calls.stop = [this](const RepositoryId &, const QString &) { return m_stops.ask(); };
        options.ownUuid = [] { return QStringLiteral("{mira}"); };
        options.hostNow = [] { return QDateTime::currentDateTimeUtc(); };
        options.looks = {milliseconds(1), milliseconds(1), milliseconds(1)};
        m_actions = std::make_unique<PipelineActions>(options);
        connect(m_actions.get(), &PipelineActions::finished, this,
                [this](const PipelineReport &report) { m_reports.push_back(report); });
    }

    void aSecondClickStartsNothing()
    {
        QVERIFY(m_actions->run(RunRepository, m_target) != 0);
        QCOMPARE(m_actions->run(RunRepository, m_target), quint64(0));
        QVERIFY(m_actions->isStarting(RunRepository, m_target));
        m_runs.answer(pipelineIn(PipelineState::Pending));
        QTRY_COMPARE(m_reports.size(), std::size_t(1));
        QVERIFY(m_reports.back().outcome.isDone());
        QCOMPARE(m_reports.back().pipeline->uuid, QStringLiteral("{run}"));
        QVERIFY(m_actions->run(RunRepository, m_target) != 0);
    }

    void aLostRunIsFoundAmongTheNewest()
    {
        m_actions->run(RunRepository, m_target);
        m_runs.fail(Error::Kind::OutcomeUnknown);
        QTRY_COMPARE(m_list.openCount(), 1);
        Pipeline ofOtto = pipelineIn(PipelineState::Running, "{otto's}");
        ofOtto.creator.uuid = QStringLiteral("{otto}");
        m_list.answer(Page<Pipeline>{{ofOtto, pipelineIn(PipelineState::Running, "{mine}")}, {}, {}});
        QTRY_COMPARE(m_reports.size(), std::size_t(1));
        QVERIFY(m_reports.back().outcome.isDone());
        QCOMPARE(m_reports.back().pipeline->uuid, QStringLiteral("{mine}"));
        QCOMPARE(m_runs.asked(), 1);
    }

    void anEarlierRunIsNotTheLostOne()
    {
        m_actions->run(RunRepository, m_target);
        Pipeline first = pipelineIn(PipelineState::Pending, "{first}");
        first.buildNumber = 5;
        m_runs.answer(first);
        QTRY_COMPARE(m_reports.size(), std::size_t(1));
        m_actions->run(RunRepository, m_target);
        m_runs.fail(Error::Kind::OutcomeUnknown);
        Pipeline old = pipelineIn(PipelineState::Successful, "{old}");
        old.createdOn = old.createdOn.addSecs(-3600);
        old.buildNumber = 4;
        for (int look = 0; look < 3; ++look) {
            QTRY_COMPARE(m_list.openCount(), 1);
            m_list.answer(Page<Pipeline>{{first, old}, {}, {}});
        }
        QTRY_COMPARE(m_reports.size(), std::size_t(2));
        QCOMPARE(m_reports.back().outcome.kind, WriteOutcome::Kind::NotDone);
        QVERIFY(!m_reports.back().pipeline);
    }

    void aLostStopIsLookedUp()
    {
        m_actions->stop(RunRepository, QStringLiteral("12"));
        QCOMPARE(m_actions->stop(RunRepository, QStringLiteral("12")), quint64(0));
        m_stops.fail(Error::Kind::OutcomeUnknown);
        QTRY_COMPARE(m_get.openCount(), 1);
        m_get.answer(pipelineIn(PipelineState::Running));
        QTRY_COMPARE(m_get.openCount(), 1);
        m_get.answer(pipelineIn(PipelineState::Stopped));
        QTRY_COMPARE(m_reports.size(), std::size_t(1));
        QVERIFY(m_reports.back().outcome.isDone());
    }
};

} // namespace windlass::test

using windlass::test::PipelineActionsTest;
using windlass::test::PipelineRunTest;
WINDLASS_TEST(PipelineRunTest)
WINDLASS_TEST(PipelineActionsTest)
#include "tst_pipelines.moc"
