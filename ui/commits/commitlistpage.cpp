// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commits/commitlistpage.h"

#include "api/session.h"
#include "models/commits/commitlistmodel.h"
#include "ui/branches/branchpicker.h"
#include "ui/commits/commitdelegate.h"
#include "ui/repositories/listpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

CommitListPage::CommitListPage(Session &session, StarredRepositories *starred, const Location &location,
                               QWidget *parent)
    : RepositoryPart(location, starred, parent)
    , m_model(new CommitListModel(session.commits, repository(), location.id, this))
    , m_branch(new BranchPicker(
          [&session, id = repository()](const QString &text, const PageToken &page, ReadFrom from) {
              return session.refs.branches(id, text, page, from);
          },
          repository(), this))
    , m_panel(new ListPanel(m_model, new CommitDelegate(this), tr("Commits"), this))
{
    setObjectName(u"commitListPage"_s);
    m_panel->list()->setObjectName(u"commitList"_s);
    m_panel->setEmptyWords([this] {
        return EmptyWords{u"commit"_s, tr("No commits"),
                          m_model->revision().isEmpty()
                              ? tr("Push a first commit to this repository, then refresh.")
                              : tr("The branch %1 has no commits.").arg(oneLine(m_model->revision(), 80))};
    });
    m_branch->setAllText(tr("All branches"));
    m_branch->setBranch(location.id);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(Theme::SpaceLarge, Theme::SpaceSmall, Theme::SpaceLarge, Theme::SpaceSmall);
    bar->addWidget(m_branch);
    bar->addStretch(1);
    body()->addLayout(bar);
    body()->addWidget(makeLine(Qt::Horizontal, this));
    body()->addWidget(m_panel, 1);

    follow(m_model);
    useCopyId([this] { return m_panel->list()->currentRow().data(CommitListModel::HashRole).toString(); });
    handleCommand(u"list.filter"_s, m_branch, [this] { m_branch->showPopup(); });
    connect(m_branch, &BranchPicker::branchChosen, this, [this](const QString &branch) {
        // Another branch is another place, with a page of its own: this one stays what it is for the way back.
        m_branch->setBranch(this->location().id);
        const RepositoryId id = this->repository();
        emit navigationRequested(Location::forRepository(id.workspace, id.slug, Location::Section::Commits, branch));
    });
    connect(m_panel, &ListPanel::opened, this, [this](const QModelIndex &row) {
        const RepositoryId id = this->repository();
        emit navigationRequested(
            Location::forCommit(id.workspace, id.slug, row.data(CommitListModel::HashRole).toString()));
    });
}

QString CommitListPage::title() const
{
    const QString branch = location().id;
    return branch.isEmpty() ? tr("Commits of %1").arg(repository().fullName())
                            : tr("Commits of %1", "branch").arg(oneLine(branch, 100));
}

void CommitListPage::refresh()
{
    m_model->reload();
}

void CommitListPage::activated(bool)
{
    // Also when the page comes back: what was merged or pushed meanwhile belongs on top.
    m_model->reload();
}

QWidget *CommitListPage::focusTarget() const
{
    return m_panel->list();
}

} // namespace windlass
