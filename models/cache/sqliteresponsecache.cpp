// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/sqliteresponsecache.h"

#include "models/cache/privatefile.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <atomic>

namespace windlass {

namespace {

constexpr int CacheSchemaVersion = 2;
//! After an eviction this part of the limit is in use, so that not every store evicts.
constexpr double KeptPart = 0.9;
//! What a row takes beside its body, about: many small answers are not free.
constexpr qint64 RowOverheadBytes = 160;
//! Somebody else holds the file, or the disk is full: asked again after this, not at every question.
constexpr qint64 PauseMs = 60'000;
//! The log is cut back to this when it was written into the file.
constexpr int LogLimitBytes = 4 * 1024 * 1024;

qint64 rowSize(const QByteArray &key, const CachedResponse &response)
{
    return key.size() + response.body.size() + response.eTag.size() + RowOverheadBytes;
}

//! SQLite does not notice a flipped bit inside of a body. JSON that is damaged may not parse; a diff always does.
QByteArray checkSum(const QByteArray &key, const CachedResponse &response)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QByteArray &part : {key, response.eTag, response.body}) {
        hash.addData(part);
        hash.addData(QByteArrayView("\0", 1));
    }
    return hash.result().left(8);
}

class SqliteResponseCache : public ResponseCache
{
public:
    SqliteResponseCache(const QString &file, const SqliteCacheLimits &limits) : m_file(file), m_limits(limits) {}
    ~SqliteResponseCache() override { close(); }

    std::optional<CachedResponse> find(const QByteArray &key) override;
    void store(const QByteArray &key, const CachedResponse &response) override;
    void clear() override;

private:
    bool ensureOpen();
    bool open();
    bool prepareSchema();
    void close();
    void removeFiles();
    //! False when it failed; a damaged file is set aside then, and the next question begins with an empty one.
    bool run(QSqlQuery &query);
    bool runText(const QString &statement);
    QSqlDatabase database() const { return QSqlDatabase::database(m_connection, false); }
    void evict();
    void forget(const QByteArray &key);

    QString m_file;
    SqliteCacheLimits m_limits;
    QString m_connection;
    qint64 m_bytes = 0;
    qint64 m_clock = 0;       //!< Rises with every use; what was used last has the highest.
    bool m_isHopeless = false; //!< It can't be opened at all: asked no more.
    QElapsedTimer m_paused;    //!< Since it could not be opened for a reason that may pass.
};

std::optional<CachedResponse> SqliteResponseCache::find(const QByteArray &key)
{
    if (!ensureOpen())
        return {};
    QSqlQuery query(database());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT body, etag, as_of, sum FROM responses WHERE key = ?"));
    query.addBindValue(key);
    if (!run(query) || !query.next())
        return {};
    CachedResponse response;
    response.body = query.value(0).toByteArray();
    response.eTag = query.value(1).toByteArray();
    response.asOf = QDateTime::fromMSecsSinceEpoch(query.value(2).toLongLong(), Qt::UTC);
    const QByteArray sum = query.value(3).toByteArray();
    query.finish();
    if (sum != checkSum(key, response)) {
        forget(key);
        return {};
    }

    query.prepare(QStringLiteral("UPDATE responses SET used = ? WHERE key = ?"));
    query.addBindValue(++m_clock);
    query.addBindValue(key);
    run(query);
    return response;
}

void SqliteResponseCache::store(const QByteArray &key, const CachedResponse &response)
{
    if (!ensureOpen())
        return;
    const qint64 size = rowSize(key, response);
    QSqlQuery query(database());
    query.prepare(QStringLiteral("SELECT size FROM responses WHERE key = ?"));
    query.addBindValue(key);
    if (!run(query))
        return;
    const bool isKnown = query.next();
    const qint64 before = isKnown ? query.value(0).toLongLong() : 0;
    query.finish();
    if (response.body.size() > m_limits.bytesPerEntry) {
        // What was kept is no longer what the host said last.
        if (isKnown)
            forget(key);
        return;
    }
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO responses (key, body, etag, as_of, used, size, sum)"
                                 " VALUES (?, ?, ?, ?, ?, ?, ?)"));
    query.addBindValue(key);
    query.addBindValue(response.body);
    query.addBindValue(response.eTag);
    query.addBindValue(response.asOf.toMSecsSinceEpoch());
    query.addBindValue(++m_clock);
    query.addBindValue(size);
    query.addBindValue(checkSum(key, response));
    if (!run(query))
        return;
    m_bytes += size - before;
    if (m_bytes > m_limits.bytes)
        evict();
}

void SqliteResponseCache::forget(const QByteArray &key)
{
    QSqlQuery query(database());
    query.prepare(QStringLiteral("SELECT size FROM responses WHERE key = ?"));
    query.addBindValue(key);
    if (!run(query))
        return;
    const qint64 size = query.next() ? query.value(0).toLongLong() : 0;
    query.finish();
    query.prepare(QStringLiteral("DELETE FROM responses WHERE key = ?"));
    query.addBindValue(key);
    if (run(query))
        m_bytes -= size;
}

void SqliteResponseCache::clear()
{
    // The file goes, not only its rows: nothing of a signed-out account is to stay on the disk.
    close();
    removeFiles();
    QFile::remove(m_file + QStringLiteral(".corrupt-1"));
    m_isHopeless = false;
    m_paused.invalidate();
}

void SqliteResponseCache::evict()
{
    const qint64 goal = static_cast<qint64>(static_cast<double>(m_limits.bytes) * KeptPart);
    QSqlQuery query(database());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT used, size FROM responses ORDER BY used"));
    if (!run(query))
        return;
    qint64 upTo = 0;
    qint64 bytes = m_bytes;
    while (bytes > goal && query.next()) {
        upTo = query.value(0).toLongLong();
        bytes -= query.value(1).toLongLong();
    }
    query.finish();
    query.prepare(QStringLiteral("DELETE FROM responses WHERE used <= ?"));
    query.addBindValue(upTo);
    if (run(query))
        m_bytes = bytes;
}

bool SqliteResponseCache::ensureOpen()
{
    if (m_isHopeless)
        return false;
    if (!m_connection.isEmpty())
        return true;
    if (m_paused.isValid() && !m_paused.hasExpired(PauseMs))
        return false;
    // Twice: the first may find the file damaged or foreign, and put it away.
    if (open() || (!m_isHopeless && open())) {
        m_paused.invalidate();
        return true;
    }
    m_paused.start();
    return false;
}

bool SqliteResponseCache::open()
{
    static std::atomic<int> number{0};
    // Made before SQLite does: its own files get the rights of this one.
    if (!makePrivateFolderOf(m_file) || !makePrivateFile(m_file)) {
        m_isHopeless = true;
        return false;
    }
    m_connection = QStringLiteral("windlass-response-cache-%1").arg(++number);
    QSqlDatabase opened = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    opened.setDatabaseName(m_file);
    opened.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=200"));
    const bool isOpen = opened.open();
    opened = {};
    if (!isOpen || !prepareSchema()) {
        close();
        return false;
    }
    return true;
}

bool SqliteResponseCache::prepareSchema()
{
    QSqlQuery query(database());
    query.prepare(QStringLiteral("PRAGMA user_version"));
    if (!run(query) || !query.next())
        return false;
    const int version = query.value(0).toInt();
    query.finish();
    query = QSqlQuery();
    QSqlQuery tables(database());
    tables.prepare(QStringLiteral("SELECT COUNT(*) FROM sqlite_master"));
    if (!run(tables) || !tables.next())
        return false;
    const bool isEmpty = tables.value(0).toInt() == 0;
    tables = QSqlQuery();
    if (version != CacheSchemaVersion && !(version == 0 && isEmpty)) {
        // It is a cache: what another version kept, older or newer, is not worth reading.
        close();
        removeFiles();
        return false;
    }
    const QString create = QStringLiteral("CREATE TABLE IF NOT EXISTS responses (key BLOB PRIMARY KEY, body BLOB NOT NULL,"
                                          " etag BLOB, as_of INTEGER NOT NULL, used INTEGER NOT NULL,"
                                          " size INTEGER NOT NULL, sum BLOB NOT NULL)");
    const QString index = QStringLiteral("CREATE INDEX IF NOT EXISTS responses_used ON responses (used, size)");
    if (!runText(QStringLiteral("PRAGMA journal_mode = WAL"))
        || !runText(QStringLiteral("PRAGMA journal_size_limit = %1").arg(LogLimitBytes))
        || !runText(QStringLiteral("PRAGMA synchronous = NORMAL")) || !runText(create) || !runText(index)
        || !runText(QStringLiteral("PRAGMA user_version = %1").arg(CacheSchemaVersion)))
        return false;
    QSqlQuery totals(database());
    totals.prepare(QStringLiteral("SELECT COALESCE(SUM(size), 0), COALESCE(MAX(used), 0) FROM responses"));
    if (!run(totals) || !totals.next())
        return false;
    m_bytes = totals.value(0).toLongLong();
    m_clock = totals.value(1).toLongLong();
    return true;
}

void SqliteResponseCache::close()
{
    if (m_connection.isEmpty())
        return;
    database().close();
    QSqlDatabase::removeDatabase(std::exchange(m_connection, {}));
    m_bytes = 0;
}

void SqliteResponseCache::removeFiles()
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(m_file + QLatin1String(suffix));
}

bool SqliteResponseCache::run(QSqlQuery &query)
{
    if (query.lastError().type() == QSqlError::NoError && query.exec())
        return true;
    const QString code = query.lastError().nativeErrorCode();
    const bool isDamaged = code == QLatin1String("11") || code == QLatin1String("26"); // SQLITE_CORRUPT, SQLITE_NOTADB
    query = QSqlQuery();
    if (isDamaged) {
        close();
        // One copy is enough to look at; a disk that damages files would fill up with them.
        QFile::remove(m_file + QStringLiteral(".corrupt-1"));
        if (setFileAside(m_file, QStringLiteral("corrupt")).isEmpty())
            m_isHopeless = true;
        removeFiles();
    }
    return false;
}

bool SqliteResponseCache::runText(const QString &statement)
{
    QSqlQuery query(database());
    query.prepare(statement);
    return run(query);
}

} // namespace

ResponseCacheFactory sqliteResponseCache(const QString &file, const SqliteCacheLimits &limits)
{
    return [file, limits]() -> std::unique_ptr<ResponseCache> {
        return std::make_unique<SqliteResponseCache>(file, limits);
    };
}

} // namespace windlass
