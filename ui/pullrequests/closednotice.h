// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigation/location.h"

#include <QWidget>

class QPushButton;

namespace windlass {

class ElidedLabel;
class PullRequestContent;

//! One line below the header of a pull request that is closed: merged as which commit, or declined for which reason.
class ClosedNotice : public QWidget
{
    Q_OBJECT

public:
    explicit ClosedNotice(PullRequestContent &content, QWidget *parent = nullptr);

    //! The page of the merge commit, and the list of commits that it is in; invalid while there is none.
    Location mergeCommit() const;
    Location commitList() const;

signals:
    void navigationRequested(const windlass::Location &location);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showPullRequest();

    PullRequestContent &m_content;
    ElidedLabel *m_text;
    QPushButton *m_commit;
    QPushButton *m_list;
};

} // namespace windlass
