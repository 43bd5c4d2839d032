// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/branches/branchlistpage.h"

#include "api/session.h"
#include "models/branches/branchlistmodel.h"
#include "models/repositories/repositoryactions.h"
#include "ui/branches/branchdelegate.h"
#include "ui/branches/deletebranchdialog.h"
#include "ui/branches/newbranchdialog.h"
#include "ui/pipelines/runpipelinedialog.h"
#include "ui/pullrequests/commandbutton.h"
#include "ui/pullrequests/outcometext.h"
#include "ui/repositories/listpanel.h"
#include "ui/repositories/repositoryheader.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

BranchListPage::BranchListPage(Session &session, PipelineActions &pipelines, RepositoryActions &actions,
                               StarredRepositories *starred, const Location &location, QWidget *parent)
    : RepositoryPart(location, starred, parent)
    , m_session(session)
    , m_pipelines(pipelines)
    , m_actions(actions)
    , m_model(new BranchListModel(session.refs, repository(), this))
    , m_repository(new ObjectModel<Repository>(
          [&session, id = repository()](ReadFrom from) { return session.repositories.get(id, from); }, this))
    , m_search(new SearchField(tr("Filter branches"), this))
    , m_panel(new ListPanel(m_model, new BranchDelegate(RowDelegate::Density::TwoLines, this), tr("Branches"), this))
    , m_message(new InlineMessage(this))
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
    auto *create = makeButton(tr("New branch…"), ButtonKind::Plain, this);
    create->setObjectName(u"newBranchButton"_s);
    setThemedIcon(create, u"plus"_s);
    auto *remove = makeButton(tr("Delete…"), ButtonKind::Plain, this);
    remove->setObjectName(u"deleteBranchButton"_s);
    setThemedIcon(remove, u"trash"_s);
    m_message->setObjectName(u"branchListMessage"_s);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(Theme::SpaceLarge, Theme::SpaceSmall, Theme::SpaceLarge, Theme::SpaceSmall);
    bar->addWidget(m_search);
    bar->addStretch(1);
    bar->addWidget(create);
    bar->addWidget(remove);
    bar->addWidget(run);
    auto *messageRow = new QVBoxLayout;
    messageRow->setContentsMargins(Theme::SpaceLarge, 0, Theme::SpaceLarge, 0);
    messageRow->addWidget(m_message);
    body()->addLayout(bar);
    body()->addWidget(makeLine(Qt::Horizontal, this));
    body()->addLayout(messageRow);
    body()->addWidget(m_panel, 1);

    follow(m_model);
    useFilter(m_search, m_panel);
    useCopyId([this] { return currentBranch(); });
    addHandlers();
    bindCommand(run, this, u"pipeline.run"_s);
    bindCommand(create, this, u"branch.create"_s);
    bindCommand(remove, this, u"branch.delete"_s);
    connect(&m_actions, &RepositoryActions::finished, this, &BranchListPage::take);
    if (location.section == Location::Section::Branch) {
        m_search->setText(location.id);
        m_model->setFilter(location.id);
    }
    connect(m_search, &SearchField::searchRequested, m_model, &BranchListModel::setFilter);
    connect(m_repository, &ObjectModelBase::changed, this,
            [this] {
                m_model->setMainBranch(m_repository->value()->mainBranch);
                emit commandsChanged();
            });
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
    PipelineTarget target;
    target.refName = currentBranch();
    auto *dialog = new RunPipelineDialog(m_session, m_pipelines, repository(), target, this);
    connect(dialog, &RunPipelineDialog::pipelineStarted, this, &PageWidget::navigationRequested);
    dialog->open();
}

void BranchListPage::addHandlers()
{
    handleCommand(
        u"pipeline.run"_s, this, [this] { runPipeline(); },
        [this] { return currentBranch().isEmpty() ? tr("Choose a branch first.") : QString(); });
    handleCommand(
        u"branch.create"_s, this, [this] { createBranch(); },
        [this] { return m_session.client.isReadOnly() ? tr("This account is read only.") : QString(); });
    handleCommand(u"branch.delete"_s, this, [this] { askDelete(); }, [this] { return whyNoDelete(); });
}

QString BranchListPage::whyNoDelete() const
{
    if (m_session.client.isReadOnly())
        return tr("This account is read only.");
    if (m_ticket != 0)
        return tr("A branch is being deleted.");
    const QString branch = currentBranch();
    if (branch.isEmpty())
        return tr("Choose a branch first.");
    const bool isMain = m_repository->value() && m_repository->value()->mainBranch == branch;
    return isMain ? tr("The main branch can't be deleted.") : QString();
}

void BranchListPage::createBranch()
{
    QString start = currentBranch();
    if (start.isEmpty() && m_repository->value())
        start = m_repository->value()->mainBranch;
    auto *dialog = new NewBranchDialog(m_session, m_actions, repository(), start, this);
    connect(dialog, &NewBranchDialog::created, this, [this](const QString &name) {
        emit notice(tr("Branch %1 created").arg(oneLine(name, 80)));
        m_model->reload();
    });
    dialog->open();
}

void BranchListPage::askDelete()
{
    const QModelIndex row = m_panel->list()->currentRow();
    const QString branch = currentBranch();
    const QString main = m_repository->value() ? m_repository->value()->mainBranch : QString();
    auto *dialog = new DeleteBranchDialog(m_session, repository(), branch, main, this);
    connect(dialog, &QDialog::accepted, this, [this, branch, hash = row.data(BranchListModel::HashRole).toString()] {
        m_message->clear();
        m_ticket = m_actions.deleteBranch(repository(), branch, hash);
        emit commandsChanged();
    });
    dialog->open();
}

void BranchListPage::take(const RepositoryReport &report)
{
    if (m_ticket == 0 || report.ticket != m_ticket)
        return;
    m_ticket = 0;
    const QString branch = report.entry.fact(writefacts::Branch);
    if (report.outcome.isDone())
        emit notice(tr("Branch %1 deleted").arg(oneLine(branch, 80)));
    else
        m_message->showMessage(InlineMessage::Tone::Danger, outcomeSentence(report.outcome), outcomeQuote(report.outcome));
    m_model->reload();
    emit commandsChanged();
}

} // namespace windlass
