// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowlist.h"

namespace windlass {

//! An issue in a list: number, title, kind, state, priority, who has it, and when it changed last.
class IssueDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    RowContent content(const QModelIndex &index) const override;
};

} // namespace windlass
