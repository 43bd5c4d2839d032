// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowlist.h"

namespace windlass {

//! A webhook in a list: what it is for, where it goes, which events, and whether it is on.
class HookDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    RowContent content(const QModelIndex &index) const override;
};

} // namespace windlass
