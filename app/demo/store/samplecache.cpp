// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/store/samplecache.h"

#include "app/demo/git/gitborrow.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

constexpr int waitForOtherBuilderMs = 120000;

} // namespace

SampleCache::SampleCache(QString root, QString version, SampleBuilder builder)
    : m_root(std::move(root))
    , m_version(std::move(version))
    , m_builder(std::move(builder))
{
}

QString SampleCache::ensure(quint64 seed, QString *error) const
{
    const QString place = m_root + u'/' + m_version + u'-' + QString::number(seed);
    const QString proof = place + u"/workspace.json"_s;
    if (QFile::exists(proof))
        return place;
    if (!QDir().mkpath(m_root)) {
        *error = u"Cannot make the folder “%1”."_s.arg(m_root);
        return {};
    }
    QLockFile lock(place + u".lock"_s);
    lock.setStaleLockTime(0); // Only a dead process loses its lock, however long building takes.
    if (!lock.tryLock(waitForOtherBuilderMs)) {
        *error = u"Another Windlass is still making the sample workspace in “%1”."_s.arg(m_root);
        return {};
    }
    if (QFile::exists(proof)) // The other one has finished meanwhile.
        return place;
    QDir(place).removeRecursively(); // Left behind without its proof: not whole.
    QTemporaryDir building(place + u".building-XXXXXX"_s);
    if (!building.isValid()) {
        *error = u"Cannot write into “%1”."_s.arg(m_root);
        return {};
    }
    if (!m_builder(building.path(), seed, error))
        return {};
    if (!QDir().rename(building.path(), place)) {
        *error = u"Cannot move the sample workspace to “%1”."_s.arg(place);
        return {};
    }
    building.setAutoRemove(false);
    return place;
}

bool SampleCache::cloneInto(const QString &sample, const QString &folder, bool borrows, QString *error)
{
    const QDir workspaces(sample + u"/repositories"_s);
    for (const QString &workspace : workspaces.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir repositories(workspaces.filePath(workspace));
        for (const QString &repository : repositories.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString target = folder + u"/repositories/"_s + workspace + u'/' + repository;
            if (!cloneBareByFiles(repositories.filePath(repository), target, borrows, error))
                return false;
        }
    }
    // Last: a state folder without it is not whole either.
    if (QFile::copy(sample + u"/workspace.json"_s, folder + u"/workspace.json"_s))
        return QFile::setPermissions(folder + u"/workspace.json"_s, QFile::ReadOwner | QFile::WriteOwner);
    *error = u"Cannot write into “%1”."_s.arg(folder);
    return false;
}

} // namespace windlass::standin
