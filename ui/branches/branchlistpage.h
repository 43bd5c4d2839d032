// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paging/objectmodel.h"
#include "ui/repositories/repositorypart.h"

namespace windlass {

class BranchListModel;
class InlineMessage;
class PipelineActions;
class RepositoryActions;
struct RepositoryReport;
struct Session;

//! The branches of a repository; Enter shows the commits of one, a pipeline can be run on it,
//! branches are made and deleted.
class BranchListPage : public RepositoryPart {
    Q_OBJECT

public:
    //! The actions belong to the session and outlive the page. Also for Section::Branch: the list, narrowed to that
    //! name.
    BranchListPage(Session &session, PipelineActions &pipelines, RepositoryActions &actions, StarredRepositories *starred,
                   const Location &location, QWidget *parent = nullptr);

    QString title() const override;
    void refresh() override;
    void activated(bool isFirst) override;
    QWidget *focusTarget() const override;

private:
    QString currentBranch() const;
    QString whyNoDelete() const;
    void addHandlers();
    void runPipeline();
    void createBranch();
    void askDelete();
    void take(const RepositoryReport &report);

    Session &m_session;
    PipelineActions &m_pipelines;
    RepositoryActions &m_actions;
    BranchListModel *m_model;
    ObjectModel<Repository> *m_repository;
    SearchField *m_search;
    ListPanel *m_panel;
    InlineMessage *m_message;
    quint64 m_ticket = 0; //!< Of the deletion under way.
};

} // namespace windlass
