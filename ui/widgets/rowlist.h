// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/badge.h"

#include <QImage>
#include <QListView>
#include <QStyledItemDelegate>
#include <QVector>

namespace windlass {

//! What a row shows. Everything in it is plain text; the delegate cuts what does not fit.
struct RowContent {
    QString icon{}; //!< Theme icon at the left, may be empty.
    ColorToken iconColor = ColorToken::MutedText;
    QString personName{}; //!< Not empty: an avatar at the left instead of the icon.
    QString personKey{};
    QImage personImage{};
    QString prefix{}; //!< Muted, before the title: "#42".
    QString title{};
    QVector<BadgeSpec> titleBadges{}; //!< Right after the title.
    QString detail{};                 //!< The second line, muted; empty rows are still two lines high.
    QString detailIcon{};             //!< Before the second line.
    QVector<BadgeSpec> badges{};      //!< At the right of the row.
    QString code{};                   //!< In the code font and muted, before trailing: a short hash.
    QString trailing{};               //!< Right-aligned and muted at the far right: a time, a count.
    bool isMuted = false;             //!< The title is muted too: done, read, hidden.
};

//! Paints rows of one or two lines. A feature subclasses it and says in content() what a row shows.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class Density { TwoLines, Dense };

    explicit RowDelegate(Density density = Density::TwoLines, QObject *parent = nullptr);

    //! What the row shows; index is of the model given to RowList::setRows().
    virtual RowContent content(const QModelIndex &index) const = 0;
    //! The row in words, for screen readers: by default everything that content() shows.
    virtual QString accessibleText(const QModelIndex &index) const;
    Density density() const { return m_density; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    Density m_density;
};

//! A list of such rows: no frame, hover, hairlines, and screen readers hear what is painted. Asks the model for more
//! when the end is near (QListView does, through canFetchMore()).
class RowList : public QListView {
    Q_OBJECT

public:
    explicit RowList(QWidget *parent = nullptr);

    //! Shows the model with the delegate. The view takes neither: both need a parent.
    void setRows(QAbstractItemModel *model, RowDelegate *delegate);
    //! The model given to setRows(). model() is a proxy of it with the same rows.
    QAbstractItemModel *rows() const;
    //! The current row in the model given to setRows(); invalid when there is none.
    QModelIndex currentRow() const;
    void setCurrentRow(const QModelIndex &row);

    //! Does nothing: letters are commands and no type-ahead.
    void keyboardSearch(const QString &search) override;

signals:
    //! A click, Enter or the key `o`: show what the row stands for. The index is of rows().
    void opened(const QModelIndex &row);
    //! The current row changed. The index is of rows().
    void currentRowChanged(const QModelIndex &row);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(const QModelIndex &index);
    QModelIndex sourceRow(const QModelIndex &index) const;
};

} // namespace windlass
