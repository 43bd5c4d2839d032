// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylepainting.h"

#include "ui/theme/buttonkind.h"
#include "ui/theme/icons.h"

#include <QStyleOption>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace windlass::stylepainting {

namespace {

QColor ink(ColorToken token)
{
    return Theme::current().color(token);
}

QColor faded(QColor color, float share)
{
    color.setAlphaF(share);
    return color;
}

bool isSet(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

//! The keyboard put the focus here: a click does not draw a ring.
bool hasKeyboardFocus(const QStyleOption *option)
{
    return isSet(option, QStyle::State_HasFocus) && isSet(option, QStyle::State_KeyboardFocusChange);
}

ButtonKind kindOf(const QWidget *widget)
{
    return widget ? static_cast<ButtonKind>(widget->property(ButtonKindProperty).toInt()) : ButtonKind::Plain;
}

} // namespace

void roundRect(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, int radius, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    const qreal inset = border.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void chevron(QPainter *painter, const QRect &rect, const QString &icon, bool isEnabled, int side, const QColor &color)
{
    const QRect square(rect.center().x() - side / 2 + 1, rect.center().y() - side / 2 + 1, side, side);
    const QColor shown = color.isValid() ? color : ink(ColorToken::MutedText);
    paintThemeIcon(painter, square, icon, faded(shown, isEnabled ? 1.0F : 0.4F));
}

void focusRing(QPainter *painter, const QRect &rect)
{
    roundRect(painter, rect, {}, ink(ColorToken::Accent), Theme::ControlRadius, 2.0);
}

QColor pushButtonText(const QStyleOption *option, const QWidget *widget)
{
    if (!isSet(option, QStyle::State_Enabled))
        return option->palette.color(QPalette::Disabled, QPalette::ButtonText);
    switch (kindOf(widget)) {
    case ButtonKind::Primary:
        return ink(ColorToken::AccentText);
    case ButtonKind::Danger:
        return ink(ColorToken::Danger);
    case ButtonKind::Link:
        return ink(ColorToken::Accent);
    default:
        return ink(ColorToken::Text);
    }
}

void pushButton(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const bool isEnabled = isSet(option, QStyle::State_Enabled);
    const bool isOver = isEnabled && isSet(option, QStyle::State_MouseOver);
    const bool isDown = isSet(option, QStyle::State_Sunken) || isSet(option, QStyle::State_On);
    QColor fill;
    QColor border;
    switch (kindOf(widget)) {
    case ButtonKind::Primary:
        fill = ink(ColorToken::Accent);
        if (!isEnabled)
            fill = ink(ColorToken::NeutralGround);
        else if (isDown || isOver)
            fill = isDown ? fill.darker(115) : fill.darker(107);
        break;
    case ButtonKind::Danger:
        fill = isDown || isOver ? ink(ColorToken::DangerGround) : ink(ColorToken::Raised);
        border = isEnabled && (isOver || isDown) ? ink(ColorToken::Danger) : ink(ColorToken::Border);
        break;
    case ButtonKind::Quiet:
        fill = isDown ? ink(ColorToken::NeutralGround) : isOver ? ink(ColorToken::Hover) : QColor();
        break;
    case ButtonKind::Link:
        break;
    case ButtonKind::Plain:
        fill = isDown ? ink(ColorToken::NeutralGround) : isOver ? ink(ColorToken::Hover) : ink(ColorToken::Raised);
        border = ink(ColorToken::Border);
        break;
    }
    roundRect(painter, option->rect, fill, border);
    if (hasKeyboardFocus(option))
        roundRect(painter, option->rect, {},
                  kindOf(widget) == ButtonKind::Primary ? ink(ColorToken::Text) : ink(ColorToken::Accent),
                  Theme::ControlRadius, 2.0);
}

void iconAndText(QPainter *painter, const QRect &rect, const QIcon &icon, const QSize &iconSize, const QString &text,
                 const QStyleOption *option, const QColor &color)
{
    constexpr int Gap = 7;
    const bool isEnabled = isSet(option, QStyle::State_Enabled);
    const int width = option->fontMetrics.size(Qt::TextShowMnemonic, text).width();
    const int whole = iconSize.width() + (text.isEmpty() ? 0 : Gap + width);
    QRect mark(rect.left() + qMax(0, (rect.width() - whole) / 2), rect.top() + (rect.height() - iconSize.height()) / 2,
               iconSize.width(), iconSize.height());
    QRect words(mark.right() + 1 + Gap, rect.top(), width + 1, rect.height());
    mark = QStyle::visualRect(option->direction, rect, mark);
    words = QStyle::visualRect(option->direction, rect, words);
    icon.paint(painter, mark, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
    painter->setPen(color);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic | Qt::TextSingleLine, text);
}

void toolButton(QPainter *painter, const QStyleOption *option)
{
    const bool isEnabled = isSet(option, QStyle::State_Enabled);
    QColor fill;
    if (isSet(option, QStyle::State_Sunken) || isSet(option, QStyle::State_On))
        fill = ink(ColorToken::NeutralGround);
    else if (isEnabled && isSet(option, QStyle::State_MouseOver))
        fill = ink(ColorToken::Hover);
    roundRect(painter, option->rect, fill, {});
    if (hasKeyboardFocus(option))
        focusRing(painter, option->rect);
}

void inputFrame(QPainter *painter, const QStyleOption *option)
{
    const bool isEnabled = isSet(option, QStyle::State_Enabled);
    const bool hasFocus = isEnabled && isSet(option, QStyle::State_HasFocus);
    roundRect(painter, option->rect, ink(isEnabled ? ColorToken::Canvas : ColorToken::Surface),
              ink(hasFocus ? ColorToken::Accent : ColorToken::Border), Theme::ControlRadius, hasFocus ? 2.0 : 1.0);
}

void checkIndicator(QPainter *painter, const QStyleOption *option)
{
    const bool isOn = isSet(option, QStyle::State_On);
    const bool isMixed = isSet(option, QStyle::State_NoChange);
    const bool isEnabled = isSet(option, QStyle::State_Enabled);
    const QColor accent = ink(isEnabled ? ColorToken::Accent : ColorToken::MutedText);
    const bool isFilled = isOn || isMixed;
    roundRect(painter, option->rect, isFilled ? accent : ink(ColorToken::Canvas),
              isFilled ? accent
                       : ink(isEnabled && isSet(option, QStyle::State_MouseOver) ? ColorToken::Accent
                                                                                 : ColorToken::MutedText),
              4);
    if (isFilled)
        paintThemeIcon(painter, option->rect.adjusted(1, 1, -1, -1), isMixed ? u"minus"_s : u"check"_s,
                       ink(ColorToken::AccentText));
}

void radioIndicator(QPainter *painter, const QStyleOption *option)
{
    const bool isOn = isSet(option, QStyle::State_On);
    const QColor accent = ink(isSet(option, QStyle::State_Enabled) ? ColorToken::Accent : ColorToken::MutedText);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF circle = QRectF(option->rect).adjusted(0.75, 0.75, -0.75, -0.75);
    painter->setBrush(ink(ColorToken::Canvas));
    painter->setPen(QPen(isOn ? accent : ink(ColorToken::MutedText), isOn ? 1.5 : 1.0));
    painter->drawEllipse(circle);
    if (isOn) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawEllipse(circle.center(), 3.5, 3.5);
    }
    painter->restore();
}

void itemBackground(QPainter *painter, const QStyleOptionViewItem *option)
{
    if (option->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option->rect, option->backgroundBrush);
    if (isSet(option, QStyle::State_Selected))
        painter->fillRect(option->rect, ink(ColorToken::Selection));
    else if (isSet(option, QStyle::State_MouseOver) && isSet(option, QStyle::State_Enabled))
        painter->fillRect(option->rect, ink(ColorToken::Hover));
}

void tabShape(QPainter *painter, const QStyleOptionTab *option)
{
    const QRect rect = option->rect;
    const bool isSelected = isSet(option, QStyle::State_Selected);
    if (!isSelected && isSet(option, QStyle::State_MouseOver) && isSet(option, QStyle::State_Enabled))
        roundRect(painter, rect.adjusted(2, 5, -2, -6), ink(ColorToken::Hover), {});
    if (isSelected)
        roundRect(painter, QRect(rect.left() + 8, rect.bottom() - 1, rect.width() - 16, 2), ink(ColorToken::Accent), {},
                  1);
    if (hasKeyboardFocus(option))
        focusRing(painter, rect.adjusted(2, 4, -2, -4));
}

void headerSection(QPainter *painter, const QStyleOption *option)
{
    painter->fillRect(option->rect, ink(ColorToken::Surface));
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                      ink(ColorToken::Border));
}

void menuBarItem(QPainter *painter, const QStyleOptionMenuItem *option)
{
    painter->fillRect(option->rect, ink(ColorToken::Surface));
    const bool isOpen = isSet(option, QStyle::State_Sunken);
    if (isSet(option, QStyle::State_Selected) || isOpen)
        roundRect(painter, option->rect.adjusted(1, 2, -1, -2),
                  ink(isOpen ? ColorToken::NeutralGround : ColorToken::Hover), {});
    const auto color = isSet(option, QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
    painter->setPen(option->palette.color(color, QPalette::ButtonText));
    painter->drawText(option->rect, Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, option->text);
}

void menuItem(QPainter *painter, const QStyleOptionMenuItem *option)
{
    const QRect rect = option->rect;
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), ink(ColorToken::Border));
        return;
    }
    const bool isEnabled = isSet(option, QStyle::State_Enabled);
    const auto direction = option->direction;
    if (isEnabled && isSet(option, QStyle::State_Selected))
        roundRect(painter, rect.adjusted(4, 0, -4, 0), ink(ColorToken::Hover), {}, 4);
    const auto visual = [&rect, direction](const QRect &r) { return QStyle::visualRect(direction, rect, r); };
    const QRect mark = visual(QRect(rect.left() + 12, rect.center().y() - 7, 16, 16));
    if (option->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option->checked)
            paintThemeIcon(painter, mark, u"check"_s, ink(ColorToken::Accent));
    } else if (!option->icon.isNull()) {
        option->icon.paint(painter, mark, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
    }
    painter->setFont(option->font);
    painter->setPen(option->palette.color(isEnabled ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const QStringList parts = option->text.split(u'\t');
    const QRect text = visual(QRect(rect.left() + 36, rect.top(), rect.width() - 36 - 16, rect.height()));
    painter->drawText(text,
                      static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter)) |
                          Qt::TextShowMnemonic | Qt::TextSingleLine,
                      parts.first());
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu) {
        chevron(painter, visual(QRect(rect.right() - 24, rect.top(), 16, rect.height())),
                direction == Qt::RightToLeft ? u"chevron-left"_s : u"chevron-right"_s, isEnabled);
    } else if (parts.size() > 1) {
        painter->setPen(faded(ink(ColorToken::MutedText), isEnabled ? 1.0F : 0.6F));
        painter->drawText(text,
                          static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignRight | Qt::AlignVCenter)) |
                              Qt::TextSingleLine,
                          parts.at(1));
    }
}

void progressBar(QPainter *painter, const QStyleOptionProgressBar *option)
{
    const QRect rect(option->rect.left(), option->rect.center().y() - 1, option->rect.width(), 4);
    roundRect(painter, rect, ink(ColorToken::NeutralGround), {}, 2);
    const int range = option->maximum - option->minimum;
    if (range <= 0)
        return;
    const double share = static_cast<double>(option->progress - option->minimum) / range;
    QRect done = rect;
    done.setWidth(qRound(rect.width() * share));
    roundRect(painter, QStyle::visualRect(option->direction, rect, done), ink(ColorToken::Accent), {}, 2);
}

void scrollBar(QPainter *painter, const QStyleOptionSlider *option, const QRect &slider)
{
    if (option->maximum <= option->minimum)
        return;
    const bool isOver = isSet(option, QStyle::State_MouseOver) || isSet(option, QStyle::State_Sunken);
    const bool isHorizontal = option->orientation == Qt::Horizontal;
    const int side = isOver ? 2 : 3;
    const QRect handle = isHorizontal ? slider.adjusted(2, side, -2, -side) : slider.adjusted(side, 2, -side, -2);
    const int radius = (isHorizontal ? handle.height() : handle.width()) / 2;
    roundRect(painter, handle, faded(ink(ColorToken::MutedText), isOver ? 0.7F : 0.4F), {}, radius);
}

void comboBox(QPainter *painter, const QStyleOptionComboBox *option, const QRect &arrow)
{
    if (option->editable) {
        inputFrame(painter, option);
    } else {
        const bool isEnabled = isSet(option, QStyle::State_Enabled);
        const bool isOver = isEnabled && isSet(option, QStyle::State_MouseOver);
        if (option->frame)
            roundRect(painter, option->rect, ink(isOver ? ColorToken::Hover : ColorToken::Raised),
                      ink(ColorToken::Border));
        if (hasKeyboardFocus(option))
            focusRing(painter, option->rect);
    }
    chevron(painter, arrow, u"chevron-down"_s, isSet(option, QStyle::State_Enabled));
}

} // namespace windlass::stylepainting
