// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowlist.h"

#include "ui/widgets/rowtextproxy.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace windlass {

RowList::RowList(QWidget *parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(&Theme::current(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QListView::clicked, this, &RowList::open);
}

void RowList::setRows(QAbstractItemModel *model, RowDelegate *delegate)
{
    QAbstractItemModel *old = this->model();
    auto *proxy = new RowTextProxy(delegate, this);
    proxy->setSourceModel(model);
    setItemDelegate(delegate);
    setModel(proxy);
    if (dynamic_cast<RowTextProxy *>(old))
        old->deleteLater();
}

QAbstractItemModel *RowList::rows() const
{
    const auto *proxy = qobject_cast<QAbstractProxyModel *>(model());
    return proxy ? proxy->sourceModel() : nullptr;
}

QModelIndex RowList::sourceRow(const QModelIndex &index) const
{
    const auto *proxy = qobject_cast<QAbstractProxyModel *>(model());
    return proxy ? proxy->mapToSource(index) : QModelIndex();
}

QModelIndex RowList::currentRow() const
{
    return sourceRow(currentIndex());
}

void RowList::setCurrentRow(const QModelIndex &row)
{
    if (const auto *proxy = qobject_cast<QAbstractProxyModel *>(model()))
        setCurrentIndex(proxy->mapFromSource(row));
}

void RowList::open(const QModelIndex &index)
{
    const QModelIndex row = sourceRow(index);
    if (row.isValid())
        emit opened(row);
}

void RowList::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        !event->modifiers().testFlag(Qt::ControlModifier) && currentIndex().isValid()) {
        open(currentIndex());
        event->accept();
        return;
    }
    QListView::keyPressEvent(event);
}

void RowList::keyboardSearch(const QString &)
{
    // Letters are commands here (see ActionRegistry); type-ahead would swallow those that mean nothing at the moment
    // and move the current row by surprise.
}

void RowList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    // The keys act on a row: there is always one when the focus comes by keyboard.
    if (!currentIndex().isValid() && model() && model()->rowCount(rootIndex()) > 0)
        setCurrentIndex(model()->index(0, modelColumn(), rootIndex()));
}

void RowList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit currentRowChanged(sourceRow(current));
}

} // namespace windlass
