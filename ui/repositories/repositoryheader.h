// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigation/location.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QTabBar;
class QToolButton;

namespace windlass {

class StarredRepositories;

//! The strip at the top of every page of a repository: Overview, Commits, Branches, Pull requests, Pipelines; and at
//! the right the buttons of the page. It says where the person wants to go and goes nowhere itself.
class RepositoryHeader : public QWidget {
    Q_OBJECT

public:
    //! Which part is marked follows from the section of the location: a commit belongs to Commits.
    explicit RepositoryHeader(const Location &location, QWidget *parent = nullptr);

    //! Another place of the same repository.
    void setLocation(const Location &location);
    //! Adds a widget of the page at the right.
    void addWidget(QWidget *widget);
    //! Shows a star that adds the repository to the sidebar or takes it away. Not owned; null takes the star away.
    void setStarred(StarredRepositories *starred);

signals:
    void navigationRequested(const windlass::Location &location);

private:
    void goToTab(int index);
    void updateStar();

    Location m_location;
    QTabBar *m_tabs;
    QHBoxLayout *m_layout;
    QToolButton *m_star = nullptr;
    QPointer<StarredRepositories> m_starred;
};

} // namespace windlass
