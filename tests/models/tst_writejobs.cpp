// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/simplewrite.h"
#include "models/actions/writejournal.h"
#include "tests/models/promises.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace windlass::test {

namespace {

using std::chrono::milliseconds;
using Seen = WriteJob::Seen;
using Outcome = WriteOutcome::Kind;

//! A branch that is made: sent with one question, looked up with another.
using BranchWrite = SimpleWrite<Nothing, QString>;

} // namespace

//! What every write does, whatever it writes.
class WriteJobsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<WriteJournal> m_journal;
    ReplyHost<Nothing> m_sends;
    ReplyHost<QString> m_looks;
    QByteArray m_diskWhenSent;

    QByteArray onDisk() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<BranchWrite> makeBranchWrite()
    {
        WriteEntry entry;
        entry.kind = WriteKind::CreateBranch;
        entry.workspace = QStringLiteral("acme");
        entry.repository = QStringLiteral("web-shop");
        entry.target = QStringLiteral("branch acme/web-shop fix");
        entry.setFact(writefacts::Branch, QStringLiteral("fix"));
        entry.setFact(writefacts::Hash, QStringLiteral("abc"));
        BranchWrite::Shape shape;
        shape.send = [this] {
            m_diskWhenSent = onDisk();
            return m_sends.ask();
        };
        shape.look = [this] { return m_looks.ask(); };
        shape.judge = [](const Result<QString> &hash) {
            return seenAs(hash, [](const QString &text) { return text == QLatin1String("abc"); });
        };
        const WriteJob::Setup setup{{milliseconds(1), milliseconds(1), milliseconds(1)}, m_journal.get(), {}};
        return std::make_unique<BranchWrite>(shape, setup, entry);
    }

    //! Answers looks in turn, one or as many as there are.
    void look(const QList<Result<QString>> &answers)
    {
        for (const Result<QString> &answer : answers) {
            QTRY_COMPARE(m_looks.openCount(), 1);
            m_looks.answer(answer);
        }
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("writes.json"));
        m_journal = std::make_unique<WriteJournal>(m_file);
        m_sends = ReplyHost<Nothing>(ReplyKind::Write);
        m_looks = ReplyHost<QString>();
        m_diskWhenSent.clear();
    }

    void isOnDiskBeforeItIsSentAndGoneWhenItIsDone()
    {
        const auto job = makeBranchWrite();
        QSignalSpy finished(job.get(), &WriteJob::finished);
        job->start();
        QCOMPARE(m_sends.asked(), 1);
        QVERIFY(m_diskWhenSent.contains("create-branch"));
        QVERIFY(m_diskWhenSent.contains(job->entry().id.toUtf8()));
        m_sends.answer(Nothing());
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(job->outcome().isDone());
        QVERIFY(!onDisk().contains("create-branch"));
        QCOMPARE(m_looks.asked(), 0);
    }

    void aRefusalOfTheHostIsOver()
    {
        const auto job = makeBranchWrite();
        QSignalSpy finished(job.get(), &WriteJob::finished);
        job->start();
        m_sends.fail(Error::Kind::Forbidden);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(job->outcome().kind, Outcome::Failed);
        QVERIFY(m_journal->entries().isEmpty());
        QCOMPARE(m_looks.asked(), 0);
    }

    void aLostAnswerIsLookedUp_data()
    {
        QTest::addColumn<QStringList>("looks"); // A hash, "-" for not there, "!" for a look that failed.
        QTest::addColumn<int>("outcome");
        QTest::addColumn<bool>("isKept");
        const auto kind = [](Outcome outcome) { return static_cast<int>(outcome); };
        const QString there = QStringLiteral("abc");
        const QString absent = QStringLiteral("-");
        const QString failed = QStringLiteral("!");
        QTest::newRow("there at once") << QStringList{there} << kind(Outcome::Done) << false;
        QTest::newRow("there at last") << QStringList{absent, absent, there} << kind(Outcome::Done) << false;
        QTest::newRow("two looks fail, then there") << QStringList{failed, failed, there} << kind(Outcome::Done) << false;
        QTest::newRow("two looks fail, then absent") << QStringList{failed, failed, absent} << kind(Outcome::NotDone) << false;
        QTest::newRow("absent") << QStringList{absent, absent, absent} << kind(Outcome::NotDone) << false;
        QTest::newRow("something else is there")
            << QStringList{QStringLiteral("def"), QStringLiteral("def"), QStringLiteral("def")} << kind(Outcome::NotDone) << false;
        QTest::newRow("absent, then nobody can say") << QStringList{absent, absent, failed} << kind(Outcome::Unknown) << true;
        QTest::newRow("nobody can say") << QStringList{failed, failed, failed} << kind(Outcome::Unknown) << true;
    }

    void aLostAnswerIsLookedUp()
    {
        QFETCH(QStringList, looks);
        QFETCH(int, outcome);
        QFETCH(bool, isKept);
        const auto job = makeBranchWrite();
        QSignalSpy looking(job.get(), &WriteJob::lookingStarted);
        QSignalSpy finished(job.get(), &WriteJob::finished);
        job->start();
        m_sends.fail(Error::Kind::OutcomeUnknown);
        for (const QString &seen : looks) {
            if (seen == QLatin1String("!"))
                look({Error::make(Error::Kind::Timeout, {})});
            else if (seen == QLatin1String("-"))
                look({Error::make(Error::Kind::NotFound, {})});
            else
                look({seen});
        }
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(looking.size(), 1);
        QCOMPARE(static_cast<int>(job->outcome().kind), outcome);
        QCOMPARE(m_journal->leftOver().size(), isKept ? 1 : 0);
        QCOMPARE(onDisk().contains("create-branch"), isKept);
        QCOMPARE(m_sends.asked(), 1); // Never sent again.
        QCOMPARE(m_looks.asked(), int(looks.size()));
    }

    void whatIsToBeDeletedIsGoneWhenItIsNotFound()
    {
        QCOMPARE(seenGone(Result<QString>(Error::make(Error::Kind::NotFound, {}))), Seen::Yes);
        QCOMPARE(seenGone(Result<QString>(QStringLiteral("abc"))), Seen::NotYet);
        QCOMPARE(seenGone(Result<QString>(Error::make(Error::Kind::Network, {}))), Seen::CantTell);
        QCOMPARE(seenGone(Result<QString>(Error::make(Error::Kind::Forbidden, {}))), Seen::CantTell);
    }

    void whatCantBeRecordedIsSentOnlyWhenThePersonAsksAgain()
    {
        QVERIFY(QDir().mkpath(m_file + QStringLiteral("/in the way")));
        const auto first = makeBranchWrite();
        QSignalSpy refused(first.get(), &WriteJob::finished);
        first->start();
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(first->outcome().kind, Outcome::NotRecorded);
        QVERIFY(!first->outcome().error.detail.isEmpty());
        QCOMPARE(m_sends.asked(), 0);

        const auto second = makeBranchWrite();
        QSignalSpy finished(second.get(), &WriteJob::finished);
        second->start();
        QCOMPARE(m_sends.asked(), 1);
        m_sends.answer(Nothing());
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(second->outcome().isDone());
    }

    void anEntryOfAnEarlierRunIsLookedUpWithoutSending()
    {
        const auto sent = makeBranchWrite();
        sent->start();
        // The program dies here; its journal is read by the next one.
        m_journal.reset();
        m_journal = std::make_unique<WriteJournal>(m_file);
        QCOMPARE(m_journal->leftOver().size(), 1);
        BranchWrite::Shape shape;
        shape.look = [this] { return m_looks.ask(); };
        shape.judge = [](const Result<QString> &hash) {
            return seenAs(hash, [](const QString &text) { return text == QLatin1String("abc"); });
        };
        const WriteJob::Setup setup{{milliseconds(1), milliseconds(1), milliseconds(1)}, m_journal.get(), {}};
        BranchWrite job(shape, setup, m_journal->leftOver().constFirst());
        QSignalSpy finished(&job, &WriteJob::finished);
        job.resume();
        QVERIFY(m_journal->leftOver().isEmpty()); // Somebody is on it.
        look({QStringLiteral("abc")});
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(job.outcome().isDone());
        QVERIFY(m_journal->entries().isEmpty());
        QCOMPARE(m_sends.asked(), 1);
    }

    void theHostsClockCountsAndNotOurs()
    {
        WriteEntry entry;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(!entry.mayHaveMade(now).has_value());
        // This machine is five years behind its host.
        entry.sentAt = now.addYears(5);
        QCOMPARE(entry.mayHaveMade(now), std::optional(false));
        QCOMPARE(entry.mayHaveMade(entry.sentAt.addSecs(1)), std::optional(true));
        QCOMPARE(entry.mayHaveMade(entry.sentAt.addSecs(-5)), std::optional(true)); // Hosts are many machines.
        QCOMPARE(entry.mayHaveMade(entry.sentAt.addSecs(-600)), std::optional(false));
        QVERIFY(!entry.mayHaveMade({}).has_value());
    }

    void theDateOfTheHostIsWrittenDown()
    {
        const QDateTime there(QDate(2031, 1, 2), QTime(3, 4, 5), Qt::UTC);
        WriteEntry entry;
        entry.kind = WriteKind::DeleteBranch;
        entry.target = QStringLiteral("x");
        BranchWrite::Shape shape;
        shape.send = [this] { return m_sends.ask(); };
        const WriteJob::Setup setup{WriteJob::UsualDelays, m_journal.get(), [there] { return there; }};
        BranchWrite job(shape, setup, entry);
        job.start();
        QCOMPARE(WriteJournal(m_folder->filePath(QStringLiteral("other.json"))).entries().size(), 0);
        QCOMPARE(m_journal->entries().constFirst().sentAt, there);
    }
};

} // namespace windlass::test

using windlass::test::WriteJobsTest;
WINDLASS_TEST(WriteJobsTest)
#include "tst_writejobs.moc"
