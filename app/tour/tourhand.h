// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actionregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/widgets/rowlist.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>

#include <functional>

namespace windlass {

//! What the tour does with the window: looks for what can be seen, and acts as a person would, through the widgets.
//! Actions answer with why they could not be carried out, or with nothing.
class TourHand
{
public:
    TourHand(MainWindow &window, ActionRegistry &registry) : m_window(window), m_registry(registry) {}

    PageWidget *page() const { return m_window.pageHost().currentPage(); }
    bool isOnPage(const char *name) const { return page() && page()->objectName() == QLatin1String(name); }

    //! A visible widget of the page in front, or null.
    template <typename T>
    T *onPage(const char *name) const
    {
        return page() ? visibleIn<T>(page(), name) : nullptr;
    }
    //! A visible widget of an open dialog, or null.
    template <typename T>
    T *inDialog(const char *name) const
    {
        QWidget *dialog = QApplication::activeModalWidget();
        return dialog ? visibleIn<T>(dialog, name) : nullptr;
    }

    int rowCount(const char *list) const;
    //! Opens the first row whose text for screen readers contains `words`.
    QString openRow(const char *list, const QString &words) const;
    QString command(const char *id) const;
    QString click(QAbstractButton *button, const char *name) const;

    static void press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

private:
    template <typename T>
    static T *visibleIn(QWidget *where, const char *name)
    {
        const auto candidates = where->findChildren<T *>(QLatin1String(name));
        for (T *candidate : candidates) {
            if (candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }

    MainWindow &m_window;
    ActionRegistry &m_registry;
};

} // namespace windlass
