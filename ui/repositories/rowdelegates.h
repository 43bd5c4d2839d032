// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowlist.h"

namespace windlass {

//! Rows of WorkspaceListModel.
class WorkspaceDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit WorkspaceDelegate(QObject *parent = nullptr)
        : RowDelegate(Density::TwoLines, parent)
    {
    }
    RowContent content(const QModelIndex &index) const override;
};

//! Rows of RepositoryListModel: name, description, language, when it was updated, and whether it is private.
class RepositoryDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit RepositoryDelegate(QObject *parent = nullptr)
        : RowDelegate(Density::TwoLines, parent)
    {
    }
    RowContent content(const QModelIndex &index) const override;
    QString accessibleText(const QModelIndex &index) const override;
};

} // namespace windlass
