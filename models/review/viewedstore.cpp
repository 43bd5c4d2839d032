// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/viewedstore.h"

#include "models/cache/privatefile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace windlass {

namespace {

constexpr int ViewedFileVersion = 1;

} // namespace

ViewedStore::ViewedStore(const QString &prefix, QObject *parent) : QObject(parent), m_prefix(prefix) {}

QString ViewedStore::fileOf(const PullRequestId &id) const
{
    // No names of repositories in names of files: they may have any length, and others list folders.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(id.repository.workspace.toUtf8() + '/' + id.repository.slug.toUtf8() + '/' + QByteArray::number(id.id));
    return m_prefix + QLatin1Char('-') + QString::fromLatin1(hash.result().toHex().left(24)) + QLatin1String(".json");
}

const ViewedMarks &ViewedStore::marks(const PullRequestId &id)
{
    const QString file = fileOf(id);
    auto known = m_known.constFind(file);
    if (known == m_known.cend())
        known = m_known.insert(file, load(file));
    return *known;
}

bool ViewedStore::setMarks(const PullRequestId &id, const ViewedMarks &marks)
{
    if (this->marks(id) == marks)
        return true;
    QJsonObject files;
    for (auto mark = marks.cbegin(); mark != marks.cend(); ++mark) {
        files.insert(mark.key(), QJsonObject{{QStringLiteral("version"), mark->version},
                                             {QStringLiteral("print"), QString::fromLatin1(mark->print)}});
    }
    const QJsonObject document{{QStringLiteral("version"), ViewedFileVersion},
                               {QStringLiteral("workspace"), id.repository.workspace},
                               {QStringLiteral("repository"), id.repository.slug},
                               {QStringLiteral("pullRequest"), id.id},
                               {QStringLiteral("viewed"), files}};
    const QString name = fileOf(id);
    QSaveFile file(name);
    const bool isWritten = makePrivateFolderOf(name) && file.open(QIODevice::WriteOnly)
                           && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
                           && file.write(QJsonDocument(document).toJson(QJsonDocument::Compact)) > 0 && file.commit();
    m_known.insert(name, marks);
    emit marksChanged(id);
    if (!isWritten)
        emit saveFailed(file.errorString());
    return isWritten;
}

ViewedMarks ViewedStore::load(const QString &name) const
{
    QFile file(name);
    if (!file.exists())
        return {};
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const QJsonObject document = isOpen ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    file.close();
    if (document.value(QLatin1String("version")).toInt() != ViewedFileVersion
        || !document.value(QLatin1String("viewed")).isObject()) {
        setFileAside(name, QStringLiteral("corrupt"));
        return {};
    }
    ViewedMarks marks;
    const QJsonObject files = document.value(QLatin1String("viewed")).toObject();
    for (auto entry = files.begin(); entry != files.end(); ++entry) {
        const QJsonObject mark = entry->toObject();
        marks.insert(entry.key(), {mark.value(QLatin1String("version")).toString(),
                                   mark.value(QLatin1String("print")).toString().toLatin1()});
    }
    return marks;
}

} // namespace windlass
