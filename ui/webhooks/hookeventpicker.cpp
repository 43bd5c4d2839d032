// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/hookeventpicker.h"

#include "models/webhooks/hookevents.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int EventNameRole = Qt::UserRole;
constexpr int PickerHeight = 220;

} // namespace

HookEventPicker::HookEventPicker(QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField(tr("Filter events"), this))
    , m_tree(new QTreeWidget(this))
    , m_count(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
{
    m_search->setObjectName(u"hookEventFilter"_s);
    m_search->setDelay(0);
    m_search->setTarget(m_tree);
    m_tree->setObjectName(u"hookEvents"_s);
    m_tree->setAccessibleName(tr("Events"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setMinimumHeight(PickerHeight);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item) { takeChange(item); });
    connect(m_search, &SearchField::searchRequested, this, &HookEventPicker::filter);

    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_count);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::SpaceTiny);
    column->addLayout(top);
    column->addWidget(m_tree, 1);
    updateCount();
}

void HookEventPicker::setEvents(const QList<HookEvent> &events)
{
    m_events = events;
    rebuild();
}

void HookEventPicker::setChosen(const QStringList &events)
{
    m_chosen = events;
    m_chosen.removeDuplicates();
    rebuild();
}

QStringList HookEventPicker::chosen() const
{
    QStringList sorted = m_chosen;
    sorted.sort();
    return sorted;
}

void HookEventPicker::rebuild()
{
    const QSignalBlocker blocker(m_tree);
    m_tree->clear();
    for (const HookEventGroup &group : groupHookEvents(m_events, m_chosen)) {
        auto *parent = new QTreeWidgetItem(m_tree);
        parent->setText(0, group.category.isEmpty() ? tr("Others") : oneLine(group.category, 60));
        parent->setFont(0, Theme::current().font(TextStyle::Strong));
        parent->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
        for (const HookEvent &event : group.events) {
            auto *item = new QTreeWidgetItem(parent);
            item->setText(0, oneLine(event.label.isEmpty() ? event.event : event.label, 80));
            item->setText(1, oneLine(event.event, 80));
            item->setForeground(1, Theme::current().color(ColorToken::MutedText));
            item->setToolTip(0, toolTipText(event.description));
            item->setData(0, EventNameRole, event.event);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren);
            item->setCheckState(0, m_chosen.contains(event.event) ? Qt::Checked : Qt::Unchecked);
        }
        parent->setExpanded(true);
    }
    filter(m_search->text());
    updateCount();
}

void HookEventPicker::takeChange(QTreeWidgetItem *item)
{
    const QString event = item->data(0, EventNameRole).toString();
    if (event.isEmpty())
        return; // A group: its events tell for themselves.
    const bool isChosen = item->checkState(0) == Qt::Checked;
    if (isChosen == m_chosen.contains(event))
        return;
    if (isChosen)
        m_chosen.append(event);
    else
        m_chosen.removeAll(event);
    updateCount();
    emit chosenChanged();
}

void HookEventPicker::filter(const QString &text)
{
    for (int group = 0; group < m_tree->topLevelItemCount(); ++group) {
        QTreeWidgetItem *parent = m_tree->topLevelItem(group);
        const bool isWhole = parent->text(0).contains(text, Qt::CaseInsensitive);
        bool hasAny = false;
        for (int row = 0; row < parent->childCount(); ++row) {
            QTreeWidgetItem *item = parent->child(row);
            const bool isFound = isWhole || item->text(0).contains(text, Qt::CaseInsensitive) ||
                item->text(1).contains(text, Qt::CaseInsensitive);
            item->setHidden(!isFound);
            hasAny |= isFound;
        }
        parent->setHidden(!hasAny);
    }
}

void HookEventPicker::updateCount()
{
    m_count->setText(tr("%n event(s) chosen", nullptr, static_cast<int>(m_chosen.size())));
}

} // namespace windlass
