// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QTreeView;

namespace windlass {

class PullRequestContent;
class SearchField;
class StatePanel;

//! The changed files as a tree, with a filter and how many of them were looked at.
class FilesSidebar : public QWidget
{
    Q_OBJECT

public:
    explicit FilesSidebar(PullRequestContent &content, QWidget *parent = nullptr);

    QTreeView *tree() const { return m_tree; }
    void focusFilter();
    //! Marks the row of a file as the current one, without asking for it to be shown.
    void setCurrentPath(const QString &path);

signals:
    //! A file was chosen with the mouse or the keyboard.
    void fileChosen(const QString &path);
    void viewedToggled(const QString &path, bool isViewed);

private:
    void showState();
    void showProgress();

    PullRequestContent &m_content;
    SearchField *m_filter;
    QLabel *m_progress;
    QTreeView *m_tree;
    StatePanel *m_panel;
    bool m_isFollowing = false;
};

} // namespace windlass
