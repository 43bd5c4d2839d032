// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/filetree.h"

namespace windlass {

namespace {

FileNode *addFileNode(FileNode *parent, const QString &path)
{
    auto node = std::make_unique<FileNode>();
    node->parent = parent;
    node->path = path;
    node->name = path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
    parent->children.push_back(std::move(node));
    return parent->children.back().get();
}

} // namespace

FileTree::FileTree(const QList<DiffStatEntry> &entries, const Shows &shows)
{
    for (int place = 0; place < entries.size(); ++place) {
        if (!shows || shows(entries.at(place)))
            add(entries.at(place), place);
    }
    for (const auto &child : m_root.children)
        joinLonely(*child);
    finish(m_root);
}

void FileTree::add(const DiffStatEntry &entry, int place)
{
    const QString path = entry.path();
    FileNode *folder = &m_root;
    for (qsizetype slash = path.indexOf(QLatin1Char('/')); slash > 0; slash = path.indexOf(QLatin1Char('/'), slash + 1)) {
        const QStringView folderPath = QStringView(path).left(slash);
        FileNode *last = folder->children.empty() ? nullptr : folder->children.back().get();
        const bool isSame = last && last->entry < 0 && last->path == folderPath;
        folder = isSame ? last : addFileNode(folder, folderPath.toString());
    }
    FileNode *file = addFileNode(folder, path);
    file->entry = place;
    file->files = 1;
    file->linesAdded = entry.linesAdded;
    file->linesRemoved = entry.linesRemoved;
}

void FileTree::joinLonely(FileNode &folder)
{
    while (folder.isFolder() && folder.children.size() == 1 && folder.children.front()->isFolder()) {
        const std::unique_ptr<FileNode> only = std::move(folder.children.front());
        folder.name += QLatin1Char('/') + only->name;
        folder.path = only->path;
        folder.children = std::move(only->children);
        for (const auto &child : folder.children)
            child->parent = &folder;
    }
    for (const auto &child : folder.children)
        joinLonely(*child);
}

void FileTree::finish(FileNode &folder)
{
    for (std::size_t row = 0; row < folder.children.size(); ++row) {
        FileNode &child = *folder.children[row];
        child.row = static_cast<int>(row);
        if (child.isFolder()) {
            finish(child);
        } else {
            m_files += &child;
            m_byPath.insert(child.path, &child);
        }
        folder.files += child.files;
        folder.linesAdded += child.linesAdded;
        folder.linesRemoved += child.linesRemoved;
    }
}

void FileTree::count(FileNode *file, int viewed, int openThreads, int threads)
{
    for (FileNode *node = file; node; node = node->parent) {
        node->viewed += viewed;
        node->openThreads += openThreads;
        node->threads += threads;
    }
}

} // namespace windlass
