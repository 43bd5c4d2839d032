// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paging/objectmodel.h"
#include "ui/repositories/repositorypart.h"

namespace windlass {

class BranchListModel;
class PipelineActions;
struct Session;

//! The branches of a repository; Enter shows the commits of one, and a pipeline can be run on it.
class BranchListPage : public RepositoryPart {
    Q_OBJECT

public:
    //! `actions` belongs to the session and outlives the page. Also for Section::Branch: the list, narrowed to that
    //! name.
    BranchListPage(Session &session, PipelineActions &actions, StarredRepositories *starred, const Location &location,
                   QWidget *parent = nullptr);

    QString title() const override;
    void refresh() override;
    void activated(bool isFirst) override;
    QWidget *focusTarget() const override;

private:
    QString currentBranch() const;
    void runPipeline();

    Session &m_session;
    PipelineActions &m_actions;
    BranchListModel *m_model;
    ObjectModel<Repository> *m_repository;
    SearchField *m_search;
    ListPanel *m_panel;
};

} // namespace windlass
