// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stateparts.h"

#include "ui/theme/icons.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int LoadingDelay = 200;

QTimer *makeDelay(QObject *parent)
{
    auto *timer = new QTimer(parent);
    timer->setSingleShot(true);
    timer->setInterval(LoadingDelay);
    return timer;
}

//! A label that draws a theme icon, so that a theme change is no more than a repaint.
class IconLabel : public QLabel {
public:
    explicit IconLabel(int side)
        : m_side(side)
    {
        setTextFormat(Qt::PlainText);
        setFixedSize(side, side);
    }
    void setIconName(const QString &name)
    {
        m_name = name;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_name.isEmpty())
            return;
        QPainter painter(this);
        paintThemeIcon(&painter, QRect(0, 0, m_side, m_side), m_name, Theme::current().color(ColorToken::MutedText));
    }

private:
    int m_side;
    QString m_name;
};

} // namespace

LoadingBar::LoadingBar(QWidget *parent)
    : QWidget(parent)
    , m_delay(makeDelay(this))
    , m_step(new QTimer(this))
{
    setFixedHeight(2);
    m_step->setInterval(30);
    connect(m_delay, &QTimer::timeout, this, [this] {
        m_isShown = true;
        m_phase = 0;
        m_step->start();
        update();
    });
    connect(m_step, &QTimer::timeout, this, [this] {
        // Off-screen work would wake the processor for nothing.
        if (!isVisible())
            return;
        ++m_phase;
        update();
    });
}

void LoadingBar::setRunning(bool isRunning)
{
    if (isRunning) {
        if (!m_isShown && !m_delay->isActive())
            m_delay->start();
        return;
    }
    m_delay->stop();
    m_step->stop();
    m_isShown = false;
    update();
}

void LoadingBar::paintEvent(QPaintEvent *)
{
    if (!m_isShown)
        return;
    QPainter painter(this);
    const int part = qMax(48, width() / 4);
    const int x = (m_phase * 12) % (width() + part) - part;
    painter.fillRect(QRect(x, 0, part, height()), Theme::current().color(ColorToken::Accent));
}

SkeletonRows::SkeletonRows(QWidget *parent)
    : QWidget(parent)
    , m_delay(makeDelay(this))
    , m_rowHeight(Theme::TwoLineRowHeight)
{
    connect(m_delay, &QTimer::timeout, this, [this] {
        m_isShown = true;
        update();
    });
}

void SkeletonRows::setRowHeight(int height)
{
    m_rowHeight = height;
    update();
}

void SkeletonRows::start()
{
    m_isShown = false;
    m_delay->start();
    update();
}

void SkeletonRows::paintEvent(QPaintEvent *)
{
    if (!m_isShown)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QColor ink = Theme::current().color(ColorToken::NeutralGround);
    const bool isTwoLines = m_rowHeight >= Theme::TwoLineRowHeight;
    constexpr int Widths[] = {62, 48, 71, 55, 66, 41, 58};
    int opacity = 100;
    for (int row = 0, y = 0; y < height() && opacity > 10; ++row, y += m_rowHeight, opacity -= 9) {
        painter.setOpacity(opacity / 100.0);
        painter.setBrush(ink);
        const int middle = y + m_rowHeight / 2;
        const int side = isTwoLines ? 24 : 12;
        const auto at = [this](int x, int top, int w, int h) {
            return layoutDirection() == Qt::RightToLeft ? QRect(width() - x - w, top, w, h) : QRect(x, top, w, h);
        };
        painter.drawEllipse(at(Theme::SpaceLarge, middle - side / 2, side, side));
        const int x = Theme::SpaceLarge + side + Theme::Space;
        const int room = qMax(0, qMin(width() - x - Theme::SpaceLarge, 700));
        const int length = room * Widths[row % 7] / 100;
        if (isTwoLines) {
            painter.drawRoundedRect(at(x, middle - 12, length, 8), 4, 4);
            painter.drawRoundedRect(at(x, middle + 4, length * 3 / 5, 7), 3.5, 3.5);
        } else {
            painter.drawRoundedRect(at(x, middle - 4, length, 8), 4, 4);
        }
    }
}

MessageView::MessageView(QWidget *parent)
    : QWidget(parent)
{
    auto *icon = new IconLabel(32);
    m_icon = icon;
    m_title = makeLabel({}, TextStyle::Heading);
    m_text = makeLabel({}, TextStyle::Body, ColorToken::MutedText);
    m_quote = makeLabel({}, TextStyle::Secondary, ColorToken::MutedText);
    m_title->setObjectName(u"stateTitle"_s);
    m_text->setObjectName(u"stateText"_s);
    m_quote->setObjectName(u"stateQuote"_s);
    for (QLabel *label : {m_title, m_text, m_quote}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
    }
    m_quote->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_primary = makeButton({}, ButtonKind::Plain);
    m_secondary = makeButton({}, ButtonKind::Quiet);
    m_primary->setObjectName(u"statePrimary"_s);
    m_secondary->setObjectName(u"stateSecondary"_s);
    connect(m_primary, &QPushButton::clicked, this, [this] {
        if (m_primaryAction)
            m_primaryAction();
    });
    connect(m_secondary, &QPushButton::clicked, this, [this] {
        if (m_secondaryAction)
            m_secondaryAction();
    });

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::SpaceSmall);
    buttons->addStretch(1);
    buttons->addWidget(m_primary);
    buttons->addWidget(m_secondary);
    buttons->addStretch(1);

    auto *middle = new QWidget;
    middle->setMaximumWidth(520);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::SpaceSmall);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(Theme::SpaceTiny);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_quote);
    column->addSpacing(Theme::SpaceSmall);
    column->addLayout(buttons);

    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::SpaceHuge, Theme::SpaceHuge, Theme::SpaceHuge, Theme::SpaceHuge);
    layout->addStretch(2);
    layout->addLayout(row);
    layout->addStretch(3);
}

void MessageView::setContent(const Content &content, std::function<void()> primary, std::function<void()> secondary)
{
    static_cast<IconLabel *>(m_icon)->setIconName(content.icon);
    m_title->setText(content.title);
    m_text->setText(content.text);
    m_quote->setText(content.quote);
    m_text->setVisible(!content.text.isEmpty());
    m_quote->setVisible(!content.quote.isEmpty());
    m_primary->setText(content.primary);
    m_primary->setVisible(!content.primary.isEmpty());
    m_secondary->setText(content.secondary);
    m_secondary->setVisible(!content.secondary.isEmpty());
    m_primaryAction = std::move(primary);
    m_secondaryAction = std::move(secondary);
}

NoticeLine::NoticeLine(Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
    , m_label(
          new ElidedLabel({}, TextStyle::Secondary, tone == Tone::Danger ? ColorToken::Danger : ColorToken::MutedText))
    , m_button(makeButton({}, ButtonKind::Link))
    , m_second(makeButton({}, ButtonKind::Link))
{
    m_label->setObjectName(u"noticeText"_s);
    m_button->setObjectName(u"noticeButton"_s);
    m_second->setObjectName(u"noticeSecondButton"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::SpaceLarge, 0, Theme::Space, 0);
    layout->setSpacing(Theme::SpaceSmall);
    if (tone == Tone::Danger) {
        auto *icon = new IconLabel(16);
        icon->setIconName(u"warning"_s);
        layout->addWidget(icon);
    }
    layout->addWidget(m_label, 1);
    layout->addWidget(m_second);
    layout->addWidget(m_button);
    setFixedHeight(32);
    m_button->hide();
    m_second->hide();
    connect(m_button, &QPushButton::clicked, this, [this] {
        // What it does may set the line anew, and with that itself.
        if (const auto action = m_action)
            action();
    });
    connect(m_second, &QPushButton::clicked, this, [this] {
        if (const auto action = m_secondAction)
            action();
    });
    hide();
}

void NoticeLine::setText(const QString &text, const QString &toolTip)
{
    m_label->setFullText(text);
    setToolTip(toolTipText(toolTip));
    setVisible(!text.isEmpty());
}

QString NoticeLine::text() const
{
    return m_label->fullText();
}

void NoticeLine::setButton(const QString &text, std::function<void()> action)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
    m_action = std::move(action);
}

void NoticeLine::setSecondButton(const QString &text, std::function<void()> action)
{
    m_second->setText(text);
    m_second->setVisible(!text.isEmpty());
    m_secondAction = std::move(action);
}

void NoticeLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    painter.fillRect(rect(), theme.color(m_tone == Tone::Danger ? ColorToken::DangerGround : ColorToken::Surface));
    // The line is towards the content: below at the top of a panel, above at its end.
    const int edge = m_isFooter ? 0 : height() - 1;
    painter.fillRect(QRect(0, edge, width(), 1), theme.color(ColorToken::Border));
}

} // namespace windlass
