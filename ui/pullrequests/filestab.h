// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/pendingreply.h"
#include "models/diff/difftypes.h"

#include <QWidget>

#include <memory>

class QLabel;
class QSplitter;
class QToolButton;

namespace windlass {

class CommentDesk;
class DiffDocument;
class DiffReview;
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
    void toggleViewed(bool goesOn);

signals:
    //! Another file is at the top, or the person chose one.
    void placeChanged(const QString &path);
    void layoutChanged();

private:
    QWidget *makeToolBar();
    void showDiff();
    void showState();
    void showCounts();
    void setViewed(const QString &path, bool isViewed);
    void applyViewed();
    void applyCommentCounts();
    void goToWanted();
    void updateLayoutButtons();
    PendingReply<QByteArray> fetchFile(const QString &path) const;

    PullRequestContent &m_content;
    std::unique_ptr<DiffDocument> m_document;
    QSplitter *m_splitter;
    FilesSidebar *m_sidebar;
    DiffView *m_view;
    StatePanel *m_panel;
    DiffReview *m_review;
    QLabel *m_counts = nullptr;
    QLabel *m_added = nullptr;
    QLabel *m_removed = nullptr;
    QLabel *m_mismatch = nullptr;
    QToolButton *m_unified = nullptr;
    QToolButton *m_sideBySide = nullptr;
    QToolButton *m_wrap = nullptr;
    DiffAnchor m_wanted;
    qint64 m_wantedComment = 0;
};

} // namespace windlass
