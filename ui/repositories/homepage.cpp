// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/repositories/homepage.h"

#include "ui/repositories/listpanel.h"
#include "ui/repositories/recentrepositories.h"
#include "ui/repositories/rowdelegates.h"
#include "ui/widgets/controls.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int HomeWidth = 760;
constexpr int MostRecent = 8;

//! Stands above the icons of the rows, which have a margin of their own.
SectionHeader *makeHomeHeading(const QString &title, QWidget *parent)
{
    auto *heading = new SectionHeader(title, parent);
    heading->setContentsMargins(Theme::SpaceLarge, 0, Theme::SpaceLarge, Theme::SpaceSmall);
    return heading;
}

} // namespace

HomePage::HomePage(WorkspaceListModel::Fetch workspaces, RecentRepositories recent, const Location &location,
                   QWidget *parent)
    : PageWidget(location, parent)
    , m_recent(std::move(recent))
    , m_recentModel(new RecentRepositoriesModel(this))
    , m_recentPart(new QWidget(this))
    , m_recentList(new RowList(m_recentPart))
    , m_model(new WorkspaceListModel(std::move(workspaces), this))
    , m_workspaces(new ListPanel(m_model, new WorkspaceDelegate(this), tr("Workspaces"), this))
{
    setObjectName(u"homePage"_s);
    m_recentList->setObjectName(u"recentList"_s);
    m_recentList->setAccessibleName(tr("Recently visited repositories"));
    m_recentList->setRows(m_recentModel, new RecentRepositoryDelegate(this));
    m_recentList->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_workspaces->list()->setObjectName(u"workspaceList"_s);
    m_workspaces->setEmptyWords([] {
        return EmptyWords{
            u"workspace"_s, tr("No workspaces"),
            tr("This account is a member of no workspace. Ask somebody to invite it, or open the address of a "
               "repository.")};
    });

    auto *recentColumn = new QVBoxLayout(m_recentPart);
    recentColumn->setContentsMargins(0, 0, 0, Theme::SpaceLarge);
    recentColumn->setSpacing(0);
    recentColumn->addWidget(makeHomeHeading(tr("Recently visited"), m_recentPart));
    recentColumn->addWidget(m_recentList);

    auto *column = new QVBoxLayout;
    column->setContentsMargins(Theme::SpaceLarge, Theme::SpaceLarge, Theme::SpaceLarge, Theme::SpaceLarge);
    column->setSpacing(0);
    column->addWidget(m_recentPart);
    column->addWidget(makeHomeHeading(tr("Workspaces"), this));
    column->addWidget(m_workspaces, 1);
    auto *middle = new QWidget(this);
    middle->setLayout(column);
    middle->setMaximumWidth(HomeWidth);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(middle, 100);
    layout->addStretch(1);

    connect(m_workspaces, &ListPanel::opened, this, [this](const QModelIndex &row) {
        emit navigationRequested(Location::forWorkspace(row.data(WorkspaceListModel::SlugRole).toString()));
    });
    connect(m_recentList, &RowList::opened, this, [this](const QModelIndex &row) {
        if (const auto place = Location::forFullName(row.data().toString()))
            emit navigationRequested(*place);
    });
    connect(m_model, &PagedModelBase::stateChanged, this, [this] {
        setBusy(m_model->status().isLoading());
        setAsOf(m_model->asOf());
    });
    showRecent();
}

QString HomePage::title() const
{
    return tr("Home");
}

void HomePage::refresh()
{
    showRecent();
    m_model->reload();
}

void HomePage::activated(bool)
{
    refresh();
}

QWidget *HomePage::focusTarget() const
{
    return m_recentPart->isVisibleTo(this) ? m_recentList : m_workspaces->list();
}

void HomePage::showRecent()
{
    m_recentModel->setFullNames(m_recent ? m_recent().mid(0, MostRecent) : QStringList());
    const int rows = m_recentModel->rowCount();
    m_recentPart->setVisible(rows > 0);
    if (rows > 0)
        m_recentList->setFixedHeight(rows * m_recentList->sizeHintForRow(0) + 2 * m_recentList->frameWidth());
}

} // namespace windlass
