// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowlist.h"

namespace windlass {

//! A pull request on two lines: its author's picture, number and title, where it goes, and at the right what reviewers
//! say. The model is a PullRequestListModel.
class PullRequestDelegate : public RowDelegate
{
    Q_OBJECT

public:
    explicit PullRequestDelegate(QObject *parent = nullptr);

    RowContent content(const QModelIndex &index) const override;
    QString accessibleText(const QModelIndex &index) const override;
};

} // namespace windlass
