// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/text.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int MeterBlocks = 5;
constexpr int MeterBlockWidth = 5;
constexpr int MeterBlockGap = 2;
constexpr int MeterMargin = 4;
constexpr int MeterWidth = MeterBlocks * (MeterBlockWidth + MeterBlockGap) - MeterBlockGap;

} // namespace

BudgetMeter::BudgetMeter(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(u"budgetMeter"_s);
    setTextLook(this, TextStyle::Secondary, ColorToken::MutedText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setBudget(0, 0, {}, BudgetSource::Unknown);
}

void BudgetMeter::setBudget(int used, int limit, const QDateTime &refillAt, BudgetSource source)
{
    m_used = used;
    m_limit = limit;
    m_source = source;
    QString text = tr("Requests this hour: %1.").arg(figures());
    if (source == BudgetSource::Unknown)
        text += u'\n' + tr("Unknown until the first answer: so far there is only the published limit.");
    else if (source == BudgetSource::Estimate)
        text += u'\n' + tr("Windlass counts what it has sent in the last 60 minutes; the limit is an estimate.");
    if (refillAt.isValid())
        text += u'\n' + tr("The oldest of them stop counting at %1.").arg(clockText(refillAt));
    setAccessibleName(tr("Requests this hour"));
    setAccessibleDescription(figures());
    setToolTip(toolTipText(text));
    updateGeometry();
    update();
}

QString BudgetMeter::figures() const
{
    const QLocale locale;
    if (m_limit <= 0)
        return locale.toString(m_used);
    //: Requests sent in the last hour, of an allowance that is known only about.
    return m_source != BudgetSource::Host ? tr("%1 of ~%2").arg(locale.toString(m_used), locale.toString(m_limit))
                        : tr("%1 of %2").arg(locale.toString(m_used), locale.toString(m_limit));
}

QSize BudgetMeter::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int meter = m_limit > 0 ? MeterWidth + Theme::SpaceSmall : 0;
    return {2 * MeterMargin + metrics.horizontalAdvance(tr("Requests this hour")) + Theme::SpaceSmall + meter +
                metrics.horizontalAdvance(figures()) + 2,
            qMax(20, metrics.height())};
}

void BudgetMeter::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    int x = MeterMargin;
    const auto place = [&](int w, int h) {
        const int at = isRightToLeft ? width() - x - w : x;
        return QRect(at, (height() - h) / 2, w, h);
    };
    painter.setPen(theme.color(ColorToken::MutedText));
    const auto text = [&](const QString &words) {
        const int w = fontMetrics().horizontalAdvance(words) + 1;
        painter.setPen(theme.color(ColorToken::MutedText));
        painter.drawText(place(w, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, words);
        x += w + Theme::SpaceSmall;
    };
    text(tr("Requests this hour"));
    if (m_limit > 0) {
        const double share = std::clamp(static_cast<double>(m_used) / m_limit, 0.0, 1.0);
        // One request lights the first block: "none" and "few" are different.
        const int lit = m_used > 0 ? std::max(1, static_cast<int>(share * MeterBlocks + 0.5)) : 0;
        const ColorToken on = share >= 0.95  ? ColorToken::Danger
                              : share >= 0.8 ? ColorToken::Warning
                                             : ColorToken::Accent;
        painter.setPen(Qt::NoPen);
        for (int block = 0; block < MeterBlocks; ++block) {
            painter.setBrush(theme.color(block < lit ? on : ColorToken::Border));
            painter.drawRoundedRect(place(MeterBlockWidth, 10), 1, 1);
            x += MeterBlockWidth + MeterBlockGap;
        }
        x += Theme::SpaceSmall - MeterBlockGap;
    }
    text(figures());
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

//! Full when online, an open ring when not: the shape says it too.
class StatusLine::Dot : public QWidget {
public:
    explicit Dot(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(10, 10);
    }
    Connection connection = Connection::Online;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor ink = theme.color(connection == Connection::Online    ? ColorToken::Success
                                       : connection == Connection::Offline ? ColorToken::Danger
                                                                           : ColorToken::Warning);
        painter.setPen(QPen(ink, 1.5));
        painter.setBrush(connection == Connection::Online ? QBrush(ink) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QRectF(1.5, 1.5, 7, 7));
    }
};

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_dot(new Dot(this))
    , m_connection(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_asOf(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_running(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_keys(makeLabel({}, TextStyle::Code, ColorToken::Accent, this))
    , m_notice(new ElidedLabel({}, TextStyle::Secondary, ColorToken::Text, this))
    , m_noticeTimer(new QTimer(this))
    , m_budget(new BudgetMeter(this))
{
    setObjectName(u"statusLine"_s);
    m_connection->setObjectName(u"statusConnection"_s);
    m_asOf->setObjectName(u"statusAsOf"_s);
    m_running->setObjectName(u"statusRunning"_s);
    m_notice->setObjectName(u"statusNotice"_s);
    setGround(this, ColorToken::Surface);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::Space, 1, Theme::Space, 0);
    layout->setSpacing(Theme::Space);
    auto *state = new QHBoxLayout;
    state->setSpacing(6);
    state->addWidget(m_dot);
    state->addWidget(m_connection);
    layout->addLayout(state);
    layout->addWidget(m_asOf);
    layout->addWidget(m_running);
    layout->addWidget(m_keys);
    layout->addWidget(m_notice, 1);
    layout->addWidget(m_budget);
    setFixedHeight(qMax(28, fontMetrics().height() + 10));
    m_noticeTimer->setSingleShot(true);
    m_noticeTimer->setInterval(6000);
    connect(m_noticeTimer, &QTimer::timeout, this, [this] { m_notice->setFullText({}); });
    connect(m_budget, &BudgetMeter::clicked, this, &StatusLine::budgetRequested);
    setConnection(Connection::Online);
    setAsOf({});
    setRequestsRunning(0);
    setPendingKeys({});
}

void StatusLine::setConnection(Connection connection, const QString &text)
{
    m_dot->connection = connection;
    m_dot->update();
    QString words = text;
    if (words.isEmpty())
        words = connection == Connection::Online    ? tr("Online")
                : connection == Connection::Offline ? tr("Offline")
                                                    : tr("Paused");
    m_connection->setText(oneLine(words, 80));
}

void StatusLine::setAsOf(const QDateTime &time)
{
    m_asOf->setVisible(time.isValid());
    if (!time.isValid())
        return;
    m_asOf->setText(tr("As of %1").arg(clockText(time)));
    m_asOf->setToolTip(toolTipText(exactTime(time)));
}

void StatusLine::setRequestsRunning(int count)
{
    m_running->setVisible(count > 0);
    m_running->setText(tr("%n request(s) running", nullptr, count));
}

void StatusLine::setBudget(int used, int limit, const QDateTime &refillAt, BudgetSource source)
{
    m_budget->setBudget(used, limit, refillAt, source);
}

void StatusLine::showNotice(const QString &text)
{
    m_notice->setFullText(text);
    m_noticeTimer->start();
    if (QAccessible::isActive()) {
        QAccessibleEvent event(m_notice, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void StatusLine::setPendingKeys(const QString &letters)
{
    m_keys->setVisible(!letters.isEmpty());
    m_keys->setText(letters + u'…');
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), Theme::current().color(ColorToken::Border));
}

} // namespace windlass
