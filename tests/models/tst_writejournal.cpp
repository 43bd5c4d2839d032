// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/writejournal.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

namespace windlass::test {

namespace {

using Recording = WriteJournal::Recording;

WriteEntry mergeOf(qint64 number)
{
    WriteEntry entry;
    entry.kind = WriteKind::Merge;
    entry.workspace = QStringLiteral("acme");
    entry.repository = QStringLiteral("web-shop");
    entry.number = number;
    entry.target = QStringLiteral("end acme/web-shop/%1").arg(number);
    entry.setFact(writefacts::Self, QStringLiteral("{mira}"));
    entry.setFact(writefacts::Strategy, QStringLiteral("squash"));
    entry.sentAt = QDateTime(QDate(2026, 11, 24), QTime(9, 30, 1, 5), Qt::UTC);
    return entry;
}

QByteArray journalBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeJournalBytes(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(content) == content.size());
}

QList<qint64> numbersIn(const WriteJournal &journal)
{
    QList<qint64> numbers;
    for (const WriteEntry &entry : journal.entries())
        numbers += entry.number;
    return numbers;
}

//! "1 2": what a program that starts now would find.
QString numbersFoundIn(const QString &file)
{
    QStringList numbers;
    for (const qint64 number : numbersIn(WriteJournal(file)))
        numbers += QString::number(number);
    return numbers.join(QLatin1Char(' '));
}

} // namespace

class WriteJournalTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("data/writes.json"));
    }

    void anEntryIsOnDiskWhenItIsRecorded()
    {
        WriteJournal journal(m_file);
        WriteEntry entry = mergeOf(42);
        QCOMPARE(journal.record(entry), Recording::Recorded);
        QVERIFY(!entry.id.isEmpty());
        // Read past the class, as a program would after this one was killed.
        const QByteArray bytes = journalBytes(m_file);
        QVERIFY(bytes.contains(entry.id.toUtf8()));
        QVERIFY(bytes.contains("\"merge\""));
        journal.settle(entry.id, true);
        QVERIFY(!journalBytes(m_file).contains(entry.id.toUtf8()));
    }

    void aNewStartFindsAllThatWasKnown()
    {
        WriteEntry entry = mergeOf(42);
        entry.setFact(writefacts::Text, QStringLiteral("Zeile\n „zwei“ \u202e\"quoted\""));
        entry.setFact(writefacts::Newest, qint64(9007199254740993));
        {
            WriteJournal journal(m_file);
            QCOMPARE(journal.record(entry), Recording::Recorded);
        }
        WriteJournal restarted(m_file);
        QCOMPARE(restarted.entries().size(), 1);
        WriteEntry found = restarted.entries().constFirst();
        QCOMPARE(found.kindWord, QStringLiteral("merge"));
        found.kindWord.clear();
        QVERIFY(found == entry);
        QCOMPARE(found.numberFact(writefacts::Newest), qint64(9007199254740993));
        QCOMPARE(restarted.leftOver().size(), 1);
        restarted.resume(entry.id);
        QVERIFY(restarted.leftOver().isEmpty());
    }

    void everyKindIsReadBack()
    {
        for (int number = static_cast<int>(WriteKind::Approve); number <= static_cast<int>(WriteKind::CommentOnIssue); ++number) {
            const auto kind = static_cast<WriteKind>(number);
            QVERIFY2(!writeKindWord(kind).isEmpty(), qPrintable(QString::number(number)));
            QCOMPARE(writeKind(writeKindWord(kind)), kind);
        }
        QCOMPARE(writeKind(QStringLiteral("teleport")), WriteKind::Unknown);
    }

    void whatANewerVersionSentIsKept()
    {
        WriteEntry entry = mergeOf(1);
        {
            WriteJournal journal(m_file);
            QCOMPARE(journal.record(entry), Recording::Recorded);
        }
        writeJournalBytes(m_file, journalBytes(m_file).replace("\"merge\"", "\"teleport\""));
        {
            WriteJournal journal(m_file);
            QCOMPARE(journal.entries().constFirst().kind, WriteKind::Unknown);
            WriteEntry other = mergeOf(2);
            QCOMPARE(journal.record(other), Recording::Recorded);
        }
        QVERIFY(journalBytes(m_file).contains("\"teleport\""));
    }

    void severalAreUnderWayAtOnce()
    {
        WriteJournal journal(m_file);
        WriteEntry first = mergeOf(1);
        WriteEntry second = mergeOf(2);
        QCOMPARE(journal.record(first), Recording::Recorded);
        QCOMPARE(journal.record(second), Recording::Recorded);
        QCOMPARE(numbersFoundIn(m_file + QStringLiteral("x")), QString());
        QCOMPARE(numbersIn(journal), (QList<qint64>{1, 2}));
        journal.settle(first.id, true);
        QCOMPARE(numbersIn(journal), QList<qint64>{2});
        QVERIFY(journal.isUnderWay(second.id));
        QVERIFY(journalBytes(m_file).contains(second.id.toUtf8()));
    }

    void whatCantBeToldStaysUntilItIsSentAgain()
    {
        WriteJournal journal(m_file);
        WriteEntry entry = mergeOf(1);
        QCOMPARE(journal.record(entry), Recording::Recorded);
        journal.settle(entry.id, false);
        QCOMPARE(journal.leftOver().size(), 1);
        WriteEntry other = mergeOf(2);
        QCOMPARE(journal.record(other), Recording::Recorded);
        QCOMPARE(numbersIn(journal), (QList<qint64>{1, 2}));
        WriteEntry again = mergeOf(1);
        QCOMPARE(journal.record(again), Recording::Recorded);
        QCOMPARE(numbersIn(journal), (QList<qint64>{2, 1}));
        QVERIFY(journal.leftOver().isEmpty());
    }

    void onlyTheOwnerCanRead()
    {
        const mode_t before = ::umask(0);
        WriteJournal journal(m_file);
        WriteEntry entry = mergeOf(1);
        const Recording recording = journal.record(entry);
        ::umask(before);
        QCOMPARE(recording, Recording::Recorded);
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
                            | QFileDevice::WriteOther | QFileDevice::ExeOther;
        const QDir folder = QFileInfo(m_file).absoluteDir();
        QVERIFY(!(QFileInfo(folder.path()).permissions() & others));
        const QFileInfoList files = folder.entryInfoList(QDir::Files | QDir::Hidden);
        QCOMPARE(files.size(), 2); // The journal and its lock; nothing that was written on the way.
        for (const QFileInfo &file : files)
            QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
    }

    void aDamagedFileIsSetAsideAndACleanOneBegun_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("zeros") << QByteArray(4096, '\0');
        QTest::newRow("cut off") << QByteArray("{\"version\": 1, \"writes\": [{\"id\": \"a\", \"ki");
        QTest::newRow("another shape") << QByteArray("[1, 2]");
        QTest::newRow("a newer version") << QByteArray("{\"version\": 2, \"writes\": []}");
        QTest::newRow("binary") << QByteArray::fromHex("ff00fe80c1");
    }

    void aDamagedFileIsSetAsideAndACleanOneBegun()
    {
        QFETCH(QByteArray, content);
        writeJournalBytes(m_file, content);
        WriteJournal journal(m_file);
        QVERIFY(journal.entries().isEmpty());
        QCOMPARE(journalBytes(journal.setAsideFile()), content);
        WriteEntry entry = mergeOf(1);
        QCOMPARE(journal.record(entry), Recording::Recorded);
        QCOMPARE(journalBytes(journal.setAsideFile()), content);
        QVERIFY(journalBytes(m_file).contains(entry.id.toUtf8()));
    }

    void entriesWithWrongTypesDoNoHarm()
    {
        writeJournalBytes(m_file, "{\"version\": 1, \"writes\": [7, null, {}, {\"id\": 3, \"kind\": []}, "
                                  "{\"id\": \"a\", \"kind\": \"merge\", \"number\": \"x\", \"facts\": [], \"sentAt\": \"never\"}]}");
        WriteJournal journal(m_file);
        QCOMPARE(journal.entries().size(), 1);
        const WriteEntry entry = journal.entries().constFirst();
        QCOMPARE(entry.kind, WriteKind::Merge);
        QVERIFY(!entry.sentAt.isValid());
        QVERIFY(entry.location().isValid());
        QVERIFY(journal.setAsideFile().isEmpty());
    }

    void whatCantBeWrittenIsRefusedOnceAndThenLetGo()
    {
        // A folder in its place: not even root can write a file there.
        QVERIFY(QDir().mkpath(m_file + QStringLiteral("/inside")));
        WriteJournal journal(m_file);
        if (!journal.setAsideFile().isEmpty())
            QVERIFY(QDir().mkpath(m_file + QStringLiteral("/inside")));
        WriteEntry entry = mergeOf(1);
        QCOMPARE(journal.record(entry), Recording::Refused);
        QVERIFY(!journal.writeError().isEmpty());
        QVERIFY(journal.entries().isEmpty());
        // Another one has to be told by itself; the same one has been.
        WriteEntry other = mergeOf(2);
        QCOMPARE(journal.record(other), Recording::Refused);
        QCOMPARE(journal.record(entry), Recording::Unrecorded);
        // As soon as it can be written it is, and then the next failure has to be told anew.
        QVERIFY(QDir(m_file).removeRecursively());
        QCOMPARE(journal.record(entry), Recording::Recorded);
        QVERIFY(journal.writeError().isEmpty());
    }

    void aSecondProgramHasAFileOfItsOwnAndItsLeftoversAreTakenOver()
    {
        WriteEntry first = mergeOf(1);
        WriteEntry second = mergeOf(2);
        {
            WriteJournal journal(m_file);
            QCOMPARE(journal.record(first), Recording::Recorded);
            {
                // Locks are by open file, so two journals of one program stand for two programs.
                WriteJournal other(m_file);
                QVERIFY(other.file() != m_file);
                QVERIFY(other.entries().isEmpty());
                QCOMPARE(other.record(second), Recording::Recorded);
            }
            QCOMPARE(numbersIn(journal), QList<qint64>{1});
        }
        WriteJournal restarted(m_file);
        QCOMPARE(restarted.file(), m_file);
        QCOMPARE(numbersIn(restarted), (QList<qint64>{1, 2}));
        QCOMPARE(numbersFoundIn(m_file), QString()); // Beside the first there is nothing left for a second.
    }

    void aKillAtAnyStepLeavesTheOldOrTheNewState();
};

//! Started by the test above as a program of its own, which a preloaded library kills at a step of its writing.
class JournalWriterChild : public QObject
{
    Q_OBJECT

private slots:
    void writes()
    {
        const QString file = qEnvironmentVariable("WINDLASS_TEST_JOURNAL");
        if (file.isEmpty())
            QSKIP("a helper of WriteJournalTest");
        using Arm = void (*)();
        const auto arm = reinterpret_cast<Arm>(::dlsym(RTLD_DEFAULT, "windlass_arm_kill"));
        QVERIFY(arm);
        arm();
        WriteJournal journal(file);
        WriteEntry entry = mergeOf(2);
        QCOMPARE(journal.record(entry), Recording::Recorded);
        for (const WriteEntry &old : journal.leftOver())
            journal.settle(old.id, true);
        ::_exit(0); // Whole; nothing is written by destructors.
    }
};

void WriteJournalTest::aKillAtAnyStepLeavesTheOldOrTheNewState()
{
    const QString library = qEnvironmentVariable("WINDLASS_KILL_LIBRARY");
    if (library.isEmpty() || !QFileInfo::exists(library))
        QSKIP("needs the library that kills (ctest sets WINDLASS_KILL_LIBRARY)");
    QMap<QString, int> seen;
    for (int step = 1;; ++step) {
        QVERIFY(step < 200);
        QVERIFY(QFile::remove(m_file) || !QFileInfo::exists(m_file));
        {
            WriteJournal journal(m_file);
            WriteEntry entry = mergeOf(1);
            QCOMPARE(journal.record(entry), Recording::Recorded);
        }
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LD_PRELOAD"), library);
        environment.insert(QStringLiteral("WINDLASS_KILL_STEP"), QString::number(step));
        environment.insert(QStringLiteral("WINDLASS_TEST_JOURNAL"), m_file);
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("JournalWriterChild")});
        QVERIFY(child.waitForFinished(30'000));
        const bool isWhole = child.exitStatus() == QProcess::NormalExit;
        QVERIFY2(!isWhole || child.exitCode() == 0, child.readAllStandardOutput().constData());

        WriteJournal restarted(m_file);
        QVERIFY2(restarted.setAsideFile().isEmpty(), qPrintable(QStringLiteral("damaged by step %1").arg(step)));
        const QString found = numbersFoundIn(m_file); // A second program; it must find nothing in the way.
        QCOMPARE(found, QString());
        QStringList numbers;
        for (const qint64 number : numbersIn(restarted))
            numbers += QString::number(number);
        ++seen[numbers.join(QLatin1Char(' '))];
        WriteEntry next = mergeOf(3);
        QCOMPARE(restarted.record(next), Recording::Recorded);
        if (isWhole)
            break;
    }
    // Before the first write, between the two, after both; nothing else.
    QCOMPARE(seen.keys(), (QStringList{QStringLiteral("1"), QStringLiteral("1 2"), QStringLiteral("2")}));
    qInfo("killed at %d steps", seen.value(QStringLiteral("1")) + seen.value(QStringLiteral("1 2"))
                                    + seen.value(QStringLiteral("2")) - 1);
}

} // namespace windlass::test

using windlass::test::JournalWriterChild;
using windlass::test::WriteJournalTest;
WINDLASS_TEST(WriteJournalTest)
WINDLASS_TEST(JournalWriterChild)
#include "tst_writejournal.moc"
