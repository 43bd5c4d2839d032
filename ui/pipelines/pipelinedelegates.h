// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowlist.h"

namespace windlass {

//! Rows of PipelineListModel: state, number, branch, commit, who and what started it, duration, age.
class PipelineDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit PipelineDelegate(QObject *parent = nullptr)
        : RowDelegate(Density::TwoLines, parent)
    {
    }
    RowContent content(const QModelIndex &index) const override;
};

//! Rows of PipelineStepModel: state, name, duration, and a bar that compares the durations of the steps.
class PipelineStepDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit PipelineStepDelegate(QObject *parent = nullptr)
        : RowDelegate(Density::TwoLines, parent)
    {
    }
    RowContent content(const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace windlass
