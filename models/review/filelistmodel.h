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

inline QString identityOf(const DiffStatEntry &entry)
{
    return entry.path();
}

//! The files of a diff as a tree. Folders with nothing but one folder are drawn together ("src/api"), folders come
//! before files. It is complete, or tells that it is still loading: a tree view may have it.
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
        CommentCountRole, //!< Of a folder: of all files below.
        IsViewedRole,     //!< Of a folder: all files below are.
        FileIndexRole,    //!< int: the place in the diff, as in entries(); -1 for folders.
    };

    using Fetch = CompleteList<DiffStatEntry>::Fetch;

    FileListModel(PullRequestsApi &api, const PullRequestId &id, QObject *parent = nullptr);
    //! Without a fetch function the entries are given with setEntries(), for example for the diff of a commit.
    explicit FileListModel(Fetch fetch = {}, QObject *parent = nullptr);
    ~FileListModel() override;

    void reload();
    void retry();
    const LoadStatus &status() const { return m_status; }

    //! In the order of the diff.
    const QList<DiffStatEntry> &entries() const { return m_entries; }
    void setEntries(const QList<DiffStatEntry> &entries);
    //! Files that pass the filter.
    int visibleFileCount() const;
    int viewedCount() const;
    int linesAdded() const;
    int linesRemoved() const;

    //! Shows files whose path contains the text; upper and lower case are the same. Empty shows all.
    void setFilter(const QString &text);
    const QString &filter() const { return m_filter; }
    //! Comments by path; see CommentThreads::countsByFile().
    void setCommentCounts(const QHash<QString, int> &counts);
    //! Not owned; may be null.
    void setViewedFiles(ViewedFiles *viewed);

    //! The row of a file; invalid when it is not there or filtered out.
    QModelIndex indexOf(const QString &path) const;
    //! The next file that is not viewed, in the order of the tree and around its end; empty when all are.
    QString nextUnviewed(const QString &afterPath) const;
    //! The paths in the order of the tree, as far as the filter shows them.
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
    void rebuild();
    void setStatus(const LoadStatus &status);
    void tellChanged(const FileNode *file, const QList<int> &roles);
    const FileNode *nodeAt(const QModelIndex &index) const;
    QModelIndex indexOfNode(const FileNode *node) const;
    bool isNodeViewed(const FileNode &node) const;
    int commentsOf(const FileNode &node) const;
    QString accessibleText(const FileNode &node) const;

    CompleteList<DiffStatEntry> *m_list = nullptr;
    LoadStatus m_status;
    QList<DiffStatEntry> m_entries;
    std::unique_ptr<FileTree> m_tree; //!< Of the files that the filter shows.
    QHash<QString, int> m_commentCounts;
    QPointer<ViewedFiles> m_viewed;
    QString m_filter;
};

} // namespace windlass
