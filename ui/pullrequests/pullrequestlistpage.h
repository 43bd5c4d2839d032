// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/pullrequestsapi.h"
#include "ui/pullrequests/reviewcontext.h"
#include "ui/shell/page.h"

class QTabBar;

namespace windlass {

class PullRequestListModel;
class RowList;
class SearchField;
class StatePanel;

//! The pull requests of a repository: narrowed by state and by words of the title, read as they are scrolled to.
class PullRequestListPage : public PageWidget
{
    Q_OBJECT

public:
    //! `location` is of Location::Section::PullRequests; its query (`state=MERGED`) says what is shown first.
    PullRequestListPage(const ReviewContext &context, const Location &location, QWidget *parent = nullptr);

    QString title() const override;
    void refresh() override;
    void showLocation(const Location &location) override;
    void activated(bool isFirst) override;
    QWidget *focusTarget() const override;

private:
    void applyFilter();
    void takeState(const Location &location);
    void showState();

    RepositoryId m_repository;
    PullRequestListModel *m_model;
    QTabBar *m_states;
    SearchField *m_search;
    RowList *m_list;
    StatePanel *m_panel;
};

} // namespace windlass
