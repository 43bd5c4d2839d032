// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noticebar.h"

#include <QAccessible>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

NoticeBar::NoticeBar(QWidget *parent) : QWidget(parent), m_lines(new QVBoxLayout(this))
{
    setObjectName(u"noticeBar"_s);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    hide();
}

void NoticeBar::post(const Notice &notice)
{
    remove(notice.id);
    auto *line = new NoticeStrip(notice.tone, notice.text, {}, this);
    line->setObjectName(u"notice"_s);
    for (const Notice::Button &button : notice.buttons) {
        QPushButton *widget = line->addButton(button.text);
        widget->setObjectName(button.name);
        connect(widget, &QPushButton::clicked, this, [run = button.run] { run(); });
    }
    QToolButton *cross = line->addCross(notice.dismissText.isEmpty() ? tr("Take this message away") : notice.dismissText);
    cross->setObjectName(u"noticeDismiss"_s);
    connect(cross, &QToolButton::clicked, this, [this, id = notice.id] { dismiss(id); });
    const auto place = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&notice](const Entry &other) { return other.notice.tone < notice.tone; });
    m_lines->insertWidget(static_cast<int>(place - m_entries.begin()), line);
    m_entries.insert(place, {notice, line});
    show();
    if (QAccessible::isActive()) {
        QAccessibleEvent event(line, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void NoticeBar::remove(const QString &id)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&id](const Entry &entry) { return entry.notice.id == id; });
    if (found == m_entries.end())
        return;
    // Later: a button of it may be what asks for this.
    found->line->hide();
    m_lines->removeWidget(found->line);
    found->line->deleteLater();
    m_entries.erase(found);
    setVisible(!m_entries.isEmpty());
}

void NoticeBar::dismiss(const QString &id)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&id](const Entry &entry) { return entry.notice.id == id; });
    if (found == m_entries.end())
        return;
    const std::function<void()> after = found->notice.dismiss;
    remove(id);
    if (after)
        after();
}

QStringList NoticeBar::ids() const
{
    QStringList ids;
    for (const Entry &entry : m_entries)
        ids += entry.notice.id;
    return ids;
}

NoticeStrip *NoticeBar::line(const QString &id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&id](const Entry &entry) { return entry.notice.id == id; });
    return found == m_entries.end() ? nullptr : found->line;
}

} // namespace windlass
