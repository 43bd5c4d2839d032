// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace windlass {

//! A row of the tree of changed files: status letter and name, at the right open threads, lines added and removed, and a
//! box for "viewed", of folders too. The model is a FileListModel.
class FilesDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FilesDelegate(QObject *parent = nullptr);

    //! Whether files can be marked as viewed; true at first.
    void setBoxesVisible(bool areVisible) { m_hasBoxes = areVisible; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

signals:
    //! The box of a file or folder was clicked.
    void viewedToggled(const QModelIndex &index);

private:
    QRect boxRect(const QStyleOptionViewItem &option) const;

    bool m_hasBoxes = true;
};

} // namespace windlass
