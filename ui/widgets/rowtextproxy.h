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

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::AccessibleTextRole && m_delegate && index.isValid())
            return m_delegate->accessibleText(mapToSource(index));
        return QIdentityProxyModel::data(index, role);
    }

private:
    QPointer<RowDelegate> m_delegate;
};

} // namespace windlass
