// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paging/polltimer.h"
#include "ui/repositories/repositorypart.h"

namespace windlass {

class PipelineActions;
class PipelineListModel;
struct PipelineReport;
struct Session;

//! The pipelines of a repository, newest first; read again by itself while one of them runs and the page is seen.
class PipelineListPage : public RepositoryPart {
    Q_OBJECT

public:
    PipelineListPage(Session &session, PipelineActions &actions, StarredRepositories *starred, const Location &location,
                     QWidget *parent = nullptr);

    QString title() const override;
    void refresh() override;
    void activated(bool isFirst) override;
    void deactivated() override;
    QWidget *focusTarget() const override;

private:
    void runPipeline();

    Session &m_session;
    PipelineActions &m_actions;
    PipelineListModel *m_model;
    ListPanel *m_panel;
    PollTimer m_polls;
};

} // namespace windlass
