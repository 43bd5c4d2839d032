// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/pullrequest.h"

#include <QWidget>

class QVBoxLayout;

namespace windlass {

//! The people of a pull request with what they say: reviewers first, then those who said something unasked.
class ReviewersList : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewersList(QWidget *parent = nullptr);

    void setPullRequest(const PullRequest &pullRequest);

private:
    QVBoxLayout *m_rows;
    QList<Participant> m_shown;
    bool m_isShown = false;
};

} // namespace windlass
