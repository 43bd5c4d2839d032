// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/comment.h"

#include <QHash>
#include <QWidget>

class QLabel;

namespace windlass {

class Avatar;
class MarkdownView;
class RelativeTimeLabel;

//! One comment: who, when, and what. A deleted one is shown as a gap, never as if it were live.
class CommentView : public QWidget
{
    Q_OBJECT

public:
    explicit CommentView(QWidget *parent = nullptr);

    void setComment(const Comment &comment, const QHash<QString, QString> &names);
    qint64 commentId() const { return m_id; }

private:
    qint64 m_id = 0;
    Avatar *m_avatar;
    QLabel *m_author;
    RelativeTimeLabel *m_time;
    QLabel *m_edited;
    QLabel *m_deleted;
    MarkdownView *m_text;
};

} // namespace windlass
