// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipelines/pipelinelistpage.h"

#include "api/session.h"
#include "models/pipelines/pipelineactions.h"
#include "models/pipelines/pipelinelistmodel.h"
#include "ui/pipelines/pipelinedelegates.h"
#include "ui/pipelines/runpipelinedialog.h"
#include "ui/pullrequests/commandbutton.h"
#include "ui/repositories/listpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

PipelineListPage::PipelineListPage(Session &session, PipelineActions &actions, StarredRepositories *starred,
                                   const Location &location, QWidget *parent)
    : RepositoryPart(location, starred, parent)
    , m_session(session)
    , m_actions(actions)
    , m_model(new PipelineListModel(session.pipelines, repository(), this))
    , m_panel(new ListPanel(m_model, new PipelineDelegate(this), tr("Pipelines"), this))
{
    setObjectName(u"pipelineListPage"_s);
    m_panel->list()->setObjectName(u"pipelineList"_s);
    m_panel->setEmptyWords([] {
        return EmptyWords{u"pipeline"_s, tr("No pipelines"),
                          tr("Pipelines are described in bitbucket-pipelines.yml. Run one with the button above.")};
    });
    auto *run = makeButton(tr("Run pipeline…"), ButtonKind::Primary, this);
    run->setObjectName(u"runPipelineButton"_s);
    setThemedIcon(run, u"play"_s, ColorToken::AccentText);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(Theme::SpaceLarge, Theme::SpaceSmall, Theme::SpaceLarge, Theme::SpaceSmall);
    bar->addWidget(makeLabel(tr("Pipelines"), TextStyle::Heading, ColorToken::Text, this));
    bar->addStretch(1);
    bar->addWidget(run);
    body()->addLayout(bar);
    body()->addWidget(makeLine(Qt::Horizontal, this));
    body()->addWidget(m_panel, 1);

    follow(m_model);
    useCopyId([this] {
        const QModelIndex row = m_panel->list()->currentRow();
        return row.isValid() ? u"#%1"_s.arg(row.data(PipelineListModel::BuildNumberRole).toLongLong()) : QString();
    });
    handleCommand(u"pipeline.run"_s, this, [this] { runPipeline(); });
    bindCommand(run, this, u"pipeline.run"_s);
    connect(&m_polls, &PollTimer::due, m_model, &PagedModelBase::reload);
    connect(m_model, &PagedModelBase::stateChanged, this, [this] {
        if (m_model->state() == LoadState::Loaded && m_model->hasUnfinished())
            m_polls.scheduleNext();
    });
    connect(&m_actions, &PipelineActions::finished, this, [this](const PipelineReport &report) {
        if (report.repository == this->repository()) {
            m_polls.restart();
            m_model->reload();
        }
    });
    connect(m_panel, &ListPanel::opened, this, [this](const QModelIndex &row) {
        const RepositoryId id = this->repository();
        emit navigationRequested(
            Location::forPipeline(id.workspace, id.slug, row.data(PipelineListModel::BuildNumberRole).toLongLong()));
    });
}

QString PipelineListPage::title() const
{
    return tr("Pipelines of %1").arg(repository().fullName());
}

void PipelineListPage::refresh()
{
    m_model->reload();
}

void PipelineListPage::activated(bool)
{
    m_polls.setVisible(true);
    m_model->reload();
}

void PipelineListPage::deactivated()
{
    m_polls.setVisible(false);
}

QWidget *PipelineListPage::focusTarget() const
{
    return m_panel->list();
}

void PipelineListPage::runPipeline()
{
    auto *dialog = new RunPipelineDialog(m_session, m_actions, repository(), PipelineTarget(), this);
    dialog->setNewestKnown(m_model->items().isEmpty() ? 0 : m_model->items().constFirst().buildNumber);
    connect(dialog, &RunPipelineDialog::pipelineStarted, this, &PageWidget::navigationRequested);
    dialog->open();
}

} // namespace windlass
