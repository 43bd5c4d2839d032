// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/writejournal.h"

#include "models/cache/privatefile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace windlass {

namespace {

constexpr int JournalFileVersion = 1;
//! More programs with one account at once than anybody has.
constexpr int MaximumJournals = 8;
//! A journal holds what is under way; more bytes than this are not ours.
constexpr qint64 MaximumJournalBytes = 64 * 1024 * 1024;

QJsonObject entryToJson(const WriteEntry &entry)
{
    QJsonObject facts;
    for (auto fact = entry.facts.cbegin(); fact != entry.facts.cend(); ++fact)
        facts.insert(fact.key(), fact.value());
    return {{QStringLiteral("id"), entry.id},
            {QStringLiteral("kind"), entry.kind == WriteKind::Unknown ? entry.kindWord : writeKindWord(entry.kind)},
            {QStringLiteral("workspace"), entry.workspace},
            {QStringLiteral("repository"), entry.repository},
            {QStringLiteral("number"), entry.number},
            {QStringLiteral("target"), entry.target},
            {QStringLiteral("facts"), facts},
            {QStringLiteral("sentAt"), entry.sentAt.toString(Qt::ISODateWithMs)}};
}

WriteEntry entryFromJson(const QJsonObject &object)
{
    WriteEntry entry;
    entry.id = object.value(QLatin1String("id")).toString();
    entry.kindWord = object.value(QLatin1String("kind")).toString();
    entry.kind = writeKind(entry.kindWord);
    entry.workspace = object.value(QLatin1String("workspace")).toString();
    entry.repository = object.value(QLatin1String("repository")).toString();
    entry.number = object.value(QLatin1String("number")).toInteger();
    entry.target = object.value(QLatin1String("target")).toString();
    entry.sentAt = QDateTime::fromString(object.value(QLatin1String("sentAt")).toString(), Qt::ISODateWithMs);
    const QJsonObject facts = object.value(QLatin1String("facts")).toObject();
    for (auto fact = facts.begin(); fact != facts.end(); ++fact)
        entry.facts.insert(fact.key(), fact.value().toString());
    return entry;
}

QString journalFileName(const QString &base, int number)
{
    if (number == 1)
        return base;
    const QFileInfo info(base);
    return QStringLiteral("%1/%2.%3.%4").arg(info.path(), info.completeBaseName()).arg(number).arg(info.suffix());
}

//! The name of a file is on the disk only when its folder is.
void syncFolderOf(const QString &file)
{
    const int folder = ::open(QFile::encodeName(QFileInfo(file).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

} // namespace

WriteJournal::WriteJournal(const QString &file, QObject *parent) : QObject(parent), m_file(file)
{
    // The first name that no other living program has.
    for (int number = 1; number <= MaximumJournals && m_lock < 0; ++number) {
        m_file = journalFileName(file, number);
        if (!lock(m_file))
            break; // Without a folder that can be written there is nobody to share it with.
    }
    m_entries = load(m_file);
    if (m_lock >= 0)
        adopt(file);
}

WriteJournal::~WriteJournal()
{
    if (m_lock >= 0)
        ::close(m_lock);
}

//! False when locks can't be had at all; a lock that somebody else has leaves m_lock as it was.
bool WriteJournal::lock(const QString &file)
{
    if (!makePrivateFolderOf(file))
        return false;
    const QByteArray name = QFile::encodeName(file + QStringLiteral(".lock"));
    const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return false;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
        m_lock = descriptor;
        return true;
    }
    const bool isTaken = errno == EWOULDBLOCK;
    ::close(descriptor);
    return isTaken;
}

void WriteJournal::adopt(const QString &base)
{
    const int own = m_lock;
    const QString ownFile = m_file;
    for (int number = 1; number <= MaximumJournals; ++number) {
        const QString other = journalFileName(base, number);
        if (other == ownFile || !QFileInfo::exists(other))
            continue;
        m_lock = -1;
        if (lock(other) && m_lock >= 0) {
            // Written to ours first, and told apart by their ids: dying between the two loses and doubles nothing.
            QList<WriteEntry> all = m_entries;
            for (const WriteEntry &entry : load(other)) {
                const bool isKnown = std::any_of(all.cbegin(), all.cend(),
                                                 [&entry](const WriteEntry &known) { return known.id == entry.id; });
                if (!isKnown)
                    all += entry;
            }
            if (all == m_entries || replace(all))
                QFile::remove(other);
            ::close(m_lock);
        }
        m_lock = own;
    }
}

WriteJournal::Recording WriteJournal::record(WriteEntry &entry)
{
    entry.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QList<WriteEntry> entries = m_entries;
    entries.removeIf([this, &entry](const WriteEntry &other) {
        return other.target == entry.target && !m_underWay.contains(other.id);
    });
    entries += entry;
    if (!replace(entries)) {
        const bool isTold = m_refusedTargets.contains(entry.target);
        m_refusedTargets.insert(entry.target);
        return isTold ? Recording::Unrecorded : Recording::Refused;
    }
    m_refusedTargets.remove(entry.target);
    m_underWay.insert(entry.id);
    emit changed();
    return Recording::Recorded;
}

void WriteJournal::update(const WriteEntry &entry)
{
    QList<WriteEntry> entries = m_entries;
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&entry](const WriteEntry &known) { return known.id == entry.id; });
    if (found == entries.end() || *found == entry)
        return;
    *found = entry;
    replace(entries);
}

void WriteJournal::resume(const QString &id)
{
    m_underWay.insert(id);
    emit changed();
}

void WriteJournal::settle(const QString &id, bool isKnown)
{
    m_underWay.remove(id);
    if (isKnown) {
        QList<WriteEntry> entries = m_entries;
        // When it can't be taken from the file, the next start looks it up once more and finds the same.
        if (entries.removeIf([&id](const WriteEntry &entry) { return entry.id == id; }) > 0 && !replace(entries))
            m_entries = entries;
    }
    emit changed();
}

QList<WriteEntry> WriteJournal::leftOver() const
{
    QList<WriteEntry> entries = m_entries;
    entries.removeIf([this](const WriteEntry &entry) { return m_underWay.contains(entry.id); });
    return entries;
}

QList<WriteEntry> WriteJournal::underWay() const
{
    QList<WriteEntry> entries = m_entries;
    entries.removeIf([this](const WriteEntry &entry) { return !m_underWay.contains(entry.id); });
    return entries;
}

QList<WriteEntry> WriteJournal::load(const QString &name)
{
    const QFileInfo info(name);
    if (!info.exists() && !info.isSymLink())
        return {};
    QFile file(name);
    const bool isReadable = info.isFile() && info.size() <= MaximumJournalBytes && file.open(QIODevice::ReadOnly);
    const QJsonObject document = isReadable ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    file.close();
    const QJsonValue values = document.value(QLatin1String("writes"));
    // A newer version's file is not ours to write over either.
    if (document.value(QLatin1String("version")).toInt() != JournalFileVersion || !values.isArray()) {
        m_setAsideFile = setFileAside(name, QStringLiteral("corrupt"));
        return {};
    }
    QList<WriteEntry> entries;
    const QJsonArray array = values.toArray();
    for (const QJsonValue &value : array) {
        const WriteEntry entry = entryFromJson(value.toObject());
        if (!entry.id.isEmpty() && !entry.kindWord.isEmpty())
            entries += entry;
    }
    return entries;
}

bool WriteJournal::replace(const QList<WriteEntry> &entries)
{
    if (!save(entries))
        return false;
    m_entries = entries;
    return true;
}

bool WriteJournal::save(const QList<WriteEntry> &entries)
{
    QJsonArray writes;
    for (const WriteEntry &entry : entries)
        writes += entryToJson(entry);
    const QJsonObject document{{QStringLiteral("version"), JournalFileVersion}, {QStringLiteral("writes"), writes}};

    // commit() waits until the bytes are on the disk, then takes the old file's place.
    QSaveFile file(m_file);
    const bool isWritten = makePrivateFolderOf(m_file) && file.open(QIODevice::WriteOnly)
                           && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
                           && file.write(QJsonDocument(document).toJson()) > 0 && file.commit();
    m_writeError = isWritten ? QString() : file.errorString();
    if (isWritten)
        syncFolderOf(m_file);
    return isWritten;
}

} // namespace windlass
