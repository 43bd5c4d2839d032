// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/commentview.h"

#include "ui/markdown/markdownview.h"
#include "ui/pullrequests/people.h"
#include "ui/pullrequests/pullrequesttext.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace windlass {

CommentView::CommentView(QWidget *parent)
    : QWidget(parent)
    , m_avatar(new Avatar(24, this))
    , m_author(makeLabel({}, TextStyle::Strong, ColorToken::Text, this))
    , m_time(new RelativeTimeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_edited(makeLabel(tr("edited"), TextStyle::Secondary, ColorToken::MutedText, this))
    , m_deleted(makeLabel(tr("This comment was deleted."), TextStyle::Body, ColorToken::MutedText, this))
    , m_text(new MarkdownView(this))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::SpaceSmall);
    head->addWidget(m_author);
    head->addWidget(m_time);
    head->addWidget(m_edited);
    head->addStretch(1);

    auto *body = new QVBoxLayout;
    body->setSpacing(2);
    body->addLayout(head);
    body->addWidget(m_deleted);
    body->addWidget(m_text);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceSmall);
    layout->addWidget(m_avatar, 0, Qt::AlignTop);
    layout->addLayout(body, 1);
}

void CommentView::setComment(const Comment &comment, const QHash<QString, QString> &names)
{
    m_id = comment.id;
    showPerson(m_avatar, comment.author);
    m_author->setText(personName(comment.author));
    m_time->setTime(comment.createdOn);
    m_edited->setVisible(comment.isEdited() && !comment.isDeleted);
    m_edited->setToolTip(exactTime(comment.updatedOn));
    m_deleted->setVisible(comment.isDeleted);
    m_text->setVisible(!comment.isDeleted);
    m_text->setSourceText(comment.isDeleted ? QString() : comment.content, names);
    //: Who wrote a comment, for screen readers.
    m_text->setAccessibleName(tr("Comment by %1").arg(personName(comment.author)));
}

} // namespace windlass
