// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowlist.h"

namespace windlass {

//! Rows of BranchListModel. Two lines: name, last commit, its author and age; dense (for pickers): the name.
class BranchDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit BranchDelegate(Density density, QObject *parent = nullptr)
        : RowDelegate(density, parent)
    {
    }
    RowContent content(const QModelIndex &index) const override;
};

} // namespace windlass
