// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/store/store.h"

#include "app/demo/git/gitrepository.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace windlass::standin {

bool Store::load(const QString &folder, bool keepsChanges, QString *error)
{
    QFile file(folder + u"/workspace.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        *error = u"Cannot read “%1”: %2."_s.arg(file.fileName(), file.errorString());
        return false;
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject() || document.object().value("workspaces"_L1).toArray().isEmpty()) {
        *error = u"“%1” is damaged; remove its folder to begin anew."_s.arg(file.fileName());
        return false;
    }
    const std::unique_lock lock(m_mutex);
    m_world = readWorld(document.object());
    m_folder = folder;
    m_keepsChanges = keepsChanges;
    openRepositories();
    return true;
}

bool Store::adopt(World world, const QString &folder, bool keepsChanges, QString *error)
{
    const std::unique_lock lock(m_mutex);
    m_world = std::move(world);
    m_world.index();
    m_folder = folder;
    m_keepsChanges = keepsChanges;
    openRepositories();
    if (saveLocked())
        return true;
    *error = u"Cannot write into “%1”."_s.arg(folder);
    return false;
}

QString Store::repositoryPath(const QString &workspace, const QString &slug) const
{
    return m_folder + u"/repositories/"_s + workspace + u'/' + slug + u".git"_s;
}

void Store::openRepositories()
{
    for (const Workspace &workspace : m_world.workspaces) {
        for (const auto &repository : workspace.repositories)
            repository->git = std::make_shared<GitRepository>(repositoryPath(workspace.slug, repository->slug));
    }
}

bool Store::saveLocked()
{
    if (!m_keepsChanges)
        return true;
    QSaveFile file(m_folder + u"/workspace.json"_s);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(QJsonDocument(writeWorld(m_world)).toJson(QJsonDocument::Compact));
    return file.commit();
}

} // namespace windlass::standin
