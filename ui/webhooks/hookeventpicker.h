// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/hook.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace windlass {

class SearchField;

//! Events to choose from, in groups with a box each. What was chosen stays chosen whatever list comes later.
class HookEventPicker : public QWidget {
    Q_OBJECT

public:
    explicit HookEventPicker(QWidget *parent = nullptr);

    //! In the host's order.
    void setEvents(const QList<HookEvent> &events);
    void setChosen(const QStringList &events);
    //! Sorted.
    QStringList chosen() const;

signals:
    void chosenChanged();

private:
    void rebuild();
    void takeChange(QTreeWidgetItem *item);
    void filter(const QString &text);
    void updateCount();

    SearchField *m_search;
    QTreeWidget *m_tree;
    QLabel *m_count;
    QList<HookEvent> m_events;
    QStringList m_chosen;
};

} // namespace windlass
