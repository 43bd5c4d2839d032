// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace windlass {

//! A row of the tree of changed files: status letter and name, at the right comments, lines added and removed, and a box
//! for "viewed". The model is a FileListModel.
class FilesDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FilesDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

signals:
    //! The box of a file was clicked.
    void viewedToggled(const QString &path, bool isViewed);
};

} // namespace windlass
