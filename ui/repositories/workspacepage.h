// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/project.h"
#include "api/resources/workspace.h"
#include "models/paging/completelist.h"
#include "ui/repositories/listpanel.h"
#include "ui/shell/page.h"

class QComboBox;

namespace windlass {

class RepositoryActions;
class RepositoryListModel;
class SearchField;
struct Session;

//! The repositories of a workspace, most recently updated first; narrowed by the host to a part of the name and to a
//! project.
class WorkspacePage : public PageWidget {
    Q_OBJECT

public:
    //! `location` is of Section::Workspace, or of Section::Project for the repositories of that project.
    //! `actions` belongs to the session and outlives the page.
    WorkspacePage(Session &session, RepositoryActions &actions, const Location &location, QWidget *parent = nullptr);

    QString title() const override;
    void refresh() override;
    void activated(bool isFirst) override;
    QWidget *focusTarget() const override;

private:
    void showProjects();
    void applyFilter();
    EmptyWords emptyWords() const;
    void createRepository();

    Session &m_session;
    RepositoryActions &m_actions;
    RepositoryListModel *m_model;
    ObjectModel<Workspace> *m_workspace;
    CompleteList<Project> *m_projects;
    SearchField *m_search;
    QComboBox *m_project;
    ListPanel *m_panel;
};

} // namespace windlass
