// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/difftypes.h"
#include "models/review/commentthreads.h"

#include <QHash>
#include <QObject>

namespace windlass {

class CommentDesk;
class DiffView;
class PullRequestContent;
class ThreadWidget;
struct NewComment;

//! Puts the threads of a pull request and the editors of new ones between the lines of a DiffView. Threads that are
//! outdated, or about a file as a whole, stand below the header of their file.
class DiffReview : public QObject
{
    Q_OBJECT

public:
    DiffReview(PullRequestContent &content, CommentDesk &desk, DiffView *view);

    //! After the view got another document, which forgets all rows: puts everything in again.
    void reset();
    //! Opens an editor at a place and puts the cursor into it.
    void openEditor(const DiffAnchor &anchor);
    //! Opens the next editor with a text that waits; false when there is none.
    bool openNextDraft();
    //! Scrolls to a thread and gives it the focus; false when the diff does not show it.
    bool showThread(qint64 threadId);

    //! The thread that the keyboard is in, or that the cursor stands on; null for none.
    ThreadWidget *currentThread() const;
    //! Sends what is being written in the diff; false when nothing has the focus there.
    bool submitFocused();

private:
    struct Editor {
        int key = 0;
        NewComment target;
    };

    void showThreads();
    QWidget *makeThread(qint64 id, QWidget *parent);
    QWidget *makeEditor(const NewComment &target, QWidget *parent);
    int insertEditor(const NewComment &target);
    void removeEditor(const NewComment &target, bool takesFocus);
    void pinEditors();

    PullRequestContent &m_content;
    CommentDesk &m_desk;
    DiffView *m_view;
    QHash<qint64, int> m_threadKeys;
    QHash<qint64, DiffAnchor> m_anchors;
    QList<Editor> m_editors;
    int m_nextThreadKey = 1;
    int m_nextEditorKey;
    int m_lastDraft = -1;
};

//! Where a thread stands in a diff.
DiffAnchor diffAnchorOf(const CommentThread &thread);
//! The place that a comment names when it is written at a place of the diff.
InlineAnchor inlineAnchorOf(const DiffAnchor &anchor);

} // namespace windlass
