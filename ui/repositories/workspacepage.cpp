// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/repositories/workspacepage.h"

#include "api/session.h"
#include "models/repositories/repositorylistmodel.h"
#include "ui/pullrequests/commandbutton.h"
#include "ui/repositories/repositorydialog.h"
#include "ui/repositories/rowdelegates.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

WorkspacePage::WorkspacePage(Session &session, RepositoryActions &actions, const Location &location, QWidget *parent)
    : PageWidget(location, parent)
    , m_session(session)
    , m_actions(actions)
    , m_model(new RepositoryListModel(session.repositories, location.workspace, this))
    , m_workspace(new ObjectModel<Workspace>(
          [&session, slug = location.workspace](ReadFrom from) { return session.workspaces.get(slug, from); }, this))
    , m_projects(new CompleteList<Project>(
          [&session, slug = location.workspace](const PageToken &page, ReadFrom from) {
              return session.projects.list(slug, page, from);
          },
          this))
    , m_search(new SearchField(tr("Filter repositories"), this))
    , m_project(new QComboBox(this))
    , m_panel(new ListPanel(m_model, new RepositoryDelegate(this), tr("Repositories"), this))
{
    setObjectName(u"workspacePage"_s);
    m_panel->list()->setObjectName(u"repositoryList"_s);
    m_panel->setEmptyWords([this] { return emptyWords(); });
    m_search->setObjectName(u"repositoryFilter"_s);
    m_search->setTarget(m_panel->list());
    m_search->setFixedWidth(260);
    m_project->setObjectName(u"projectFilter"_s);
    m_project->setAccessibleName(tr("Project"));
    m_project->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_project->setMaximumWidth(260);

    QLabel *heading = makeLabel(location.workspace, TextStyle::Heading, ColorToken::Text, this);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(Theme::SpaceLarge, Theme::SpaceSmall, Theme::SpaceLarge, Theme::SpaceSmall);
    bar->setSpacing(Theme::SpaceSmall);
    bar->addWidget(heading);
    bar->addStretch(1);
    bar->addWidget(m_project);
    bar->addWidget(m_search);
    auto *create = makeButton(tr("New repository…"), ButtonKind::Plain, this);
    create->setObjectName(u"newRepositoryButton"_s);
    setThemedIcon(create, u"plus"_s);
    bar->addWidget(create);
    handleCommand(
        u"repository.create"_s, this, [this] { createRepository(); },
        [this] { return m_session.client.isReadOnly() ? tr("This account is read only.") : QString(); });
    bindCommand(create, this, u"repository.create"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(makeLine(Qt::Horizontal, this));
    layout->addWidget(m_panel, 1);

    if (location.section == Location::Section::Project)
        m_model->setFilter({{}, location.id});
    showProjects();
    connect(m_search, &SearchField::searchRequested, this, &WorkspacePage::applyFilter);
    connect(m_project, &QComboBox::activated, this, &WorkspacePage::applyFilter);
    connect(m_projects, &ObjectModelBase::changed, this, &WorkspacePage::showProjects);
    connect(m_workspace, &ObjectModelBase::changed, this, [this, heading] {
        heading->setText(oneLine(m_workspace->value()->name));
        emit titleChanged();
    });
    connect(m_model, &PagedModelBase::stateChanged, this, [this] {
        setBusy(m_model->status().isLoading());
        setAsOf(m_model->asOf());
    });
    connect(m_panel, &ListPanel::opened, this, [this](const QModelIndex &row) {
        if (const auto place = Location::forFullName(row.data(RepositoryListModel::FullNameRole).toString()))
            emit navigationRequested(*place);
    });
    handleCommand(u"list.filter"_s, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

void WorkspacePage::createRepository()
{
    auto *dialog = new RepositoryDialog(m_session, m_actions, location().workspace, std::nullopt, this);
    connect(dialog, &RepositoryDialog::saved, this, [this](const RepositoryId &id) {
        emit notice(tr("Repository created"));
        emit navigationRequested(Location::forRepository(id.workspace, id.slug));
    });
    dialog->open();
}

QString WorkspacePage::title() const
{
    const QString name = m_workspace->value() ? oneLine(m_workspace->value()->name) : QString();
    return name.isEmpty() ? location().workspace : name;
}

void WorkspacePage::refresh()
{
    m_model->reload();
    m_projects->reload();
    m_workspace->reload();
}

void WorkspacePage::activated(bool isFirst)
{
    // Names and projects hardly ever change: they are read once, and again with F5.
    isFirst ? refresh() : m_model->reload();
}

QWidget *WorkspacePage::focusTarget() const
{
    return m_panel->list();
}

void WorkspacePage::showProjects()
{
    const QString key = m_model->filter().projectKey;
    m_project->clear();
    m_project->addItem(tr("All projects"), QString());
    bool isKnown = key.isEmpty();
    for (const Project &project : m_projects->items()) {
        m_project->addItem(oneLine(project.name, 60), project.key);
        isKnown = isKnown || project.key == key;
    }
    if (!isKnown)
        m_project->addItem(key, key);
    m_project->setCurrentIndex(qMax(0, m_project->findData(key)));
    m_project->setVisible(m_project->count() > 1);
}

void WorkspacePage::applyFilter()
{
    m_model->setFilter({m_search->text().trimmed(), m_project->currentData().toString()});
}

EmptyWords WorkspacePage::emptyWords() const
{
    const RepositoryFilter &filter = m_model->filter();
    if (!filter.text.isEmpty())
        return {u"search"_s, tr("No repository found"), tr("No name contains “%1” here.").arg(filter.text)};
    if (!filter.projectKey.isEmpty())
        return {u"project"_s, tr("No repositories"), tr("This project has none that this account can read.")};
    return {u"repository"_s, tr("No repositories"), tr("This workspace has none that this account can read.")};
}

} // namespace windlass
