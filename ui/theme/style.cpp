// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

QColor styleColor(ColorToken token)
{
    return Theme::current().color(token);
}

bool isTextEditor(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

//! Paints a label of Fusion's in another colour, by giving it a palette.
template <typename Option>
Option withTextColor(const Option &option, const QColor &color)
{
    Option copy(option);
    for (const auto role : {QPalette::ButtonText, QPalette::WindowText, QPalette::Text})
        copy.palette.setColor(role, color);
    return copy;
}

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
    setObjectName(u"windlass"_s);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *header = qobject_cast<QHeaderView *>(widget); header && header->orientation() == Qt::Horizontal)
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // Only what paints a hover state asks for the events.
    if (qobject_cast<QPushButton *>(widget) || qobject_cast<QToolButton *>(widget) ||
        qobject_cast<QComboBox *>(widget) || qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    namespace paint = stylepainting;
    const bool isRightToLeft = option->direction == Qt::RightToLeft;
    const bool isEnabled = option->state.testFlag(State_Enabled);
    switch (element) {
    case PE_PanelButtonCommand:
        paint::pushButton(painter, option, widget);
        return;
    case PE_PanelButtonTool:
    case PE_FrameButtonTool:
        if (element == PE_PanelButtonTool)
            paint::toolButton(painter, option);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            paint::inputFrame(painter, option);
        return;
    case PE_Frame:
        if (isTextEditor(widget))
            paint::inputFrame(painter, option);
        else
            paint::roundRect(painter, option->rect, {}, styleColor(ColorToken::Border));
        return;
    case PE_FrameGroupBox:
        paint::roundRect(painter, option->rect, {}, styleColor(ColorToken::Border), Theme::CardRadius);
        return;
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_KeyboardFocusChange) && !qobject_cast<const QAbstractScrollArea *>(widget))
            paint::focusRing(painter, option->rect);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paint::checkIndicator(painter, option);
        return;
    case PE_IndicatorRadioButton:
        paint::radioIndicator(painter, option);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorHeaderArrow:
        paint::chevron(painter, option->rect, u"chevron-down"_s, isEnabled, 12);
        return;
    case PE_IndicatorArrowUp:
        paint::chevron(painter, option->rect, u"chevron-up"_s, isEnabled, 12);
        return;
    case PE_IndicatorArrowLeft:
        paint::chevron(painter, option->rect, u"chevron-left"_s, isEnabled, 12);
        return;
    case PE_IndicatorArrowRight:
        paint::chevron(painter, option->rect, u"chevron-right"_s, isEnabled, 12);
        return;
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children))
            paint::chevron(painter, option->rect,
                           option->state.testFlag(State_Open) ? u"chevron-down"_s
                           : isRightToLeft                    ? u"chevron-left"_s
                                                              : u"chevron-right"_s,
                           isEnabled, 12);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            paint::itemBackground(painter, item);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, styleColor(ColorToken::Raised));
        return;
    case PE_PanelTipLabel:
    case PE_FrameMenu:
        painter->fillRect(option->rect,
                          element == PE_FrameMenu ? QBrush(Qt::NoBrush) : QBrush(styleColor(ColorToken::Raised)));
        painter->setPen(styleColor(ColorToken::Border));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          styleColor(ColorToken::Border));
        return;
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_PanelMenuBar:
    case PE_PanelScrollAreaCorner:
    case PE_FrameDefaultButton:
    case PE_FrameDockWidget:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    namespace paint = stylepainting;
    switch (element) {
    case CE_PushButtonBevel:
        paint::pushButton(painter, option, widget);
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && button->features.testFlag(QStyleOptionButton::HasMenu)) {
            const QRect arrow(option->rect.right() - 22, option->rect.top(), 16, option->rect.height());
            paint::chevron(painter, visualRect(option->direction, option->rect, arrow), u"chevron-down"_s,
                           option->state.testFlag(State_Enabled), 14, paint::pushButtonText(option, widget));
        }
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const QColor color = paint::pushButtonText(option, widget);
            if (!button->icon.isNull() && !button->text.isEmpty()
                && !button->features.testFlag(QStyleOptionButton::HasMenu)) {
                paint::iconAndText(painter, option->rect, button->icon, button->iconSize, button->text, option, color);
                return;
            }
            const QStyleOptionButton colored = withTextColor(*button, color);
            QProxyStyle::drawControl(element, &colored, painter, widget);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            paint::menuItem(painter, item);
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            paint::menuBarItem(painter, item);
            return;
        }
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, styleColor(ColorToken::Surface));
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            paint::tabShape(painter, tab);
            return;
        }
        break;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            if (!tab->icon.isNull()) {
                const QSize side = tab->iconSize.isValid() ? tab->iconSize : QSize(16, 16);
                const bool isChosen = tab->state.testFlag(State_Selected);
                paint::iconAndText(painter, option->rect, tab->icon, side, tab->text, option,
                                   styleColor(isChosen ? ColorToken::Text : ColorToken::MutedText));
                return;
            }
            QStyleOptionTab colored = *tab;
            if (tab->state.testFlag(State_Enabled))
                colored = withTextColor(
                    *tab, styleColor(tab->state.testFlag(State_Selected) ? ColorToken::Text : ColorToken::MutedText));
            colored.state &= ~State_HasFocus;
            QProxyStyle::drawControl(element, &colored, painter, widget);
            return;
        }
        break;
    case CE_Splitter:
        painter->fillRect(option->rect, styleColor(ColorToken::Border));
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        paint::headerSection(painter, option);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const QStyleOptionHeader colored = withTextColor(*header, styleColor(ColorToken::MutedText));
            QProxyStyle::drawControl(element, &colored, painter, widget);
            return;
        }
        break;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            paint::progressBar(painter, bar);
            return;
        }
        break;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
    case CE_SizeGrip:
        return;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            const QPoint middle = option->rect.center();
            painter->fillRect(frame->frameShape == QFrame::HLine
                                  ? QRect(option->rect.left(), middle.y(), option->rect.width(), 1)
                                  : QRect(middle.x(), option->rect.top(), 1, option->rect.height()),
                              styleColor(ColorToken::Border));
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    namespace paint = stylepainting;
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            paint::scrollBar(painter, bar, subControlRect(control, option, SC_ScrollBarSlider, widget));
            return;
        }
    }
    if (control == CC_ComboBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            paint::comboBox(painter, box, subControlRect(control, option, SC_ComboBoxArrow, widget));
            return;
        }
    }
    if (control == CC_ToolButton) {
        // An icon that opens a menu (the account, "more") says so by itself; an arrow over it is noise.
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (button && button->toolButtonStyle == Qt::ToolButtonIconOnly &&
            !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup)) {
            QStyleOptionToolButton plain = *button;
            plain.features &= ~QStyleOptionToolButton::HasMenu;
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
            return;
        }
        if (hasMenuBesideText(option)) {
            // Qt would draw it into the lower corner.
            QStyleOptionToolButton plain = *button;
            plain.features &= ~QStyleOptionToolButton::HasMenu;
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
            const QRect place(option->rect.right() - MenuChevronWidth, option->rect.top(), MenuChevronWidth,
                              option->rect.height());
            paint::chevron(painter, visualRect(option->direction, option->rect, place), u"chevron-down"_s,
                           option->state.testFlag(State_Enabled), 12);
            return;
        }
    }
    if (control == CC_SpinBox) {
        const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (box && box->frame)
            paint::inputFrame(painter, option);
        const bool isEnabled = option->state.testFlag(State_Enabled);
        paint::chevron(painter, subControlRect(control, option, SC_SpinBoxUp, widget), u"chevron-up"_s, isEnabled, 10);
        paint::chevron(painter, subControlRect(control, option, SC_SpinBoxDown, widget), u"chevron-down"_s, isEnabled,
                       10);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace windlass
