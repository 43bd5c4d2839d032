// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/filelistmodel.h"

#include "models/review/filetree.h"
#include "models/review/viewedfiles.h"

#include <QStringList>

#include <algorithm>

namespace windlass {

FileListModel::FileListModel(PullRequestsApi &api, const PullRequestId &id, QObject *parent)
    : FileListModel([&api, id](const PageToken &page, ReadFrom from) { return api.diffStat(id, page, from); }, parent)
{
}

FileListModel::FileListModel(Fetch fetch, QObject *parent)
    : QAbstractItemModel(parent), m_tree(std::make_unique<FileTree>())
{
    if (!fetch)
        return;
    m_list = new CompleteList<DiffStatEntry>(std::move(fetch), this);
    connect(m_list, &ObjectModelBase::changed, this, [this] { takeEntries(m_list->items()); });
    connect(m_list, &ObjectModelBase::stateChanged, this, [this] { setStatus(m_list->status()); });
}

FileListModel::~FileListModel() = default;

void FileListModel::reload()
{
    if (m_list)
        m_list->reload();
}

void FileListModel::retry()
{
    if (m_list)
        m_list->retry();
}

void FileListModel::setEntries(const QList<DiffStatEntry> &entries)
{
    takeEntries(entries);
    LoadStatus status;
    status.state = LoadState::Loaded;
    status.asOf = QDateTime::currentDateTimeUtc();
    status.hasContent = !entries.isEmpty();
    setStatus(status);
}

void FileListModel::takeEntries(const QList<DiffStatEntry> &entries)
{
    if (m_entries == entries)
        return;
    m_entries = entries;
    rebuild();
    emit entriesChanged();
}

void FileListModel::rebuild()
{
    beginResetModel();
    m_tree = std::make_unique<FileTree>(m_entries, m_filter);
    endResetModel();
}

void FileListModel::setStatus(const LoadStatus &status)
{
    if (m_status == status)
        return;
    m_status = status;
    emit stateChanged();
}

void FileListModel::setFilter(const QString &text)
{
    if (m_filter == text)
        return;
    m_filter = text;
    rebuild();
}

void FileListModel::setCommentCounts(const QHash<QString, int> &counts)
{
    const QHash<QString, int> before = std::exchange(m_commentCounts, counts);
    for (const FileNode *file : m_tree->files()) {
        if (before.value(file->path) != counts.value(file->path))
            tellChanged(file, {CommentCountRole, Qt::AccessibleTextRole});
    }
}

void FileListModel::setViewedFiles(ViewedFiles *viewed)
{
    if (m_viewed)
        m_viewed->disconnect(this);
    m_viewed = viewed;
    const auto tellAll = [this] {
        for (const FileNode *file : m_tree->files())
            tellChanged(file, {IsViewedRole, Qt::AccessibleTextRole});
    };
    if (viewed) {
        connect(viewed, &ViewedFiles::reset, this, tellAll);
        connect(viewed, &ViewedFiles::changed, this, [this](const QString &path) {
            if (const FileNode *file = m_tree->file(path))
                tellChanged(file, {IsViewedRole, Qt::AccessibleTextRole});
        });
    }
    tellAll();
}

//! Folders count what is in their files, so they change with them.
void FileListModel::tellChanged(const FileNode *file, const QList<int> &roles)
{
    for (const FileNode *node = file; node->parent; node = node->parent) {
        const QModelIndex place = indexOfNode(node);
        emit dataChanged(place, place, roles);
    }
}

int FileListModel::visibleFileCount() const
{
    return static_cast<int>(m_tree->files().size());
}

int FileListModel::viewedCount() const
{
    int count = 0;
    for (const DiffStatEntry &entry : m_entries)
        count += m_viewed && m_viewed->isViewed(entry.path()) ? 1 : 0;
    return count;
}

int FileListModel::linesAdded() const
{
    int lines = 0;
    for (const DiffStatEntry &entry : m_entries)
        lines += entry.linesAdded;
    return lines;
}

int FileListModel::linesRemoved() const
{
    int lines = 0;
    for (const DiffStatEntry &entry : m_entries)
        lines += entry.linesRemoved;
    return lines;
}

QModelIndex FileListModel::indexOf(const QString &path) const
{
    const FileNode *file = m_tree->file(path);
    return file ? indexOfNode(file) : QModelIndex();
}

QStringList FileListModel::pathsInOrder() const
{
    QStringList paths;
    paths.reserve(m_tree->files().size());
    for (const FileNode *file : m_tree->files())
        paths += file->path;
    return paths;
}

QString FileListModel::nextUnviewed(const QString &afterPath) const
{
    const QStringList paths = pathsInOrder();
    const qsizetype from = paths.indexOf(afterPath) + 1;
    for (qsizetype step = 0; step < paths.size(); ++step) {
        const QString &path = paths.at((from + step) % paths.size());
        if (!m_viewed || !m_viewed->isViewed(path))
            return path;
    }
    return {};
}

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
    case CommentCountRole: return commentsOf(node);
    case IsViewedRole: return isNodeViewed(node);
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

bool FileListModel::isNodeViewed(const FileNode &node) const
{
    if (!node.isFolder())
        return m_viewed && m_viewed->isViewed(node.path);
    return std::all_of(node.children.cbegin(), node.children.cend(),
                       [this](const auto &child) { return isNodeViewed(*child); });
}

int FileListModel::commentsOf(const FileNode &node) const
{
    if (!node.isFolder())
        return m_commentCounts.value(node.path);
    int count = 0;
    for (const auto &child : node.children)
        count += commentsOf(*child);
    return count;
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
    if (const int comments = commentsOf(node))
        parts += tr("%n comment(s)", nullptr, comments);
    if (isNodeViewed(node))
        parts += tr("viewed");
    return parts.join(QLatin1String(", "));
}

} // namespace windlass
