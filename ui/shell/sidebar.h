// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigation/location.h"
#include "ui/shell/sidebarroles.h"

#include <QTreeView>

#include <optional>

namespace windlass {

//! The tree at the left: sections, and places in them. The model's roles are in sidebarroles.h. The row of the current
//! place, or of the nearest place above it, is marked; moving the mark by keys does not go anywhere until Enter.
class Sidebar : public QTreeView {
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    //! Marks where the window is.
    void setLocation(const Location &location);
    //! The place of the section with this number (from 0): its own or that of its first row. Nothing when there is
    //! none.
    std::optional<Location> sectionPlace(int section) const;

    void keyboardSearch(const QString &search) override;

signals:
    void locationChosen(const windlass::Location &location);
    //! A row that is neither a place nor has rows below it: "Load more", "Try again".
    void rowChosen(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    void choose(const QModelIndex &index);
    void markCurrent();
    QModelIndex find(const Location &key, const QModelIndex &parent) const;

    Location m_location;
};

} // namespace windlass
