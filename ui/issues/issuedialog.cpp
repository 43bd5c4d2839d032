// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issues/issuedialog.h"

#include "api/session.h"
#include "ui/issues/issuetext.h"
#include "ui/pullrequests/outcometext.h"
#include "ui/pullrequests/pullrequesttext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int IssueDialogWidth = 620;

std::optional<QString> ifOtherWord(const QString &now, const QString &before)
{
    return now == before ? std::nullopt : std::optional(now);
}

} // namespace

IssueDialog::IssueDialog(Session &session, RepositoryActions &actions, const RepositoryId &repository,
                         const std::optional<Issue> &issue, qint64 newestKnownId, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_actions(actions)
    , m_repository(repository)
    , m_issue(issue)
    , m_newestKnownId(newestKnownId)
    , m_members(new CompleteList<WorkspaceMember>(
          [&session, workspace = repository.workspace](const PageToken &page, ReadFrom from) {
              return session.workspaces.members(workspace, {}, page, from);
          },
          this))
    , m_title(new QLineEdit(issue ? issue->title : QString(), this))
    , m_content(new QPlainTextEdit(issue ? issue->content : QString(), this))
    , m_assignee(new QComboBox(this))
    , m_message(new InlineMessage(this))
{
    setObjectName(u"issueDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(issue ? tr("Edit issue #%1").arg(issue->id) : tr("New issue"));
    setMinimumWidth(IssueDialogWidth);
    buildForm();
    connect(m_members, &ObjectModelBase::changed, this, &IssueDialog::showMembers);
    connect(m_title, &QLineEdit::textEdited, this, &IssueDialog::update);
    connect(m_content, &QPlainTextEdit::textChanged, this, &IssueDialog::update);
    connect(m_assignee, &QComboBox::activated, this, &IssueDialog::update);
    connect(&m_actions, &RepositoryActions::finished, this, &IssueDialog::take);
    connect(&m_actions, &RepositoryActions::looking, this, [this](quint64 ticket) {
        if (ticket == m_ticket)
            m_message->showMessage(InlineMessage::Tone::Warning, tr("No answer came. Looking whether the issue was saved…"));
    });
    showMembers();
    m_members->reload();
    update();
    m_title->setFocus();
}

QComboBox *IssueDialog::makeChoice(const QString &name, const QStringList &words, const QString &current)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(name);
    for (const QString &word : words)
        choice->addItem(issueWord(word), word);
    if (choice->findData(current) < 0)
        choice->addItem(issueWord(current), current); // A word of the host that we don't know stays as it is.
    choice->setCurrentIndex(choice->findData(current));
    connect(choice, &QComboBox::activated, this, &IssueDialog::update);
    return choice;
}

void IssueDialog::buildForm()
{
    m_title->setObjectName(u"issueTitle"_s);
    m_title->setMaxLength(255);
    m_content->setObjectName(u"issueContent"_s);
    m_content->setTabChangesFocus(true);
    m_content->setMinimumHeight(8 * fontMetrics().lineSpacing());
    m_content->setPlaceholderText(tr("What happens, what should happen, how to see it. Markdown."));
    m_assignee->setObjectName(u"issueAssignee"_s);
    m_message->setObjectName(u"issueMessage"_s);
    m_kind = makeChoice(u"issueKind"_s, issueKindWords(), m_issue ? m_issue->kindWord : u"bug"_s);
    m_priority = makeChoice(u"issuePriority"_s, issuePriorityWords(), m_issue ? m_issue->priorityWord : u"major"_s);
    const auto label = [this](const QString &text, QWidget *buddy) {
        QLabel *made = makeLabel(text, TextStyle::Body, ColorToken::Text, this);
        made->setBuddy(buddy);
        return made;
    };
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Theme::SpaceLarge);
    form->setVerticalSpacing(Theme::SpaceSmall);
    form->addRow(label(tr("&Title"), m_title), m_title);
    form->addRow(label(tr("&Description"), m_content), m_content);
    if (m_issue) {
        m_state = makeChoice(u"issueState"_s, issueStateWords(), m_issue->stateWord);
        form->addRow(label(tr("St&ate"), m_state), m_state);
    }
    form->addRow(label(tr("&Kind"), m_kind), m_kind);
    form->addRow(label(tr("&Priority"), m_priority), m_priority);
    form->addRow(label(tr("Assi&gnee"), m_assignee), m_assignee);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = makeButton(m_issue ? tr("&Save") : tr("&Create issue"), ButtonKind::Primary, buttons);
    m_save->setObjectName(u"saveIssue"_s);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &IssueDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::SpaceHuge, Theme::SpaceLarge, Theme::SpaceHuge, Theme::SpaceLarge);
    column->setSpacing(Theme::SpaceLarge);
    column->addLayout(form, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
}

void IssueDialog::showMembers()
{
    const Account before = m_issue ? m_issue->assignee : Account();
    const QString chosen = m_assignee->count() > 0 ? m_assignee->currentData().toString() : before.uuid;
    m_assignee->clear();
    m_assignee->addItem(tr("Nobody"), QString());
    const Account &self = m_session.account;
    if (!self.uuid.isEmpty())
        //: %1 is the name of the person who uses the program.
        m_assignee->addItem(tr("Me (%1)").arg(personName(self)), self.uuid);
    for (const WorkspaceMember &member : m_members->items()) {
        if (member.user.uuid != self.uuid)
            m_assignee->addItem(personName(member.user), member.user.uuid);
    }
    if (m_assignee->findData(before.uuid) < 0)
        m_assignee->addItem(personName(before), before.uuid); // Somebody who left the workspace.
    m_assignee->setCurrentIndex(qMax(0, m_assignee->findData(chosen)));
}

IssueChange IssueDialog::change() const
{
    const Issue before = m_issue.value_or(Issue());
    const QString assignee = m_assignee->currentData().toString();
    IssueChange change;
    change.title = ifOtherWord(m_title->text().trimmed(), before.title);
    change.content = ifOtherWord(m_content->toPlainText(), before.content);
    change.kindWord = ifOtherWord(m_kind->currentData().toString(), before.kindWord);
    change.priorityWord = ifOtherWord(m_priority->currentData().toString(), before.priorityWord);
    change.assigneeUuid = ifOtherWord(assignee, before.assignee.uuid);
    if (m_state)
        change.stateWord = ifOtherWord(m_state->currentData().toString(), before.stateWord);
    return change;
}

QString IssueDialog::problem() const
{
    if (m_title->text().trimmed().isEmpty())
        return tr("Type a title first.");
    return m_issue && change() == IssueChange{} ? tr("Nothing was changed.") : QString();
}

void IssueDialog::update()
{
    if (!m_save)
        return; // The form is still being built.
    if (m_ticket != 0)
        m_save->setEnabled(false);
    else
        setEnabledWithReason(m_save, problem());
}

void IssueDialog::save()
{
    if (m_ticket != 0 || !problem().isEmpty())
        return;
    m_message->clear();
    m_ticket = m_issue ? m_actions.updateIssue({m_repository, m_issue->id}, change())
                       : m_actions.createIssue(m_repository, change(), m_newestKnownId);
    if (m_ticket == 0)
        m_message->showMessage(InlineMessage::Tone::Warning, tr("The same issue is being saved already."));
    update();
}

void IssueDialog::take(const RepositoryReport &report)
{
    if (m_ticket == 0 || report.ticket != m_ticket)
        return;
    m_ticket = 0;
    if (report.outcome.isDone()) {
        emit saved();
        accept();
        return;
    }
    m_message->showMessage(InlineMessage::Tone::Danger, outcomeSentence(report.outcome), outcomeQuote(report.outcome));
    update();
}

void IssueDialog::reject()
{
    if (m_ticket != 0)
        return; // It is being sent: whether it was saved is said here.
    const bool isTouched = m_issue ? !(change() == IssueChange{})
                                   : !m_title->text().isEmpty() || !m_content->toPlainText().isEmpty();
    if (!isTouched) {
        QDialog::reject();
        return;
    }
    auto *question =
        new QMessageBox(QMessageBox::Question, windowTitle(), tr("Close without saving?"), QMessageBox::NoButton, this);
    question->setObjectName(u"discardIssueDialog"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("What you typed here is lost."));
    QPushButton *discard = question->addButton(tr("&Close without saving"), QMessageBox::DestructiveRole);
    setButtonKind(discard, ButtonKind::Danger);
    discard->setObjectName(u"discardIssue"_s);
    QPushButton *stay = question->addButton(tr("&Go on editing"), QMessageBox::RejectRole);
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    question->open();
}

} // namespace windlass
