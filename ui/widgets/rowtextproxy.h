// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowlist.h"

#include <QIdentityProxyModel>
#include <QPointer>

namespace windlass {

//! The rows of the model, with what the delegate paints as their accessible text: views ask the model for it, and
//! models do not know how a row is shown. Part of RowList.
class RowTextProxy : public QIdentityProxyModel {
public:
    RowTextProxy(RowDelegate *delegate, QObject *parent)
        : QIdentityProxyModel(parent)
        , m_delegate(delegate)
    {
    }

    void setSourceModel(QAbstractItemModel *model) override
    {
        // Their indexes are row, column and nothing else. The view asks for the index of every row, twice, whenever rows
        // come, and a long list should not have to go by way of the source each time.
        m_isFlat = qobject_cast<QAbstractTableModel *>(model) || qobject_cast<QAbstractListModel *>(model);
        QIdentityProxyModel::setSourceModel(model);
    }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override
    {
        if (!m_isFlat)
            return QIdentityProxyModel::index(row, column, parent);
        return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::AccessibleTextRole && m_delegate && index.isValid())
            return m_delegate->accessibleText(mapToSource(index));
        return QIdentityProxyModel::data(index, role);
    }

private:
    QPointer<RowDelegate> m_delegate;
    bool m_isFlat = false;
};

} // namespace windlass
