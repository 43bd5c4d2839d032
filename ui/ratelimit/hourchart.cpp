// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratelimit/hourchart.h"

#include "ui/theme/theme.h"
#include "ui/widgets/relativetime.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int BarCount = RequestLedger::SlotCount;
constexpr int BarMinutes = 60 / BarCount;
constexpr int BarsHeight = 72;
constexpr int LabelEvery = 3; //!< A time of day under every third bar.

} // namespace

HourChart::HourChart(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"hourChart"_s);
    setAccessibleName(tr("Requests of the last hour, by five minutes"));
    setTextLook(this, TextStyle::Secondary, ColorToken::MutedText);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HourChart::setCounts(const Counts &counts, const QDateTime &end)
{
    m_counts = counts;
    m_end = end;
    QStringList words;
    for (int bar = 0; bar < BarCount; ++bar)
        words += barText(bar);
    setAccessibleDescription(words.join(u"; "_s));
    if (m_current >= 0)
        emit barChosen(barText(m_current));
    update();
}

QDateTime HourChart::startOf(int bar) const
{
    return m_end.addSecs(-60 * BarMinutes * (BarCount - bar));
}

QString HourChart::barText(int bar) const
{
    //: %1 and %2 are times of day, %3 is "12 requests".
    return tr("%1 to %2: %3").arg(clockText(startOf(bar)), clockText(startOf(bar + 1)),
                                  tr("%n request(s)", nullptr, m_counts[static_cast<std::size_t>(bar)]));
}

QSize HourChart::sizeHint() const
{
    return {360, 2 * fontMetrics().height() + BarsHeight + Theme::SpaceSmall};
}

QRect HourChart::column(int bar) const
{
    const int place = layoutDirection() == Qt::RightToLeft ? BarCount - 1 - bar : bar;
    const int left = place * width() / BarCount;
    const int right = (place + 1) * width() / BarCount;
    return {left, fontMetrics().height(), right - left, BarsHeight};
}

void HourChart::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int highest = std::max(1, *std::max_element(m_counts.begin(), m_counts.end()));
    for (int bar = 0; bar < BarCount; ++bar) {
        const QRect place = column(bar).adjusted(2, 0, -2, 0);
        const int count = m_counts[static_cast<std::size_t>(bar)];
        // One request can be seen, however many the others are.
        const int height = count > 0 ? std::max(3, place.height() * count / highest) : 1;
        const QRect filled(place.left(), place.bottom() + 1 - height, place.width(), height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(count == 0 ? ColorToken::Border : ColorToken::Accent));
        painter.drawRoundedRect(filled, count > 0 ? 2 : 0, count > 0 ? 2 : 0);
        painter.setPen(theme.color(bar == m_current ? ColorToken::Text : ColorToken::MutedText));
        const QRect above(place.left() - 2, filled.top() - fontMetrics().height(), place.width() + 4, fontMetrics().height());
        if (count > 0)
            painter.drawText(above, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextSingleLine, QLocale().toString(count));
        if (bar == m_current) {
            painter.setPen(QPen(theme.color(ColorToken::Text), 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(filled).adjusted(-1.5, -1.5, 1.5, 1.5), 3, 3);
        }
        if (bar % LabelEvery == 0) {
            painter.setPen(theme.color(ColorToken::MutedText));
            const QRect below(column(bar).left(), column(bar).bottom() + 4, LabelEvery * width() / BarCount, fontMetrics().height());
            painter.drawText(below, Qt::AlignLeft | Qt::TextSingleLine, clockText(startOf(bar)));
        }
    }
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void HourChart::choose(int bar)
{
    if (bar == m_current)
        return;
    m_current = bar;
    const QString text = bar < 0 ? QString() : barText(bar);
    emit barChosen(text);
    if (bar >= 0 && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    update();
}

void HourChart::keyPressEvent(QKeyEvent *event)
{
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    int step = 0;
    switch (event->key()) {
    case Qt::Key_Left: step = isRightToLeft ? 1 : -1; break;
    case Qt::Key_Right: step = isRightToLeft ? -1 : 1; break;
    case Qt::Key_Home: step = -BarCount; break;
    case Qt::Key_End: step = BarCount; break;
    default: QWidget::keyPressEvent(event); return;
    }
    choose(std::clamp((m_current < 0 ? BarCount - 1 : m_current) + step, 0, BarCount - 1));
}

void HourChart::mouseMoveEvent(QMouseEvent *event)
{
    for (int bar = 0; bar < BarCount; ++bar) {
        const QRect place = column(bar);
        if (event->pos().x() >= place.left() && event->pos().x() <= place.right())
            choose(bar);
    }
}

void HourChart::leaveEvent(QEvent *event)
{
    if (!hasFocus())
        choose(-1);
    QWidget::leaveEvent(event);
}

void HourChart::focusInEvent(QFocusEvent *event)
{
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason)
        choose(BarCount - 1);
    QWidget::focusInEvent(event);
}

void HourChart::focusOutEvent(QFocusEvent *event)
{
    choose(-1);
    QWidget::focusOutEvent(event);
}

} // namespace windlass
