// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/sqliteresponsecache.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

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

    void aNewerSchemaIsReplaced()
    {
        open()->store("k", responseOf("v"));
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
            database.setDatabaseName(m_file);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(QStringLiteral("DROP TABLE responses")));
            QVERIFY(query.exec(QStringLiteral("PRAGMA user_version = 99")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
        const auto cache = open();
        QVERIFY(!cache->find("k"));
        cache->store("k", responseOf("new"));
        QCOMPARE(cache->find("k")->body, QByteArray("new"));
        QVERIFY(setAside().isEmpty());
    }

    void forgetsWhatWasUsedLongestAgo()
    {
        SqliteCacheLimits limits;
        limits.bytes = 10'000;
        limits.bytesPerEntry = 5000;
        const auto cache = open(limits);
        for (int number = 0; number < 9; ++number)
            cache->store(QByteArray::number(number), responseOf(QByteArray(1000, 'x')));
        QVERIFY(cache->find("0")); // Used just now.
        for (int number = 9; number < 12; ++number)
            cache->store(QByteArray::number(number), responseOf(QByteArray(1000, 'x')));
        QVERIFY(cache->find("0"));
        QVERIFY(cache->find("11"));
        QVERIFY(!cache->find("1"));
        int kept = 0;
        for (int number = 0; number < 12; ++number)
            kept += cache->find(QByteArray::number(number)) ? 1 : 0;
        QVERIFY(kept <= 10);
        QVERIFY(kept >= 8);
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
        cache->clear();
        QVERIFY(!QFileInfo::exists(m_file));
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
