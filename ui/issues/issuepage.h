// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/issuesapi.h"
#include "models/paging/objectmodel.h"
#include "models/repositories/repositoryactions.h"
#include "models/review/draftstore.h"
#include "ui/repositories/repositorypart.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace windlass {

class Badge;
class InlineMessage;
class IssueAttachments;
class IssueComments;
class MarkdownView;
class StatePanel;
struct Session;

//! One issue: what it is, its facts, its comments and files, and what can be done with it.
class IssuePage : public RepositoryPart {
    Q_OBJECT

public:
    //! Session, actions and drafts outlive the page; `account` is the key of drafts.
    IssuePage(Session &session, RepositoryActions &actions, DraftStore &drafts, const QString &account,
              StarredRepositories *starred, const Location &location, QWidget *parent = nullptr);

    QString title() const override;
    void refresh() override;
    void activated(bool isFirst) override;
    QWidget *focusTarget() const override;

private:
    QWidget *makeContent();
    QWidget *makeHead();
    QWidget *makeFacts();
    void addHandlers();
    IssueId issueId() const { return {repository(), location().number()}; }
    void showIssue();
    void showFacts(const Issue &issue);
    void edit();
    //! Closes an open issue, opens a closed one.
    void switchState();
    void toggle(bool isVote);
    void take(const RepositoryReport &report);
    void showToggles();
    QString whyNot() const;

    Session &m_session;
    RepositoryActions &m_actions;
    ObjectModel<Issue> *m_model;
    IssueComments *m_comments;
    IssueAttachments *m_attachments;
    StatePanel *m_panel = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_by = nullptr;
    Badge *m_state = nullptr;
    MarkdownView *m_content = nullptr;
    QLabel *m_noContent = nullptr;
    QWidget *m_side = nullptr;
    QWidget *m_facts = nullptr;
    QPushButton *m_switch = nullptr;
    QPushButton *m_vote = nullptr;
    QPushButton *m_watch = nullptr;
    InlineMessage *m_message = nullptr;
    std::optional<bool> m_isVoted;
    std::optional<bool> m_isWatched;
    quint64 m_ticket = 0;
};

} // namespace windlass
