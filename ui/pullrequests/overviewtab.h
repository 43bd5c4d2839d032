// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QScrollArea>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace windlass {

class CommentDesk;
class CommentEditor;
class InlineState;
class MarkdownView;
class PullRequestContent;
class ReviewersList;
class SectionHeader;
class ThreadWidget;

//! What a pull request is about: its description, what people said about it as a whole, and beside that who reviews it
//! and what stands in the way of a merge. Threads about files that are not part of the diff are shown here too.
class OverviewTab : public QScrollArea
{
    Q_OBJECT

public:
    OverviewTab(PullRequestContent &content, CommentDesk &desk, QWidget *parent = nullptr);

    //! Puts the cursor into the editor of a general comment.
    void openEditor();
    //! Sends what has the focus: an answer or the general comment.
    void submitFocused();
    //! The focus goes to the next or previous thread.
    void goToThread(int step);
    //! The thread that has the focus, itself or in one of its parts; null when none has.
    ThreadWidget *focusedThread() const;
    //! Shows the thread with this comment; false when it is not here.
    bool showComment(qint64 commentId);

signals:
    //! A thread about a file that the diff has: show it there.
    void threadRequested(qint64 threadId);
    //! Show the files, where the other threads are.
    void filesRequested();

private:
    QWidget *makeMain();
    QWidget *makeSide();
    void showPullRequest();
    void showThreads();

    PullRequestContent &m_content;
    CommentDesk &m_desk;
    MarkdownView *m_description = nullptr;
    QLabel *m_noDescription = nullptr;
    SectionHeader *m_commentsHeader = nullptr;
    InlineState *m_commentsState = nullptr;
    QPushButton *m_inFiles = nullptr;
    QVBoxLayout *m_threads = nullptr;
    QHash<qint64, ThreadWidget *> m_widgets;
    QList<ThreadWidget *> m_order;
    CommentEditor *m_editor = nullptr;
    ReviewersList *m_reviewers = nullptr;
    QWidget *m_checks = nullptr;
    QLabel *m_branches = nullptr;
};

} // namespace windlass
