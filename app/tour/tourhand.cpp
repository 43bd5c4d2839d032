// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/tourhand.h"

namespace windlass {

int TourHand::rowCount(const char *list) const
{
    const auto *view = onPage<RowList>(list);
    return view && view->rows() ? view->rows()->rowCount() : 0;
}

QString TourHand::openRow(const char *list, const QString &words) const
{
    auto *view = onPage<RowList>(list);
    if (!view || !view->rows())
        return QStringLiteral("%1 is not to be seen").arg(QLatin1String(list));
    QAbstractItemModel *shown = view->model();
    for (int row = 0; row < shown->rowCount(); ++row) {
        const QModelIndex index = shown->index(row, 0);
        const QString text = shown->data(index, Qt::AccessibleTextRole).toString()
                             + shown->data(index, Qt::DisplayRole).toString();
        if (!text.contains(words, Qt::CaseInsensitive))
            continue;
        view->setCurrentIndex(index);
        press(view, Qt::Key_Return);
        return {};
    }
    return QStringLiteral("%1 has no row with \"%2\"").arg(QLatin1String(list), words);
}

QString TourHand::command(const char *id) const
{
    if (m_registry.run(QLatin1String(id)))
        return {};
    return QStringLiteral("%1 can't be carried out: %2").arg(QLatin1String(id), m_registry.whyDisabled(QLatin1String(id)));
}

QString TourHand::click(QAbstractButton *button, const char *name) const
{
    if (!button)
        return QStringLiteral("%1 is not to be seen").arg(QLatin1String(name));
    if (!button->isEnabled())
        return QStringLiteral("%1 is disabled: %2").arg(QLatin1String(name), button->toolTip());
    button->click();
    return {};
}

void TourHand::press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers)
{
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    QApplication::sendEvent(widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers);
    QApplication::sendEvent(widget, &up);
}

} // namespace windlass
