// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/pendingreply.h"
#include "models/diff/difftypes.h"

#include <QWidget>

class QSplitter;
class QToolButton;

namespace windlass {

class CommentDesk;
class BinaryRows;
class DiffFiles;
class DiffReview;
class DiffSides;
class DiffSummary;
class DiffView;
class FilesSidebar;
class PullRequestContent;
class StatePanel;

//! What a pull request changes: the files as a tree, their diff, and the threads between its lines.
class FilesTab : public QWidget
{
    Q_OBJECT

public:
    FilesTab(PullRequestContent &content, CommentDesk &desk, QWidget *parent = nullptr);
    ~FilesTab() override;

    DiffView *view() const { return m_view; }
    DiffReview *review() const { return m_review; }
    FilesSidebar *sidebar() const { return m_sidebar; }

    //! Shows a file, and a line of it unless that is 0; as soon as it is there.
    void showPlace(const QString &path, int line, bool isOldLine);
    //! Shows the thread of a comment, as soon as both are there.
    void showComment(qint64 commentId);
    //! Marks the file that the cursor is in as viewed, or not; with `goesOn` the next unviewed one is shown.
    //! While the keyboard is on a folder of the tree, all files below it are meant.
    void toggleViewed(bool goesOn);
    //! Asks the host for the diff without changes of white space, or with them again; the person stays where they are.
    void toggleWhitespace();
    DiffFiles *files() const { return m_files; }

signals:
    //! Another file is at the top, or the person chose one.
    void placeChanged(const QString &path);
    void layoutChanged();
    //! The line that was to be shown is not in the diff; its file or the nearest line is shown.
    void lineMissed(quint32 line);

private:
    QWidget *makeToolBar();
    void showDocument();
    void keepPlace();
    void findSides();
    void showState();
    void setViewed(const QStringList &paths, bool isViewed);
    void applyCommentCounts();
    void goToWanted();
    void updateLayoutButtons();
    PendingReply<QByteArray> fetchFile(const QString &path) const;

    PullRequestContent &m_content;
    QSplitter *m_splitter;
    FilesSidebar *m_sidebar;
    DiffView *m_view;
    StatePanel *m_panel;
    DiffReview *m_review;
    DiffFiles *m_files;
    DiffSides *m_sides;
    BinaryRows *m_binaries;
    DiffSummary *m_summary = nullptr;
    QToolButton *m_unified = nullptr;
    QToolButton *m_sideBySide = nullptr;
    QToolButton *m_wrap = nullptr;
    DiffAnchor m_wanted;
    qint64 m_wantedComment = 0;
};

} // namespace windlass
