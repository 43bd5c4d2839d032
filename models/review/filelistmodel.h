// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/pullrequestsapi.h"
#include "models/paging/completelist.h"
#include "models/paging/modelroles.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QPointer>

#include <memory>

namespace windlass {

class FileTree;
class ViewedFiles;
struct FileNode;
struct FileThreads;

inline QString identityOf(const DiffStatEntry &entry)
{
    return entry.path();
}

//! Which files of a diff are shown. What is left alone shows all.
struct FileFilter {
    QString text;                //!< A part of the path; upper and lower case are the same.
    bool isUnviewedOnly = false;
    bool isCommentedOnly = false; //!< With a thread, open or resolved.
    QString extension;            //!< As extensionOf() says it.

    bool isEmpty() const { return *this == FileFilter(); }
    bool operator==(const FileFilter &) const = default;
    //! What follows the last point of the file's name, in lower case: "cpp"; the name itself where there is none: "makefile".
    static QString extensionOf(const QString &path);
};

//! The files of a diff as a tree, in the order of the diff. Folders with nothing but one folder are drawn together
//! ("src/api"). It is complete, or tells that it is still loading: a tree view may have it.
class FileListModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        PathRole = FirstOwnRole, //!< The whole path; of a folder too.
        OldPathRole,             //!< Of a renamed file; else empty.
        IsFolderRole,
        StatusRole,       //!< int, a FileStatus; for files.
        LinesAddedRole,   //!< Of a folder: of all files below.
        LinesRemovedRole,
        CommentCountRole, //!< Threads that are open. Of a folder: of all files below.
        ThreadCountRole,  //!< Threads, open or resolved.
        ViewedStateRole,  //!< Qt::CheckState: of a folder, partly when some files below are viewed.
        FileIndexRole,    //!< int: the place in entries(); -1 for folders.
    };

    using Fetch = CompleteList<DiffStatEntry>::Fetch;

    //! Without a fetch function the entries are given with setEntries().
    explicit FileListModel(Fetch fetch = {}, QObject *parent = nullptr);
    ~FileListModel() override;

    void reload();
    void retry();
    const LoadStatus &status() const { return m_status; }

    //! In the order of the diff.
    const QList<DiffStatEntry> &entries() const { return m_entries; }
    void setEntries(const QList<DiffStatEntry> &entries);
    //! What the diff itself has, in its order: the tree follows it, and files that the host did not count are in the tree
    //! too. Files that it lacks keep their order at the end, as the diff shows them. Empty forgets it.
    void setDiffFiles(const QList<DiffStatEntry> &files);
    //! While it is on, files of before stay, with nothing added or removed, when the host leaves them out. Asks anew.
    void setWhitespaceIgnored(bool isIgnored);
    //! What the host counted, without what only setDiffFiles() named.
    const QList<DiffStatEntry> &counted() const { return m_counted; }

    //! Files that pass the filter.
    int visibleFileCount() const;
    int viewedCount() const;
    int linesAdded() const;
    int linesRemoved() const;

    void setFilter(const FileFilter &filter);
    const FileFilter &filter() const { return m_filter; }
    //! How many files each extension has, of all files.
    QMap<QString, int> extensions() const;
    //! Threads by path; see CommentThreads::threadsByFile().
    void setThreads(const QHash<QString, FileThreads> &threads);
    //! Not owned; may be null.
    void setViewedFiles(ViewedFiles *viewed);

    //! The row of a file; invalid when it is not there or filtered out.
    QModelIndex indexOf(const QString &path) const;
    //! The file, or the files below the folder that the filter shows.
    QStringList filesOf(const QModelIndex &index) const;
    //! The next file that is not viewed, in the order of the diff and around its end; empty when all are.
    QString nextUnviewed(const QString &afterPath) const;
    //! The paths in the order of the diff, as far as the filter shows them.
    QStringList pathsInOrder() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void stateChanged();
    //! entries() are others.
    void entriesChanged();

private:
    void takeEntries(const QList<DiffStatEntry> &entries);
    void arrange();
    void rebuild();
    bool isShown(const DiffStatEntry &entry) const;
    void takeViewed(const QString &path);
    void setStatus(const LoadStatus &status);
    void tellChanged(const FileNode *file, const QList<int> &roles);
    const FileNode *nodeAt(const QModelIndex &index) const;
    QModelIndex indexOfNode(const FileNode *node) const;
    QString accessibleText(const FileNode &node) const;

    CompleteList<DiffStatEntry> *m_list = nullptr;
    LoadStatus m_status;
    QList<DiffStatEntry> m_counted;   //!< As the host counts.
    QList<DiffStatEntry> m_withSpace; //!< As it counted before white space was ignored.
    QList<DiffStatEntry> m_inDiff;
    QList<DiffStatEntry> m_entries;   //!< All of it, in the order of the diff.
    std::unique_ptr<FileTree> m_tree; //!< Of the files that the filter shows.
    QHash<QString, FileThreads> m_threads;
    QPointer<ViewedFiles> m_viewed;
    FileFilter m_filter;
    bool m_isWhitespaceIgnored = false;
};

} // namespace windlass
