// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/listtabs.h"

#include "models/commits/commitlistmodel.h"
#include "models/commits/statuslistmodel.h"
#include "ui/pullrequests/loadpanel.h"
#include "ui/pullrequests/pullrequestcontent.h"
#include "ui/pullrequests/pullrequesttext.h"
#include "ui/widgets/linkopener.h"
#include "ui/widgets/picturestore.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

class PullRequestCommitDelegate : public RowDelegate
{
    Q_DECLARE_TR_FUNCTIONS(windlass::CommitsTab)

public:
    using RowDelegate::RowDelegate;

    RowContent content(const QModelIndex &index) const override
    {
        const auto commit = index.data(ItemRole).value<Commit>();
        RowContent row;
        row.personName = oneLine(commit.authorName, 80);
        if (row.personName.isEmpty())
            row.personName = personName(commit.author);
        row.personKey = personKey(commit.author);
        if (PictureStore *pictures = PictureStore::instance(); pictures && !commit.author.avatar.isEmpty())
            row.personImage = pictures->image(commit.author.avatar);
        row.title = oneLine(commit.summary());
        if (commit.isMerge())
            row.titleBadges.append({tr("Merge"), u"merged"_s, ColorToken::MutedText, ColorToken::NeutralGround, {}});
        //: Author of a commit, and when it was made.
        row.detail = tr("%1 · %2").arg(row.personName, relativeTime(commit.date));
        row.trailing = commit.shortHash();
        return row;
    }
};

class BuildDelegate : public RowDelegate
{
    Q_DECLARE_TR_FUNCTIONS(windlass::BuildsTab)

public:
    using RowDelegate::RowDelegate;

    RowContent content(const QModelIndex &index) const override
    {
        const auto status = index.data(ItemRole).value<CommitStatus>();
        const BadgeSpec badge = statusBadge(status);
        RowContent row;
        row.icon = badge.icon;
        row.iconColor = badge.foreground;
        row.title = oneLine(status.name.isEmpty() ? status.key : status.name);
        row.detail = oneLine(status.description);
        row.badges.append(badge);
        row.trailing = relativeTime(status.updatedOn);
        return row;
    }
};

StatePanel *addListPanel(QWidget *tab, RowList *list)
{
    auto *panel = new StatePanel(list, tab);
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panel);
    if (PictureStore *pictures = PictureStore::instance())
        QObject::connect(pictures, &PictureStore::loaded, list->viewport(), qOverload<>(&QWidget::update));
    return panel;
}

} // namespace

CommitsTab::CommitsTab(PullRequestContent &content, QWidget *parent)
    : QWidget(parent), m_content(content), m_list(new RowList), m_panel(addListPanel(this, m_list))
{
    m_list->setObjectName(u"commitsList"_s);
    m_list->setAccessibleName(tr("Commits of the pull request"));
    CommitListModel *commits = content.commits();
    connect(m_list, &RowList::opened, this,
            [this](const QModelIndex &row) { emit commitChosen(row.data(CommitListModel::HashRole).toString()); });
    connect(commits, &PagedModelBase::stateChanged, this, &CommitsTab::showState);
    connect(m_panel, &StatePanel::retryRequested, commits, &PagedModelBase::retry);
    connect(m_panel, &StatePanel::loadMoreRequested, commits, [commits] { commits->fetchMore({}); });
    showState();
}

void CommitsTab::open()
{
    if (m_list->rows())
        return;
    m_content.openCommits();
    m_list->setRows(m_content.commits(), new PullRequestCommitDelegate(RowDelegate::Density::TwoLines, m_list));
}

void CommitsTab::showState()
{
    showStatus(m_panel, *m_content.commits(),
               {u"commit"_s, tr("No commits"),
                tr("Bitbucket lists none. It forgets them when the source branch of a closed pull request is deleted.")});
}

BuildsTab::BuildsTab(PullRequestContent &content, QWidget *parent)
    : QWidget(parent), m_content(content), m_list(new RowList), m_panel(addListPanel(this, m_list))
{
    m_list->setObjectName(u"buildsList"_s);
    m_list->setAccessibleName(tr("Builds of the pull request"));
    StatusListModel *statuses = content.statuses();
    m_list->setRows(statuses, new BuildDelegate(RowDelegate::Density::TwoLines, m_list));
    connect(m_list, &RowList::opened, this, [this](const QModelIndex &row) {
        const QString address = row.data(StatusListModel::UrlRole).toString();
        if (LinkOpener *opener = LinkOpener::instance(); opener && !address.isEmpty())
            opener->open(address, {}, window());
    });
    connect(statuses, &PagedModelBase::stateChanged, this, &BuildsTab::showState);
    connect(m_panel, &StatePanel::retryRequested, statuses, &PagedModelBase::retry);
    connect(m_panel, &StatePanel::loadMoreRequested, statuses, [statuses] { statuses->fetchMore({}); });
    showState();
}

void BuildsTab::showState()
{
    showStatus(m_panel, *m_content.statuses(),
               {u"pipeline"_s, tr("No builds"), tr("No build has reported on the last commit of the source branch.")});
}

} // namespace windlass
