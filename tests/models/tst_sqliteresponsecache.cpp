// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/sqliteresponsecache.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace windlass::test {

namespace {

CachedResponse responseOf(const QByteArray &body)
{
    return {body, "\"tag\"", QDateTime(QDate(2026, 11, 24), QTime(9, 0, 0, 123), Qt::UTC)};
}

void damageFile(const QString &path, qint64 offset, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class SqliteResponseCacheTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    std::unique_ptr<ResponseCache> open(const SqliteCacheLimits &limits = {}) { return sqliteResponseCache(m_file, limits)(); }

    //! Runs statements on the file past the cache.
    void runSql(const QStringList &statements)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
            database.setDatabaseName(m_file);
            QVERIFY(database.open());
            QSqlQuery query(database);
            for (const QString &statement : statements)
                QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
    }

    qint64 sizeOnDisk()
    {
        qint64 size = 0;
        for (const QFileInfo &file : QDir(QFileInfo(m_file).absolutePath()).entryInfoList(QDir::Files))
            size += file.size();
        return size;
    }

    QStringList setAside()
    {
        return QDir(QFileInfo(m_file).absolutePath()).entryList({QStringLiteral("*.corrupt-*")});
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("cache/mira.sqlite"));
    }

    void givesBackWhatWasStoredAlsoTheNextDay()
    {
        QByteArray body = "{\"a\":1}";
        body.append('\0').append("ü\xff");
        {
            const auto cache = open();
            QVERIFY(!cache->find("GET /x"));
            cache->store("GET /x", responseOf(body));
            cache->store("GET /y", responseOf("other"));
            cache->store("GET /y", responseOf("newer"));
        }
        const auto cache = open();
        const std::optional<CachedResponse> found = cache->find("GET /x");
        QVERIFY(found);
        QCOMPARE(found->body, body);
        QCOMPARE(found->eTag, QByteArray("\"tag\""));
        QCOMPARE(found->asOf, responseOf({}).asOf);
        QCOMPARE(cache->find("GET /y")->body, QByteArray("newer"));
        QVERIFY(!cache->find("GET /z"));
    }

    void onlyTheOwnerCanReadIt()
    {
        const auto cache = open();
        cache->store("k", responseOf("v"));
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
                            | QFileDevice::WriteOther | QFileDevice::ExeOther;
        const QDir folder(QFileInfo(m_file).absolutePath());
        QVERIFY(!(QFileInfo(folder.path()).permissions() & others));
        const QFileInfoList files = folder.entryInfoList(QDir::Files);
        QVERIFY(files.size() >= 2); // The write-ahead log is readable by the owner alone, too.
        for (const QFileInfo &file : files)
            QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
    }

    void nothingIsMadeBeforeItIsAsked()
    {
        const auto cache = open();
        QVERIFY(!QFileInfo::exists(m_file));
    }

    void aDamagedFileIsSetAsideAndRebuilt_data()
    {
        QTest::addColumn<bool>("wholeFile");
        QTest::newRow("no database at all") << true;
        QTest::newRow("damaged pages") << false;
    }

    void aDamagedFileIsSetAsideAndRebuilt()
    {
        QFETCH(bool, wholeFile);
        {
            const auto cache = open();
            for (int number = 0; number < 200; ++number)
                cache->store(QByteArray::number(number), responseOf(QByteArray(4000, 'x')));
        }
        if (wholeFile) {
            QFile file(m_file);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(5000, 'z'));
        } else {
            // Everything but the first page, so that it is only noticed while it is read.
            damageFile(m_file, 4096, QByteArray(static_cast<qsizetype>(QFileInfo(m_file).size()) - 4096, '\x55'));
        }
        const auto cache = open();
        QVERIFY(!cache->find("7"));
        cache->store("k", responseOf("again"));
        cache->store("k", responseOf("again"));
        QTRY_VERIFY(cache->find("k"));
        QCOMPARE(cache->find("k")->body, QByteArray("again"));
        QCOMPARE(setAside(), QStringList{QStringLiteral("mira.sqlite.corrupt-1")});
    }

    void anotherSchemaIsReplaced_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("newer") << QStringList{QStringLiteral("DROP TABLE responses"), QStringLiteral("PRAGMA user_version = 99")};
        QTest::newRow("older") << QStringList{QStringLiteral("ALTER TABLE responses DROP COLUMN sum"),
                                              QStringLiteral("PRAGMA user_version = 1")};
        QTest::newRow("cut off while it was made") << QStringList{QStringLiteral("DROP INDEX responses_used"),
                                                                  QStringLiteral("PRAGMA user_version = 0")};
    }

    void anotherSchemaIsReplaced()
    {
        QFETCH(QStringList, statements);
        open()->store("k", responseOf("v"));
        runSql(statements);
        const auto cache = open();
        QVERIFY(!cache->find("k"));
        cache->store("k", responseOf("new"));
        QCOMPARE(cache->find("k")->body, QByteArray("new"));
        QVERIFY(setAside().isEmpty());
    }

    void aFileThatIsNotWholeIsNoTrouble_data()
    {
        QTest::addColumn<int>("bytes");
        for (const int bytes : {0, 1, 100, 4096, 5000, 40'000})
            QTest::addRow("%d", bytes) << bytes;
    }

    void aFileThatIsNotWholeIsNoTrouble()
    {
        QFETCH(int, bytes);
        {
            const auto cache = open();
            for (int number = 0; number < 200; ++number)
                cache->store(QByteArray::number(number), responseOf(QByteArray(4000, 'x')));
        }
        QVERIFY(QFile::resize(m_file, bytes));
        const auto cache = open();
        for (int number = 0; number < 200; ++number) {
            if (const auto found = cache->find(QByteArray::number(number)))
                QCOMPARE(found->body, QByteArray(4000, 'x'));
        }
        cache->store("k", responseOf("again"));
        cache->store("k", responseOf("again"));
        QVERIFY(cache->find("k"));
        QVERIFY(setAside().size() <= 1);
    }

    void whatWasInTheLogAloneIsGoneWithIt()
    {
        {
            const auto cache = open();
            cache->store("k", responseOf("v"));
            QVERIFY(QFile::exists(m_file + QStringLiteral("-wal")));
            QVERIFY(QFile::remove(m_file + QStringLiteral("-wal")));
        }
        const auto cache = open();
        cache->find("k"); // There or not: SQLite may have written it into the file when it was closed.
        cache->store("k", responseOf("new"));
        QCOMPARE(cache->find("k")->body, QByteArray("new"));
    }

    void aFlippedBitInsideOfABodyIsNoticed()
    {
        // SQLite does not: nothing but the text is changed.
        {
            const auto cache = open();
            cache->store("diff", responseOf("+ return price * 100;"));
            cache->store("other", responseOf("whole"));
        }
        runSql({QStringLiteral("UPDATE responses SET body = CAST('+ return price * 900;' AS BLOB) WHERE key = CAST('diff' AS BLOB)")});
        const auto cache = open();
        QVERIFY(!cache->find("diff"));
        QVERIFY(cache->find("other"));
        cache->store("diff", responseOf("+ return price * 100;"));
        QVERIFY(cache->find("diff"));
    }

    void whileSomebodyElseHoldsTheFileItKnowsNothing()
    {
        open()->store("k", responseOf("v"));
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("holder"));
            database.setDatabaseName(m_file);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE")));
            QVERIFY(query.exec(QStringLiteral("BEGIN EXCLUSIVE")));
            QVERIFY(query.exec(QStringLiteral("UPDATE responses SET used = 1")));
            const auto cache = open();
            QElapsedTimer timer;
            timer.start();
            for (int number = 0; number < 50; ++number) {
                QVERIFY(!cache->find("k"));
                cache->store("k", responseOf("other"));
            }
            // It waits once, and not for every question.
            QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
            QVERIFY(query.exec(QStringLiteral("ROLLBACK")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("holder"));
        QVERIFY(setAside().isEmpty());
        QCOMPARE(open()->find("k")->body, QByteArray("v"));
    }

    void killedInTheMiddleOfWritingItIsWhole()
    {
        for (int round = 1; round <= 8; ++round) {
            const pid_t writer = ::fork();
            QVERIFY(writer >= 0);
            if (writer == 0) {
                const auto cache = open();
                for (int number = 0;; ++number)
                    cache->store(QByteArray::number(number % 60), responseOf(QByteArray(9000 + number % 977, static_cast<char>('a' + number % 26))));
            }
            // Another moment each time.
            QTRY_VERIFY(sizeOnDisk() > round * 150'000);
            ::kill(writer, SIGKILL);
            ::waitpid(writer, nullptr, 0);

            const auto cache = open();
            int found = 0;
            for (int number = 0; number < 60; ++number) {
                const auto kept = cache->find(QByteArray::number(number));
                if (!kept)
                    continue;
                ++found;
                QCOMPARE(kept->body, QByteArray(kept->body.size(), kept->body.at(0)));
                QVERIFY(kept->body.size() >= 9000);
            }
            QVERIFY(found > 0);
            cache->store("k", responseOf("after"));
            QCOMPARE(cache->find("k")->body, QByteArray("after"));
            QVERIFY(setAside().isEmpty());
        }
    }

    void onAFullDiskItGoesOnWithWhatItHas()
    {
        const pid_t writer = ::fork();
        QVERIFY(writer >= 0);
        if (writer == 0) {
            // No file may grow beyond this, as on a full disk; the signal would end us instead of failing the write.
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{150'000, 150'000};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            const auto cache = open();
            for (int number = 0; number < 100; ++number) {
                cache->store(QByteArray::number(number), responseOf(QByteArray(9000, static_cast<char>('a' + number % 26))));
                cache->find(QByteArray::number(number));
            }
            const auto kept = cache->find("0");
            ::_exit(kept && kept->body == QByteArray(9000, 'a') ? 0 : 1);
        }
        int status = -1;
        ::waitpid(writer, &status, 0);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
        const auto cache = open();
        QCOMPARE(cache->find("0")->body, QByteArray(9000, 'a'));
        cache->store("99", responseOf("there is room again"));
        QCOMPARE(cache->find("99")->body, QByteArray("there is room again"));
        QVERIFY(setAside().isEmpty());
    }

    void theFileStaysBoundedHoweverMuchIsStored()
    {
        SqliteCacheLimits limits;
        limits.bytes = 4 * 1024 * 1024;
        limits.bytesPerEntry = 1024 * 1024;
        const auto cache = open(limits);
        qint64 largest = 0;
        for (int number = 0; number < 1500; ++number) {
            cache->store(QByteArray::number(number), responseOf(QByteArray(number % 7 == 0 ? 60'000 : 4000, 'x')));
            if (number % 50 == 0)
                largest = std::max(largest, sizeOnDisk());
        }
        qInfo("stored %d KiB, at most %lld KiB on the disk for a bound of %lld KiB", 1500 * 12, largest / 1024, limits.bytes / 1024);
        // The file with its free pages, and the log.
        QVERIFY2(largest < 2 * limits.bytes + 5 * 1024 * 1024, qPrintable(QString::number(largest)));
        QVERIFY(cache->find("1499"));
        QVERIFY(!cache->find("0"));
    }

    void forgetsWhatWasUsedLongestAgo()
    {
        SqliteCacheLimits limits;
        limits.bytes = 10'000;
        limits.bytesPerEntry = 5000;
        const auto cache = open(limits);
        for (int number = 0; number < 7; ++number)
            cache->store(QByteArray::number(number), responseOf(QByteArray(1000, 'x')));
        QVERIFY(cache->find("0")); // Used just now.
        for (int number = 7; number < 12; ++number)
            cache->store(QByteArray::number(number), responseOf(QByteArray(1000, 'x')));
        QVERIFY(cache->find("0"));
        QVERIFY(cache->find("11"));
        QVERIFY(!cache->find("1"));
        int kept = 0;
        for (int number = 0; number < 12; ++number)
            kept += cache->find(QByteArray::number(number)) ? 1 : 0;
        QVERIFY(kept <= 8); // Of a thousand bytes each, with what a row takes beside them.
        QVERIFY(kept >= 6);
    }

    void aLargeAnswerIsNotKeptAndReplacesNothingByOldNews()
    {
        SqliteCacheLimits limits;
        limits.bytesPerEntry = 100;
        const auto cache = open(limits);
        cache->store("k", responseOf("small"));
        cache->store("k", responseOf(QByteArray(101, 'x')));
        QVERIFY(!cache->find("k"));
    }

    void clearingLeavesNothingOnTheDisk()
    {
        const auto cache = open();
        cache->store("k", responseOf("private words"));
        QFile copy(m_file + QStringLiteral(".corrupt-1"));
        QVERIFY(copy.open(QIODevice::WriteOnly));
        cache->clear();
        QVERIFY(!QFileInfo::exists(m_file));
        QVERIFY(setAside().isEmpty());
        QVERIFY(!cache->find("k"));
        cache->store("k", responseOf("new"));
        QVERIFY(cache->find("k"));
    }

    void whatCantBeOpenedKnowsNothing()
    {
        QFile blocker(m_folder->filePath(QStringLiteral("cache")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        const auto cache = open();
        cache->store("k", responseOf("v"));
        QVERIFY(!cache->find("k"));
    }

    void worksOnAThreadOfItsOwn()
    {
        const ResponseCacheFactory factory = sqliteResponseCache(m_file);
        std::optional<CachedResponse> found;
        std::unique_ptr<QThread> thread(QThread::create([&] {
            const auto cache = factory();
            cache->store("k", responseOf("v"));
            found = cache->find("k");
        }));
        thread->start();
        QVERIFY(thread->wait(10'000));
        QVERIFY(found);
        QVERIFY(QSqlDatabase::connectionNames().isEmpty());
    }
};

} // namespace windlass::test

using windlass::test::SqliteResponseCacheTest;
WINDLASS_TEST(SqliteResponseCacheTest)
#include "tst_sqliteresponsecache.moc"
