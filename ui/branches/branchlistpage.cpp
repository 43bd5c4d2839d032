// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/branches/branchlistpage.h"

#include "api/session.h"
#include "models/branches/branchlistmodel.h"
#include "ui/branches/branchdelegate.h"
#include "ui/pipelines/runpipelinedialog.h"
#include "ui/pullrequests/commandbutton.h"
#include "ui/repositories/listpanel.h"
#include "ui/repositories/repositoryheader.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

BranchListPage::BranchListPage(Session &session, PipelineActions &actions, StarredRepositories *starred,
                               const Location &location, QWidget *parent)
    : RepositoryPart(location, starred, parent)
    , m_session(session)
    , m_actions(actions)
    , m_model(new BranchListModel(session.refs, repository(), this))
    , m_repository(new ObjectModel<Repository>(
          [&session, id = repository()](ReadFrom from) { return session.repositories.get(id, from); }, this))
    , m_search(new SearchField(tr("Filter branches"), this))
    , m_panel(new ListPanel(m_model, new BranchDelegate(RowDelegate::Density::TwoLines, this), tr("Branches"), this))
{
    setObjectName(u"branchListPage"_s);
    m_panel->list()->setObjectName(u"branchList"_s);
    m_panel->setEmptyWords([this] {
        if (m_model->filter().isEmpty())
            return EmptyWords{u"branch"_s, tr("No branches"), tr("This repository has no commits yet.")};
        return EmptyWords{u"search"_s, tr("No branch found"), tr("No name contains “%1”.").arg(m_model->filter())};
    });
    m_search->setObjectName(u"branchFilter"_s);
    m_search->setFixedWidth(260);

    auto *run = makeButton(tr("Run pipeline…"), ButtonKind::Plain, this);
    run->setObjectName(u"runPipelineButton"_s);
    setThemedIcon(run, u"play"_s);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(Theme::SpaceLarge, Theme::SpaceSmall, Theme::SpaceLarge, Theme::SpaceSmall);
    bar->addWidget(m_search);
    bar->addStretch(1);
    bar->addWidget(run);
    body()->addLayout(bar);
    body()->addWidget(makeLine(Qt::Horizontal, this));
    body()->addWidget(m_panel, 1);

    follow(m_model);
    useFilter(m_search, m_panel);
    useCopyId([this] { return currentBranch(); });
    handleCommand(
        u"pipeline.run"_s, this, [this] { runPipeline(); },
        [this] { return currentBranch().isEmpty() ? tr("Choose a branch first.") : QString(); });
    bindCommand(run, this, u"pipeline.run"_s);
    if (location.section == Location::Section::Branch) {
        m_search->setText(location.id);
        m_model->setFilter(location.id);
    }
    connect(m_search, &SearchField::searchRequested, m_model, &BranchListModel::setFilter);
    connect(m_repository, &ObjectModelBase::changed, this,
            [this] { m_model->setMainBranch(m_repository->value()->mainBranch); });
    connect(m_panel->list(), &RowList::currentRowChanged, this, &PageWidget::commandsChanged);
    connect(m_panel, &ListPanel::opened, this, [this](const QModelIndex &row) {
        const RepositoryId id = this->repository();
        emit navigationRequested(Location::forRepository(id.workspace, id.slug, Location::Section::Commits,
                                                         row.data(BranchListModel::NameRole).toString()));
    });
}

QString BranchListPage::title() const
{
    return tr("Branches of %1").arg(repository().fullName());
}

void BranchListPage::refresh()
{
    m_model->reload();
    m_repository->reload();
}

void BranchListPage::activated(bool isFirst)
{
    isFirst ? refresh() : m_model->reload();
}

QWidget *BranchListPage::focusTarget() const
{
    return m_panel->list();
}

QString BranchListPage::currentBranch() const
{
    return m_panel->list()->currentRow().data(BranchListModel::NameRole).toString();
}

void BranchListPage::runPipeline()
{
    auto *dialog = new RunPipelineDialog(m_session, m_actions, repository(), currentBranch(), this);
    connect(dialog, &RunPipelineDialog::pipelineStarted, this, &PageWidget::navigationRequested);
    dialog->open();
}

} // namespace windlass
