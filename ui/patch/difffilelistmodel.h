// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffdocument.h"
#include "ui/widgets/rowlist.h"

#include <QAbstractListModel>
#include <QPointer>

namespace windlass {

//! The files of a diff, in its order, while it grows. DisplayRole is the path.
class DiffFileListModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setDocument(DiffDocument *document);
    const DiffDocument *document() const { return m_document; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void takeGrowth();

    QPointer<DiffDocument> m_document;
    int m_count = 0;
};

//! Rows of DiffFileListModel: what happened to the file, its name, its folder, and how many lines came and went.
class DiffFileDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit DiffFileDelegate(QObject *parent = nullptr)
        : RowDelegate(Density::Dense, parent)
    {
    }
    RowContent content(const QModelIndex &index) const override;
};

} // namespace windlass
