// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowlist.h"

namespace windlass {

//! Rows of CommitListModel: first line of the message, author, age, short hash, and whether it is a merge.
class CommitDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit CommitDelegate(QObject *parent = nullptr)
        : RowDelegate(Density::TwoLines, parent)
    {
    }
    RowContent content(const QModelIndex &index) const override;
};

} // namespace windlass
