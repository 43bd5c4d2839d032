// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issues/issuepage.h"

#include "api/session.h"
#include "ui/errortext.h"
#include "ui/issues/issueattachments.h"
#include "ui/issues/issuecomments.h"
#include "ui/issues/issuedialog.h"
#include "ui/issues/issuetext.h"
#include "ui/markdown/markdownview.h"
#include "ui/pullrequests/commandbutton.h"
#include "ui/pullrequests/outcometext.h"
#include "ui/pullrequests/pullrequesttext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/text.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int IssueTextWidth = 820;
constexpr int IssueSideWidth = 280;

} // namespace

IssuePage::IssuePage(Session &session, RepositoryActions &actions, DraftStore &drafts, const QString &account,
                     StarredRepositories *starred, const Location &location, QWidget *parent)
    : RepositoryPart(location, starred, parent)
    , m_session(session)
    , m_actions(actions)
    , m_model(new ObjectModel<Issue>([&session, id = issueId()](ReadFrom from) { return session.issues.get(id, from); }, this))
    , m_comments(new IssueComments(session, actions, drafts, account, issueId(), this))
    , m_attachments(new IssueAttachments(session, issueId(), this))
{
    setObjectName(u"issuePage"_s);
    m_panel = new StatePanel(makeContent(), this);
    body()->addWidget(m_panel, 1);
    follow(m_model);
    follow(m_comments->model());
    addHandlers();
    useCopyId([this] { return u"#%1"_s.arg(issueId().id); });
    connect(m_model, &ObjectModelBase::changed, this, &IssuePage::showIssue);
    connect(m_model, &ObjectModelBase::stateChanged, this, [this] {
        showIssueStatus(m_panel, m_model->status(), {});
        emit commandsChanged();
    });
    connect(m_panel, &StatePanel::retryRequested, m_model, &ObjectModelBase::retry);
    connect(&m_actions, &RepositoryActions::finished, this, &IssuePage::take);
    connect(m_comments, &IssueComments::sent, m_model, &ObjectModelBase::reload);
    connect(m_attachments, &IssueAttachments::notice, this, &PageWidget::notice);
    showIssueStatus(m_panel, m_model->status(), {});
}

QWidget *IssuePage::makeHead()
{
    auto *head = new QWidget(this);
    m_title = makeLabel({}, TextStyle::Title, ColorToken::Text, head);
    m_title->setObjectName(u"issueTitleLabel"_s);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state = new Badge(BadgeSpec{}, head);
    m_by = makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, head);
    const auto button = [head](const QString &name, const QString &text, const QString &icon) {
        QPushButton *made = makeButton(text, ButtonKind::Plain, head);
        made->setObjectName(name);
        setThemedIcon(made, icon);
        return made;
    };
    QPushButton *editButton = button(u"editIssueButton"_s, tr("Edit…"), u"edit"_s);
    m_switch = button(u"switchIssueButton"_s, tr("Close"), u"check"_s);
    m_vote = button(u"voteButton"_s, tr("Vote"), u"up"_s);
    m_watch = button(u"watchButton"_s, tr("Watch"), u"eye"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::SpaceSmall);
    row->addWidget(m_state);
    row->addWidget(m_by);
    row->addStretch(1);
    for (QPushButton *each : {m_vote, m_watch, m_switch, editButton})
        row->addWidget(each);
    m_message = new InlineMessage(head);
    m_message->setObjectName(u"issuePageMessage"_s);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::SpaceSmall);
    column->addWidget(m_title);
    column->addLayout(row);
    column->addWidget(m_message);
    return head;
}

QWidget *IssuePage::makeContent()
{
    auto *main = new QWidget;
    main->setMaximumWidth(IssueTextWidth);
    m_content = new MarkdownView(main);
    m_content->setObjectName(u"issueText"_s);
    m_content->setAccessibleName(tr("Description"));
    m_noContent = makeLabel(tr("There is no description."), TextStyle::Body, ColorToken::MutedText, main);
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::Space);
    column->addWidget(makeHead());
    column->addWidget(makeLine(Qt::Horizontal, main));
    column->addWidget(m_content);
    column->addWidget(m_noContent);
    column->addSpacing(Theme::Space);
    column->addWidget(m_comments);
    column->addStretch(1);

    m_side = new QWidget;
    m_side->setFixedWidth(IssueSideWidth);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(Theme::SpaceLarge);
    side->addWidget(new SectionHeader(tr("About"), m_side));
    side->addWidget(m_attachments);
    side->addStretch(1);

    auto *page = new QWidget;
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(Theme::SpaceHuge, Theme::SpaceLarge, Theme::SpaceHuge, Theme::SpaceHuge);
    columns->setSpacing(Theme::SpaceHuge);
    columns->addWidget(main, 1);
    columns->addWidget(m_side, 0, Qt::AlignTop);
    columns->addStretch(0);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"issueScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    return scroll;
}

void IssuePage::addHandlers()
{
    const auto why = [this] { return whyNot(); };
    handleCommand(u"issue.edit"_s, this, [this] { edit(); }, why);
    handleCommand(u"issue.switchState"_s, this, [this] { switchState(); }, why);
    handleCommand(u"issue.vote"_s, this, [this] { toggle(true); }, why);
    handleCommand(u"issue.watch"_s, this, [this] { toggle(false); }, why);
    handleCommand(u"comment.add"_s, this, [this] { m_comments->openEditor(); }, why);
    handleCommand(u"comment.submit"_s, this, [this] { m_comments->submit(); }, why);
    bindCommand(findChild<QPushButton *>(u"editIssueButton"_s), this, u"issue.edit"_s);
    bindCommand(m_switch, this, u"issue.switchState"_s);
    bindCommand(m_vote, this, u"issue.vote"_s);
    bindCommand(m_watch, this, u"issue.watch"_s);
}

QString IssuePage::whyNot() const
{
    if (m_session.client.isReadOnly())
        return tr("This account is read only.");
    if (!m_model->value())
        return tr("The issue is not loaded yet.");
    return m_ticket != 0 ? tr("The issue is being changed.") : QString();
}

QString IssuePage::title() const
{
    const QString number = u"#%1"_s.arg(issueId().id);
    //: %1 is a number such as "#7", %2 a title.
    return m_model->value() ? tr("%1 %2", "issue").arg(number, oneLine(m_model->value()->title, 120)) : number;
}

void IssuePage::refresh()
{
    m_model->reload();
    m_comments->reload();
    m_attachments->reload();
    m_session.issues.isVoted(issueId()).then(this, [this](const Result<bool> &answer) {
        m_isVoted = answer ? std::optional(*answer) : std::nullopt;
        showToggles();
    });
    m_session.issues.isWatched(issueId()).then(this, [this](const Result<bool> &answer) {
        m_isWatched = answer ? std::optional(*answer) : std::nullopt;
        showToggles();
    });
}

void IssuePage::activated(bool isFirst)
{
    if (isFirst)
        refresh();
}

QWidget *IssuePage::focusTarget() const
{
    return m_content;
}

void IssuePage::showIssue()
{
    const Issue &issue = *m_model->value();
    m_title->setText(u"#%1 %2"_s.arg(issue.id).arg(oneLine(issue.title)));
    m_state->setSpec(issueStateBadge(issue));
    //: %1 is a person, %2 a time such as "2 days ago".
    m_by->setText(tr("reported by %1 %2").arg(personName(issue.reporter), relativeTime(issue.createdOn)));
    m_content->setSourceText(issue.content);
    m_content->setVisible(!issue.content.trimmed().isEmpty());
    m_noContent->setVisible(issue.content.trimmed().isEmpty());
    m_switch->setText(issue.isClosed() ? tr("Open again") : tr("Close"));
    setThemedIcon(m_switch, issue.isClosed() ? u"refresh"_s : u"check"_s);
    showFacts(issue);
    showToggles();
    emit titleChanged();
    emit commandsChanged();
}

void IssuePage::showFacts(const Issue &issue)
{
    delete m_facts;
    m_facts = new QWidget(m_side);
    auto *form = new QFormLayout(m_facts);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(Theme::SpaceLarge);
    form->setVerticalSpacing(Theme::SpaceTiny);
    const auto add = [this, form](const QString &name, const QString &value) {
        if (value.isEmpty())
            return;
        QLabel *label = makeLabel(oneLine(value, 200), TextStyle::Body, ColorToken::Text, m_facts);
        label->setWordWrap(true);
        form->addRow(makeLabel(name, TextStyle::Secondary, ColorToken::MutedText, m_facts), label);
    };
    add(tr("Kind"), issueWord(issue.kindWord));
    add(tr("Priority"), issueWord(issue.priorityWord));
    add(tr("Assignee"), issue.assignee == Account{} ? tr("Nobody") : personName(issue.assignee));
    add(tr("Component"), issue.component);
    add(tr("Milestone"), issue.milestone);
    add(tr("Version"), issue.version);
    add(tr("Votes"), QLocale().toString(issue.votes));
    add(tr("Watchers"), QLocale().toString(issue.watches));
    add(tr("Updated"), relativeTime(issue.updatedOn));
    static_cast<QVBoxLayout *>(m_side->layout())->insertWidget(1, m_facts);
}

void IssuePage::edit()
{
    auto *dialog = new IssueDialog(m_session, m_actions, repository(), m_model->value(), 0, this);
    connect(dialog, &IssueDialog::saved, this, [this] {
        emit notice(tr("Issue saved"));
        refresh();
    });
    dialog->open();
}

void IssuePage::switchState()
{
    IssueChange change;
    change.stateWord = m_model->value()->isClosed() ? u"open"_s : u"resolved"_s;
    m_message->clear();
    m_ticket = m_actions.updateIssue(issueId(), change);
    emit commandsChanged();
}

void IssuePage::take(const RepositoryReport &report)
{
    if (m_ticket == 0 || report.ticket != m_ticket)
        return;
    m_ticket = 0;
    if (!report.outcome.isDone())
        m_message->showMessage(InlineMessage::Tone::Danger, outcomeSentence(report.outcome), outcomeQuote(report.outcome));
    refresh();
    emit commandsChanged();
}

void IssuePage::toggle(bool isVote)
{
    IssuesApi &api = m_session.issues;
    const bool isOn = (isVote ? m_isVoted : m_isWatched).value_or(false);
    PendingReply<Nothing> reply = isVote ? (isOn ? api.withdrawVote(issueId()) : api.vote(issueId()))
                                               : (isOn ? api.unwatch(issueId()) : api.watch(issueId()));
    m_message->clear();
    // Done twice it is the same as done once, so it is not journalled; what is true is read again in any case.
    reply.then(this, [this](const Result<Nothing> &answer) {
        if (!answer)
            m_message->showMessage(InlineMessage::Tone::Danger, errorSentence(answer.error()), errorQuote(answer.error()));
        refresh();
    });
}

void IssuePage::showToggles()
{
    m_vote->setText(m_isVoted.value_or(false) ? tr("Withdraw vote") : tr("Vote"));
    m_watch->setText(m_isWatched.value_or(false) ? tr("Stop watching") : tr("Watch"));
    m_vote->setVisible(m_isVoted.has_value());
    m_watch->setVisible(m_isWatched.has_value());
}

} // namespace windlass
