// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issues/issuecomments.h"

#include "api/session.h"
#include "ui/issues/issuetext.h"
#include "ui/pullrequests/commenteditor.h"
#include "ui/pullrequests/commentview.h"
#include "ui/pullrequests/outcometext.h"
#include "ui/pullrequests/threadwidget.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/statepanel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

IssueComments::IssueComments(Session &session, RepositoryActions &actions, DraftStore &drafts, const QString &account,
                             const IssueId &issue, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_actions(actions)
    , m_drafts(drafts)
    , m_account(account)
    , m_issue(issue)
    , m_model(new CompleteList<Comment>(
          [&session, issue](const PageToken &page, ReadFrom from) { return session.issues.comments(issue, page, from); }, this))
    , m_heading(new SectionHeader(tr("Comments"), this))
    , m_list(new QVBoxLayout)
{
    setObjectName(u"issueComments"_s);
    auto *content = new QWidget;
    content->setLayout(m_list);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(Theme::Space);
    m_panel = new StatePanel(content, this);
    auto *card = new CommentCard(this);
    m_editor = new CommentEditor(tr("Write a comment"), tr("Add comment"), false, card);
    m_editor->setText(m_drafts.draft(draftKey()));
    if (session.client.isReadOnly())
        m_editor->setReadOnlyReason(tr("This account is read only."));
    auto *cardColumn = new QVBoxLayout(card);
    cardColumn->setContentsMargins(Theme::Space, Theme::Space, Theme::Space, Theme::Space);
    cardColumn->addWidget(m_editor);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::Space);
    column->addWidget(m_heading);
    column->addWidget(m_panel);
    column->addWidget(card);

    connect(m_editor, &CommentEditor::textEdited, this, [this](const QString &text) { m_drafts.setDraft(draftKey(), text); });
    connect(m_editor, &CommentEditor::submitted, this, &IssueComments::send);
    connect(m_model, &ObjectModelBase::changed, this, &IssueComments::showComments);
    connect(m_model, &ObjectModelBase::stateChanged, this, &IssueComments::showComments);
    connect(m_panel, &StatePanel::retryRequested, m_model, &ObjectModelBase::retry);
    connect(&m_actions, &RepositoryActions::finished, this, &IssueComments::take);
    showComments();
}

DraftKey IssueComments::draftKey() const
{
    // Issues and pull requests are numbered apart: the place keeps their drafts apart.
    return {m_account, {m_issue.repository, m_issue.id}, u"issue"_s};
}

void IssueComments::reload()
{
    m_model->reload();
}

void IssueComments::openEditor()
{
    m_editor->focusText();
}

void IssueComments::submit()
{
    m_editor->submit();
}

void IssueComments::showComments()
{
    QHash<qint64, CommentView *> old = m_views;
    m_views.clear();
    int place = 0;
    for (const Comment &comment : m_model->items()) {
        if (comment.content.isEmpty() && !comment.isDeleted)
            continue; // It came with a change of state, which the facts show.
        CommentView *view = old.take(comment.id);
        if (!view)
            view = new CommentView(this);
        view->setComment(comment, {});
        if (m_list->indexOf(view) != place)
            m_list->insertWidget(place, view);
        ++place;
        m_views.insert(comment.id, view);
    }
    qDeleteAll(old);
    m_heading->setCount(place > 0 ? place : -1);
    showIssueStatus(m_panel, m_model->status(), {u"comment"_s, tr("No comments yet"), {}});
}

void IssueComments::send(const QString &text)
{
    if (m_ticket != 0)
        return;
    qint64 newest = 0;
    for (const Comment &comment : m_model->items())
        newest = qMax(newest, comment.id);
    m_drafts.setDraft(draftKey(), text);
    m_ticket = m_actions.commentOnIssue(m_issue, text, newest);
    if (m_ticket == 0)
        m_editor->showFailure(tr("The same comment is being sent already."));
    else
        m_editor->setSending(true);
}

void IssueComments::take(const RepositoryReport &report)
{
    if (m_ticket == 0 || report.ticket != m_ticket)
        return;
    m_ticket = 0;
    m_editor->setSending(false);
    if (!report.outcome.isDone()) {
        m_editor->showFailure(outcomeSentence(report.outcome), outcomeQuote(report.outcome));
        return;
    }
    m_drafts.remove(draftKey());
    m_editor->setText({});
    m_model->reload();
    emit sent();
}

} // namespace windlass
