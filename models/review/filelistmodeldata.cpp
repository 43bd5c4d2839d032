// SPDX-License-Identifier: GPL-3.0-or-later
//! FileListModel as views ask for it: rows, roles, and what a screen reader says.
#include "models/review/filelistmodel.h"

#include "models/review/filetree.h"

#include <QStringList>

namespace windlass {

const FileNode *FileListModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const FileNode *>(index.constInternalPointer()) : &m_tree->root();
}

QModelIndex FileListModel::indexOfNode(const FileNode *node) const
{
    return node->parent ? createIndex(node->row, 0, node) : QModelIndex();
}

QModelIndex FileListModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex FileListModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOfNode(nodeAt(child)->parent) : QModelIndex();
}

int FileListModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent)->children.size());
}

int FileListModel::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return 1;
}

QVariant FileListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FileNode &node = *nodeAt(index);
    switch (role) {
    case Qt::DisplayRole: return node.name;
    case Qt::AccessibleTextRole: return accessibleText(node);
    case IdRole:
    case PathRole: return node.path;
    case IsFolderRole: return node.isFolder();
    case LinesAddedRole: return node.linesAdded;
    case LinesRemovedRole: return node.linesRemoved;
    case CommentCountRole: return node.openThreads;
    case ThreadCountRole: return node.threads;
    case ViewedStateRole:
        return static_cast<int>(node.viewed == 0            ? Qt::Unchecked
                                : node.viewed == node.files ? Qt::Checked
                                                            : Qt::PartiallyChecked);
    case FileIndexRole: return node.entry;
    case IsStaleRole: return m_status.isStale();
    default: break;
    }
    if (node.isFolder())
        return {};
    const DiffStatEntry &entry = m_entries.at(node.entry);
    switch (role) {
    case ItemRole: return QVariant::fromValue(entry);
    case StatusRole: return static_cast<int>(entry.status);
    case OldPathRole: return entry.oldPath == entry.newPath || entry.newPath.isEmpty() ? QString() : entry.oldPath;
    default: return {};
    }
}

QString FileListModel::accessibleText(const FileNode &node) const
{
    QStringList parts;
    if (node.isFolder()) {
        parts += tr("Folder %1").arg(node.name);
    } else {
        const DiffStatEntry &entry = m_entries.at(node.entry);
        switch (entry.status) {
        case FileStatus::Added: parts += tr("Added file %1").arg(node.name); break;
        case FileStatus::Removed: parts += tr("Removed file %1").arg(node.name); break;
        case FileStatus::Modified: parts += tr("Modified file %1").arg(node.name); break;
        case FileStatus::Renamed: parts += tr("Renamed file %1, was %2").arg(node.name, entry.oldPath); break;
        case FileStatus::MergeConflict: parts += tr("File with a conflict %1").arg(node.name); break;
        case FileStatus::Unknown: parts += node.name; break;
        }
    }
    parts += tr("%n line(s) added", nullptr, node.linesAdded);
    parts += tr("%n line(s) removed", nullptr, node.linesRemoved);
    if (node.openThreads > 0)
        parts += tr("%n open thread(s)", nullptr, node.openThreads);
    if (const int resolved = node.threads - node.openThreads; resolved > 0)
        parts += tr("%n resolved thread(s)", nullptr, resolved);
    if (node.viewed == node.files)
        parts += tr("viewed");
    else if (node.viewed > 0)
        parts += tr("%1 of %n file(s) viewed", nullptr, node.files).arg(node.viewed);
    return parts.join(QLatin1String(", "));
}

} // namespace windlass
