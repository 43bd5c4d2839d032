// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigation/location.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTabBar;

namespace windlass {

class Avatar;
class Badge;
class ElidedLabel;
class PullRequestContent;

//! The top of the page, which never scrolls away: title, state, builds, approvals, from where to where, and the tabs.
class PullRequestHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PullRequestHeader(PullRequestContent &content, QWidget *parent = nullptr);

    Location::Tab currentTab() const;
    void setCurrentTab(Location::Tab tab);

signals:
    void tabChosen(windlass::Location::Tab tab);
    //! Where the person wants to go: a branch.
    void navigationRequested(const windlass::Location &location);

private:
    void showPullRequest();
    void showUpdated();
    void showBuilds();
    void showCounts();
    void setTabText(Location::Tab tab, const QString &text, int count);

    PullRequestContent &m_content;
    QLabel *m_number;
    ElidedLabel *m_title;
    Badge *m_state;
    Badge *m_builds;
    Badge *m_approvals;
    Avatar *m_avatar;
    ElidedLabel *m_route;
    QLabel *m_updated;
    QTabBar *m_tabs;
};

} // namespace windlass
