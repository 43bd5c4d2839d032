// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/comment.h"
#include "models/pullrequests/pullrequestactions.h"
#include "models/review/draftstore.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace windlass {

class CommentEditor;
class PullRequestContent;

//! Where comments of one page are written: binds every editor to the draft of its place and to the sending of it. Editors
//! come and go with what is scrolled into view; what was typed, what is under way and what failed stay here.
class CommentDesk : public QObject
{
    Q_OBJECT

public:
    explicit CommentDesk(PullRequestContent &content, QObject *parent = nullptr);

    //! An editor for a place: the pull request as a whole, a line, a file, or an answer. `target.content` is ignored.
    CommentEditor *makeEditor(const NewComment &target, bool isClosable, QWidget *parent);
    //! The text that waits for a place; empty when there is none.
    QString draft(const NewComment &target) const;
    //! The places in the diff that have a draft, oldest first.
    QList<NewComment> diffDrafts() const;
    int draftCount() const;
    PullRequestContent &content() const { return m_content; }

signals:
    //! A comment was taken by the host and is part of the threads now.
    void sent(const windlass::NewComment &target, const windlass::Comment &comment);
    //! An editor was put away with Escape or Close.
    void closed(const windlass::NewComment &target);
    void draftsChanged();

private:
    struct Failure {
        QString sentence;
        QString quote;
    };

    DraftKey keyOf(const NewComment &target) const;
    void send(const NewComment &target, const QString &text);
    void conclude(const PullRequestReport &report);
    CommentEditor *editorOf(const QString &place) const;

    PullRequestContent &m_content;
    QHash<QString, QPointer<CommentEditor>> m_editors; //!< By the place of the draft key.
    QHash<QString, Failure> m_failures;
    QHash<quint64, NewComment> m_sending; //!< By ticket.
};

//! Whether two comments would stand at the same place.
bool isSamePlace(const NewComment &left, const NewComment &right);

} // namespace windlass
