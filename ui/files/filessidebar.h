// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QTreeView;

namespace windlass {

class FileListModel;
class SearchField;
class StatePanel;
class ViewedFiles;

//! The changed files as a tree, with a filter and how many of them were looked at.
class FilesSidebar : public QWidget
{
    Q_OBJECT

public:
    //! `viewed` is null where files are not marked as viewed: of a commit.
    FilesSidebar(FileListModel *files, ViewedFiles *viewed, QWidget *parent = nullptr);

    QTreeView *tree() const { return m_tree; }
    void focusFilter();
    //! Marks the row of a file as the current one, without asking for it to be shown.
    void setCurrentPath(const QString &path);
    //! What the panel says when there is no file.
    void setEmptyText(const QString &text);
    //! While the keyboard is in the tree on a folder: its files. Else none.
    QStringList focusedFolder() const;
    //! Whether all of the files are viewed.
    bool areViewed(const QStringList &paths) const;

signals:
    //! A file was chosen with the mouse or the keyboard.
    void fileChosen(const QString &path);
    //! Enter: the person wants to read it.
    void fileOpened(const QString &path);
    //! The box of a file or a folder was clicked.
    void viewedToggled(const QStringList &paths, bool isViewed);
    void collapseSettingsRequested();

private:
    void showState();
    void showProgress();
    void toggleViewed(const QModelIndex &index);

    FileListModel *m_files;
    QPointer<ViewedFiles> m_viewed;
    SearchField *m_filter;
    QLabel *m_progress;
    QTreeView *m_tree;
    StatePanel *m_panel;
    QString m_emptyText;
    QString m_currentPath;
    bool m_isFollowing = false;
};

} // namespace windlass
