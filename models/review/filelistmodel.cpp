// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/filelistmodel.h"

#include "models/review/commentthreads.h"
#include "models/review/filetree.h"
#include "models/review/viewedfiles.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace windlass {

namespace {

void collectFiles(const FileNode &node, QStringList &paths)
{
    if (!node.isFolder())
        paths += node.path;
    for (const auto &child : node.children)
        collectFiles(*child, paths);
}

} // namespace

QString FileFilter::extensionOf(const QString &path)
{
    const QString name = path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
    const qsizetype point = name.lastIndexOf(QLatin1Char('.'));
    return (point > 0 && point + 1 < name.size() ? name.mid(point + 1) : name).toLower();
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

void FileListModel::setWhitespaceIgnored(bool isIgnored)
{
    if (m_isWhitespaceIgnored == isIgnored)
        return;
    m_isWhitespaceIgnored = isIgnored;
    m_withSpace = isIgnored ? m_counted : QList<DiffStatEntry>();
    reload();
}

void FileListModel::takeEntries(const QList<DiffStatEntry> &entries)
{
    QList<DiffStatEntry> counted = entries;
    if (!m_withSpace.isEmpty()) {
        QHash<QString, DiffStatEntry> byPath;
        for (const DiffStatEntry &entry : entries)
            byPath.insert(entry.path(), entry);
        counted.clear();
        for (DiffStatEntry entry : std::as_const(m_withSpace)) {
            const auto found = byPath.constFind(entry.path());
            entry.linesAdded = entry.linesRemoved = 0;
            counted += found == byPath.cend() ? entry : *found;
            byPath.remove(entry.path());
        }
        for (const DiffStatEntry &entry : entries) {
            if (byPath.contains(entry.path()))
                counted += entry;
        }
    }
    if (m_counted == counted)
        return;
    m_counted = counted;
    arrange();
}

void FileListModel::setDiffFiles(const QList<DiffStatEntry> &files)
{
    if (m_inDiff == files)
        return;
    m_inDiff = files;
    arrange();
}

void FileListModel::arrange()
{
    QList<DiffStatEntry> entries;
    QHash<QString, qsizetype> counted;
    for (qsizetype place = 0; place < m_counted.size(); ++place)
        counted.insert(m_counted.at(place).path(), place);
    QSet<QString> taken;
    // The host's numbers where it has some, the diff's order.
    for (const DiffStatEntry &file : std::as_const(m_inDiff)) {
        if (taken.contains(file.path()))
            continue; // A file that changed its type is there twice.
        taken.insert(file.path());
        const auto place = counted.constFind(file.path());
        entries += place == counted.cend() ? file : m_counted.at(*place);
    }
    for (const DiffStatEntry &entry : std::as_const(m_counted)) {
        if (!taken.contains(entry.path()))
            entries += entry;
    }
    if (m_entries == entries)
        return;
    m_entries = entries;
    rebuild();
    emit entriesChanged();
}

bool FileListModel::isShown(const DiffStatEntry &entry) const
{
    const QString path = entry.path();
    return (m_filter.text.isEmpty() || path.contains(m_filter.text, Qt::CaseInsensitive))
           && (!m_filter.isUnviewedOnly || !m_viewed || !m_viewed->isViewed(path))
           && (!m_filter.isCommentedOnly || m_threads.value(path).all > 0)
           && (m_filter.extension.isEmpty() || FileFilter::extensionOf(path) == m_filter.extension);
}

void FileListModel::rebuild()
{
    beginResetModel();
    m_tree = std::make_unique<FileTree>(m_entries, [this](const DiffStatEntry &entry) { return isShown(entry); });
    for (FileNode *file : m_tree->files()) {
        const FileThreads threads = m_threads.value(file->path);
        FileTree::count(file, m_viewed && m_viewed->isViewed(file->path) ? 1 : 0, threads.open, threads.all);
    }
    endResetModel();
}

void FileListModel::setStatus(const LoadStatus &status)
{
    if (m_status == status)
        return;
    m_status = status;
    emit stateChanged();
}

void FileListModel::setFilter(const FileFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    rebuild();
}

QMap<QString, int> FileListModel::extensions() const
{
    QMap<QString, int> counts;
    for (const DiffStatEntry &entry : m_entries)
        ++counts[FileFilter::extensionOf(entry.path())];
    return counts;
}

void FileListModel::setThreads(const QHash<QString, FileThreads> &threads)
{
    if (m_threads == threads)
        return;
    const QHash<QString, FileThreads> before = std::exchange(m_threads, threads);
    if (m_filter.isCommentedOnly) {
        rebuild();
        return;
    }
    for (FileNode *file : m_tree->files()) {
        const FileThreads was = before.value(file->path);
        const FileThreads is = threads.value(file->path);
        if (was == is)
            continue;
        FileTree::count(file, 0, is.open - was.open, is.all - was.all);
        tellChanged(file, {CommentCountRole, ThreadCountRole, Qt::AccessibleTextRole});
    }
}

void FileListModel::setViewedFiles(ViewedFiles *viewed)
{
    if (m_viewed)
        m_viewed->disconnect(this);
    m_viewed = viewed;
    if (viewed) {
        connect(viewed, &ViewedFiles::changed, this, &FileListModel::takeViewed);
        connect(viewed, &ViewedFiles::reset, this, [this] {
            if (m_filter.isUnviewedOnly) {
                rebuild();
                return;
            }
            for (FileNode *file : m_tree->files())
                takeViewed(file->path);
        });
    }
    rebuild();
}

void FileListModel::takeViewed(const QString &path)
{
    if (m_filter.isUnviewedOnly) {
        rebuild();
        return;
    }
    FileNode *file = m_tree->file(path);
    const int isViewed = m_viewed && m_viewed->isViewed(path) ? 1 : 0;
    if (!file || file->viewed == isViewed)
        return;
    FileTree::count(file, isViewed - file->viewed, 0, 0);
    tellChanged(file, {ViewedStateRole, Qt::AccessibleTextRole});
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

QStringList FileListModel::filesOf(const QModelIndex &index) const
{
    QStringList paths;
    if (index.isValid())
        collectFiles(*nodeAt(index), paths);
    return paths;
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

} // namespace windlass
