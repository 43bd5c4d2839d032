// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowlist.h"

#include <QAbstractListModel>
#include <QStringList>

namespace windlass {

//! A short list of full names ("acme/web-shop"), which is DisplayRole. Names that are no repository are left out.
class RecentRepositoriesModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setFullNames(const QStringList &fullNames);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QStringList m_fullNames;
};

//! Rows of RecentRepositoriesModel: the slug, and the workspace behind it.
class RecentRepositoryDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit RecentRepositoryDelegate(QObject *parent = nullptr)
        : RowDelegate(Density::Dense, parent)
    {
    }
    RowContent content(const QModelIndex &index) const override;
};

} // namespace windlass
