// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/repositories/repositoryactions.h"
#include "ui/repositories/repositorypart.h"

class QComboBox;
class QPushButton;

namespace windlass {

class IssueListModel;
class RowList;
class StatePanel;
struct Session;

//! The issues of a repository, filtered by the host; or, where the host has none any more, what became of them.
class IssueListPage : public RepositoryPart {
    Q_OBJECT

public:
    //! `actions` belongs to the session and outlives the page.
    IssueListPage(Session &session, RepositoryActions &actions, StarredRepositories *starred, const Location &location,
                  QWidget *parent = nullptr);

    QString title() const override;
    void refresh() override;
    void activated(bool isFirst) override;
    QWidget *focusTarget() const override;

private:
    QWidget *makeBar();
    bool isGone() const;
    void applyFilter();
    void createIssue();
    void showState();

    Session &m_session;
    RepositoryActions &m_actions;
    IssueListModel *m_model;
    QWidget *m_bar = nullptr;
    QComboBox *m_state = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_priority = nullptr;
    QComboBox *m_assignee = nullptr;
    SearchField *m_search = nullptr;
    RowList *m_list;
    StatePanel *m_panel;
};

} // namespace windlass
