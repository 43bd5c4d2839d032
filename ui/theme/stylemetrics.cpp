// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of Style: how big things are, how they behave. Painting is in style.cpp.
#include "ui/theme/buttonkind.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QDateTimeEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace windlass {

bool Style::hasMenuBesideText(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    return button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon && !button->icon.isNull() &&
           button->features.testFlag(QStyleOptionToolButton::HasMenu) &&
           !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        // No buttons at the ends: the groove is the whole bar.
        const QRect rect = option->rect;
        const bool isHorizontal = bar->orientation == Qt::Horizontal;
        const int length = isHorizontal ? rect.width() : rect.height();
        const int range = bar->maximum - bar->minimum;
        int slider = length;
        if (range > 0) {
            slider = static_cast<int>(static_cast<qint64>(bar->pageStep) * length / (qint64(range) + bar->pageStep));
            slider = qBound(qMin(32, length), slider, length);
        }
        const int start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
        const auto span = [&](int from, int size) {
            const QRect logical = isHorizontal ? QRect(rect.x() + from, rect.y(), size, rect.height())
                                               : QRect(rect.x(), rect.y() + from, rect.width(), size);
            return visualRect(bar->direction, rect, logical);
        };
        switch (part) {
        case SC_ScrollBarSlider:
            return span(start, slider);
        case SC_ScrollBarSubPage:
            return span(0, start);
        case SC_ScrollBarAddPage:
            return span(start + slider, length - start - slider);
        case SC_ScrollBarGroove:
            return rect;
        default:
            return {};
        }
    }
    if (control == CC_ComboBox) {
        const QRect rect = option->rect;
        const auto visual = [&](const QRect &logical) { return visualRect(option->direction, rect, logical); };
        if (part == SC_ComboBoxArrow)
            return visual(QRect(rect.right() - 26, rect.top(), 24, rect.height()));
        // A date's field is a line edit, which stands off by itself.
        if (part == SC_ComboBoxEditField && qobject_cast<const QDateTimeEdit *>(widget))
            return visual(rect.adjusted(2, 2, -28, -2));
        if (part == SC_ComboBoxEditField)
            return visual(rect.adjusted(9, 2, -28, -2));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    // Text stands off the round corners as the icons of search fields do.
    return element == SE_LineEditContents ? rect.adjusted(5, 0, -3, 0) : rect;
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: {
        const bool isLink =
            widget && widget->property(ButtonKindProperty).toInt() == static_cast<int>(ButtonKind::Link);
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool hasMenu = button && button->features.testFlag(QStyleOptionButton::HasMenu);
        const int iconGap = button && !button->icon.isNull() && !button->text.isEmpty() ? 4 : 0;
        return {size.width() + (isLink ? 4 : 24) + (hasMenu ? 8 : 0) + iconGap, qMax(size.height() + 8, 30)};
    }
    case CT_ToolButton: {
        QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        if (hasMenuBesideText(option))
            base.rwidth() += MenuChevronWidth;
        return base.expandedTo(QSize(28, 28));
    }
    case CT_LineEdit:
        return {size.width() + 12, qMax(size.height() + 8, 30)};
    case CT_ComboBox:
        return {size.width() + 40, qMax(size.height() + 8, 30)};
    case CT_SpinBox:
        return {size.width() + (qobject_cast<const QDateTimeEdit *>(widget) ? 48 : 36), 30};
    case CT_TabBarTab: {
        QSize result = size;
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option); tab && !tab->icon.isNull())
            result.rwidth() += 6;
        result.setHeight(qMax(size.height(), 36));
        return result;
    }
    case CT_MenuBarItem:
        return {size.width() + 16, qMax(size.height(), 26)};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator)
                return {size.width(), 9};
            // The shortcut column is part of the text size; 36 px for the icon, 16 behind, air between.
            int width = size.width() + 36 + 16;
            if (item->text.contains(u'\t'))
                width += item->reservedShortcutWidth == 0 ? 32 : item->reservedShortcutWidth + 32;
            return {width, 28};
        }
        break;
    case CT_HeaderSection: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 8, qMax(base.height(), 30)};
    }
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width(), qMax(base.height(), Theme::DenseRowHeight)};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        // Text editors keep their square viewport away from the round corners.
        if (qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget))
            return 4;
        return qobject_cast<const QMenu *>(widget) ? 1 : 2;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_TabBarBaseHeight:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_MenuHMargin:
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_MenuBarHMargin:
        return 6;
    case PM_MenuBarVMargin:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuPanelWidth:
    case PM_SplitterWidth:
        return 1;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_TreeViewIndentation:
        return 16;
    case PM_FocusFrameHMargin:
        return 6;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_HeaderMargin:
        return Theme::SpaceSmall;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return Theme::Space;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 14;
    case PM_HeaderMarkSize:
        return 12;
    case PM_MenuButtonIndicator:
        return 16;
    case PM_MessageBoxIconSize:
        return 32;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_Widget_Animation_Duration:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_MessageBox_CenterButtons:
    case SH_ScrollBar_Transient:
    case SH_Menu_SupportsSections:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_Splitter_OpaqueResize:
        return 1;
    case SH_UnderlineShortcut:
        // Underlined letters in an open menu help; on every button they are noise. They act everywhere all the same.
        return qobject_cast<const QMenu *>(widget) ? 1 : 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon Style::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    switch (pixmap) {
    case SP_LineEditClearButton:
        return makeThemeIcon(u"close"_s, ColorToken::MutedText);
    case SP_MessageBoxInformation:
        return makeThemeIcon(u"info"_s, ColorToken::Accent);
    case SP_MessageBoxWarning:
        return makeThemeIcon(u"warning"_s, ColorToken::Warning);
    case SP_MessageBoxCritical:
        return makeThemeIcon(u"failed"_s, ColorToken::Danger);
    case SP_MessageBoxQuestion:
        return makeThemeIcon(u"question"_s, ColorToken::Accent);
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

} // namespace windlass
