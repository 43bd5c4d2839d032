// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/repository.h"
#include "models/paging/objectmodel.h"
#include "ui/repositories/repositorypart.h"

class QLabel;
class QPushButton;

namespace windlass {

class Badge;
class MarkdownView;
class RepositoryActions;
class RepositoryFacts;
class StatePanel;
struct Session;

//! The overview of a repository: what it is, where to clone it from, and its README.
class RepositoryPage : public RepositoryPart {
    Q_OBJECT

public:
    //! `actions` belongs to the session and outlives the page.
    RepositoryPage(Session &session, RepositoryActions &actions, StarredRepositories *starred, const Location &location,
                   QWidget *parent = nullptr);

    QString title() const override;
    void refresh() override;
    void activated(bool isFirst) override;
    QWidget *focusTarget() const override;

private:
    QWidget *makeContent();
    PendingReply<QByteArray> fetchReadme(ReadFrom from);
    void showRepository();
    void showState();
    void showReadme();
    void edit();

    Session &m_session;
    RepositoryActions &m_actions;
    ObjectModel<Repository> *m_model;
    ObjectModel<QByteArray> *m_readme;
    QString m_readmeBranch; //!< Whose README was asked for.
    StatePanel *m_panel = nullptr;
    QLabel *m_name = nullptr;
    Badge *m_private = nullptr;
    QPushButton *m_edit = nullptr;
    QLabel *m_description = nullptr;
    RepositoryFacts *m_facts = nullptr;
    StatePanel *m_readmePanel = nullptr;
    MarkdownView *m_readmeView = nullptr;
};

} // namespace windlass
