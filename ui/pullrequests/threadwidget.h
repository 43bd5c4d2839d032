// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/commentthreads.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace windlass {

class Badge;
class CommentDesk;
class CommentEditor;
class CommentView;
class ElidedLabel;

//! A card with rounded corners on which a thread or an editor stands.
class CommentCard : public QWidget
{
    Q_OBJECT

public:
    explicit CommentCard(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

//! A thread: the first comment, its answers, and a way to answer. Resolved ones begin collapsed to one line.
class ThreadWidget : public CommentCard
{
    Q_OBJECT

public:
    enum class Place {
        InDiff,  //!< Below its line: the line says where it is.
        OnAPage, //!< Anywhere else: a line above the comment says where it is.
    };

    ThreadWidget(CommentDesk &desk, const CommentThread &thread, Place place, QWidget *parent = nullptr);

    qint64 threadId() const { return m_thread.id; }
    const CommentThread &thread() const { return m_thread; }
    //! Shows what the thread has become; an answer that is being written stays as it is.
    void setThread(const CommentThread &thread);
    bool isCollapsed() const { return m_isCollapsed; }
    void setCollapsed(bool isCollapsed);
    //! Opens the editor for an answer and puts the cursor into it.
    void openAnswer();
    void submitAnswer();

signals:
    void collapsedChanged(bool isCollapsed);
    //! Show the thread where it belongs.
    void placeRequested(qint64 threadId);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    NewComment answerTarget() const;
    void makeEditor();
    void closeAnswer();
    void showParts();
    QString placeText() const;

    CommentDesk &m_desk;
    CommentThread m_thread;
    Place m_place;
    bool m_isCollapsed = false;
    QWidget *m_head;
    QToolButton *m_fold;
    ElidedLabel *m_summary;
    QPushButton *m_where;
    Badge *m_resolved;
    Badge *m_outdated;
    QWidget *m_body;
    QVBoxLayout *m_comments;
    QList<CommentView *> m_views;
    QPushButton *m_answer;
    CommentEditor *m_editor = nullptr;
};

} // namespace windlass
