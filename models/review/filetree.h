// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/diffstat.h"

#include <QHash>
#include <QList>
#include <QString>

#include <functional>
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
    // Of a folder: of all files below.
    int files = 0;
    int viewed = 0;
    int openThreads = 0;
    int threads = 0;
    int linesAdded = 0;
    int linesRemoved = 0;
    std::vector<std::unique_ptr<FileNode>> children;

    bool isFolder() const { return entry < 0; }
};

//! The files of a diff by folder, in the order of the diff: read from top to bottom, the tree has the files as the diff
//! shows them. A folder with nothing but one folder is drawn with it. Where the diff comes back to a folder that it has
//! left, the folder is there twice.
class FileTree
{
public:
    using Shows = std::function<bool(const DiffStatEntry &entry)>;

    FileTree() = default;
    FileTree(const QList<DiffStatEntry> &entries, const Shows &shows);

    const FileNode &root() const { return m_root; }
    //! All files in the order of the diff.
    const QList<FileNode *> &files() const { return m_files; }
    //! Null when it is not shown.
    FileNode *file(const QString &path) const { return m_byPath.value(path); }
    //! Adds to what a file counts, and with it the folders that it is in.
    static void count(FileNode *file, int viewed, int openThreads, int threads);

private:
    void add(const DiffStatEntry &entry, int place);
    static void joinLonely(FileNode &folder);
    void finish(FileNode &folder);

    FileNode m_root;
    QList<FileNode *> m_files;
    QHash<QString, FileNode *> m_byPath;
};

} // namespace windlass
