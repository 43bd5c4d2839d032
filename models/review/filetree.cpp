// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/filetree.h"

#include <algorithm>

namespace windlass {

namespace {

bool isDrawnBefore(const std::unique_ptr<FileNode> &left, const std::unique_ptr<FileNode> &right)
{
    if (left->isFolder() != right->isFolder())
        return left->isFolder();
    const int order = QString::compare(left->name, right->name, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : left->name < right->name;
}

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

FileTree::FileTree(const QList<DiffStatEntry> &entries, const QString &filter)
{
    for (int place = 0; place < entries.size(); ++place) {
        if (filter.isEmpty() || entries.at(place).path().contains(filter, Qt::CaseInsensitive))
            add(entries.at(place), place);
    }
    m_folders.clear();
    for (const auto &child : m_root.children)
        joinLonely(*child);
    finish(m_root);
}

void FileTree::add(const DiffStatEntry &entry, int place)
{
    const QString path = entry.path();
    FileNode *folder = &m_root;
    for (qsizetype slash = path.indexOf(QLatin1Char('/')); slash > 0; slash = path.indexOf(QLatin1Char('/'), slash + 1)) {
        const QString folderPath = path.left(slash);
        FileNode *&known = m_folders[folderPath];
        if (!known)
            known = addFileNode(folder, folderPath);
        folder = known;
    }
    FileNode *file = addFileNode(folder, path);
    file->entry = place;
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
    std::sort(folder.children.begin(), folder.children.end(), isDrawnBefore);
    for (std::size_t row = 0; row < folder.children.size(); ++row) {
        FileNode &child = *folder.children[row];
        child.row = static_cast<int>(row);
        if (child.isFolder()) {
            finish(child);
        } else {
            m_files += &child;
            m_byPath.insert(child.path, &child);
        }
        folder.linesAdded += child.linesAdded;
        folder.linesRemoved += child.linesRemoved;
    }
}

} // namespace windlass
