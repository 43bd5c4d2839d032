// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/commentdesk.h"

#include "models/review/commentthreads.h"
#include "ui/pullrequests/commenteditor.h"
#include "ui/pullrequests/outcometext.h"
#include "ui/pullrequests/pullrequestcontent.h"

using namespace Qt::StringLiterals;

namespace windlass {

CommentDesk::CommentDesk(PullRequestContent &content, QObject *parent) : QObject(parent), m_content(content)
{
    connect(content.context().actions, &PullRequestActions::finished, this, &CommentDesk::conclude);
    connect(content.context().drafts, &DraftStore::draftChanged, this, [this](const DraftKey &key) {
        if (key.pullRequest == m_content.id())
            emit draftsChanged();
    });
    connect(content.pullRequest(), &ObjectModelBase::changed, this, [this] {
        for (const QPointer<CommentEditor> &editor : std::as_const(m_editors)) {
            if (editor)
                editor->setReadOnlyReason(m_content.whyNotCommentable());
        }
    });
}

DraftKey CommentDesk::keyOf(const NewComment &target) const
{
    return DraftKey::forComment(m_content.context().account, m_content.id(), target);
}

CommentEditor *CommentDesk::makeEditor(const NewComment &target, bool isClosable, QWidget *parent)
{
    const DraftKey key = keyOf(target);
    const bool isAnswer = target.parentId != 0;
    auto *editor = new CommentEditor(isAnswer ? tr("Write an answer") : tr("Write a comment"),
                                     isAnswer ? tr("Answer") : tr("Add comment"), isClosable, parent);
    editor->setText(m_content.context().drafts->draft(key));
    editor->setReadOnlyReason(m_content.whyNotCommentable());
    m_editors.insert(key.place, editor);

    NewComment comment = target;
    comment.content = editor->text();
    editor->setSending(m_content.context().actions->isSending(m_content.id(), comment));
    if (const auto failure = m_failures.constFind(key.place); failure != m_failures.constEnd())
        editor->showFailure(failure->sentence, failure->quote);

    connect(editor, &CommentEditor::textEdited, this, [this, key](const QString &text) {
        m_failures.remove(key.place);
        m_content.context().drafts->setDraft(key, text);
    });
    connect(editor, &CommentEditor::submitted, this, [this, target](const QString &text) { send(target, text); });
    connect(editor, &CommentEditor::closed, this, [this, target] { emit closed(target); });
    return editor;
}

QString CommentDesk::draft(const NewComment &target) const
{
    return m_content.context().drafts->draft(keyOf(target));
}

QList<NewComment> CommentDesk::diffDrafts() const
{
    QList<NewComment> result;
    for (const DraftKey &key : m_content.context().drafts->keys(m_content.context().account, m_content.id())) {
        const NewComment target = key.target();
        if (target.anchor && target.parentId == 0)
            result += target;
    }
    return result;
}

int CommentDesk::draftCount() const
{
    return static_cast<int>(m_content.context().drafts->keys(m_content.context().account, m_content.id()).size());
}

void CommentDesk::send(const NewComment &target, const QString &text)
{
    const DraftKey key = keyOf(target);
    NewComment comment = target;
    comment.content = text;
    m_failures.remove(key.place);
    const quint64 ticket =
        m_content.context().actions->addComment(m_content.id(), comment, m_content.threads()->newestId());
    if (ticket == 0)
        return; // The same is under way.
    m_sending.insert(ticket, comment);
    if (CommentEditor *editor = editorOf(key.place))
        editor->setSending(true);
}

void CommentDesk::conclude(const PullRequestReport &report)
{
    if (report.action != PullRequestAction::Comment || !(report.id == m_content.id()))
        return;
    const NewComment target = m_sending.take(report.ticket);
    const QString place = keyOf(target).place;
    if (report.comment)
        m_content.threads()->put(*report.comment);
    if (report.ticket == 0 || target.content.isEmpty())
        return; // Another page's comment, on the same pull request.
    CommentEditor *editor = editorOf(place);
    if (!report.outcome.isDone()) {
        const Failure failure{outcomeSentence(report.outcome), outcomeQuote(report.outcome)};
        m_failures.insert(place, failure);
        if (editor)
            editor->showFailure(failure.sentence, failure.quote);
        return;
    }
    if (editor) {
        editor->setSending(false);
        // The actions removed the draft when it was what was sent; a text that was written meanwhile stays.
        editor->setText(draft(target));
    }
    if (report.comment)
        emit sent(target, *report.comment);
    else
        m_content.threads()->reload();
}

CommentEditor *CommentDesk::editorOf(const QString &place) const
{
    return m_editors.value(place);
}

bool isSamePlace(const NewComment &left, const NewComment &right)
{
    return left.parentId == right.parentId && left.anchor == right.anchor;
}

} // namespace windlass
