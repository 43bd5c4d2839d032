// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/diffstat.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace windlass {

//! A folder or file of a FileTree.
struct FileNode {
    FileNode *parent = nullptr; //!< Null for the root alone.
    QString name;               //!< What is drawn: "src/api" for folders drawn together.
    QString path;
    int entry = -1;             //!< Place of the file in the diff; -1 for folders.
    int row = 0;
    int linesAdded = 0;
    int linesRemoved = 0;
    std::vector<std::unique_ptr<FileNode>> children;

    bool isFolder() const { return entry < 0; }
};

//! The files of a diff by folder. Folders come before files; a folder with nothing but one folder is drawn with it.
class FileTree
{
public:
    FileTree() = default;
    //! Only files whose path contains `filter`, in whatever case.
    FileTree(const QList<DiffStatEntry> &entries, const QString &filter);

    const FileNode &root() const { return m_root; }
    //! All files in the order of the tree.
    const QList<const FileNode *> &files() const { return m_files; }
    //! Null when the filter hides it.
    const FileNode *file(const QString &path) const { return m_byPath.value(path); }

private:
    void add(const DiffStatEntry &entry, int place);
    static void joinLonely(FileNode &folder);
    void finish(FileNode &folder);

    FileNode m_root;
    QHash<QString, FileNode *> m_folders; //!< By path, while it is built.
    QList<const FileNode *> m_files;
    QHash<QString, const FileNode *> m_byPath;
};

} // namespace windlass
