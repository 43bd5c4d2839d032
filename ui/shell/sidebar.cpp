// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

bool isSidebarSection(const QModelIndex &index)
{
    return !index.parent().isValid() && !index.data(SidebarLocationRole).canConvert<Location>();
}

class SidebarDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::current();
        const auto *view = qobject_cast<const QTreeView *>(option.widget);
        const bool isSection = isSidebarSection(index);
        const auto visual = [&option](const QRect &r) { return QStyle::visualRect(option.direction, option.rect, r); };
        const int right = view ? view->viewport()->width() - Theme::SpaceSmall : option.rect.right();
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const bool isOver = option.state.testFlag(QStyle::State_MouseOver);
        painter->save();
        if (!isSection && (isSelected || isOver)) {
            const QRect pill(Theme::SpaceSmall, option.rect.top() + 1, right - Theme::SpaceSmall,
                             option.rect.height() - 2);
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.color(isSelected ? ColorToken::Selection : ColorToken::Hover));
            painter->drawRoundedRect(pill, Theme::ControlRadius, Theme::ControlRadius);
            if (option.state.testFlag(QStyle::State_HasFocus) &&
                option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
                painter->setPen(QPen(theme.color(ColorToken::Accent), 2));
                painter->setBrush(Qt::NoBrush);
                painter->drawRoundedRect(pill.adjusted(1, 1, -1, -1), Theme::ControlRadius, Theme::ControlRadius);
            }
        }
        QRect text = option.rect.adjusted(isSection ? Theme::SpaceLarge : 2, isSection ? 8 : 0, -Theme::SpaceSmall, 0);
        const QString icon = index.data(SidebarIconRole).toString();
        if (!isSection && !icon.isEmpty()) {
            const QRect square(text.left(), option.rect.center().y() - 7, 16, 16);
            paintThemeIcon(painter, visual(square), icon,
                           theme.color(isSelected ? ColorToken::Text : ColorToken::MutedText));
            text.setLeft(text.left() + 16 + Theme::SpaceSmall);
        }
        const auto alignment = [&option](Qt::Alignment a) {
            return static_cast<int>(QStyle::visualAlignment(option.direction, a)) | Qt::TextSingleLine;
        };
        if (const int count = index.data(SidebarCountRole).toInt(); count > 0) {
            const QString digits = QLocale().toString(count);
            const QFont small = theme.font(TextStyle::Secondary);
            const int width = QFontMetrics(small).horizontalAdvance(digits);
            painter->setFont(small);
            painter->setPen(theme.color(isSelected ? ColorToken::Text : ColorToken::MutedText));
            // At the edge of the view and not of the row, which ends elsewhere at each depth.
            const int x =
                option.direction == Qt::RightToLeft ? 2 * Theme::SpaceSmall : right - Theme::SpaceSmall - width;
            painter->drawText(QRect(x, text.top(), width, text.height()), alignment(Qt::AlignRight | Qt::AlignVCenter),
                              digits);
            text.setRight(right - width - 2 * Theme::SpaceSmall);
        }
        QFont font = theme.font(isSection ? TextStyle::Secondary : TextStyle::Body);
        if (isSection)
            font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(theme.color(isSection ? ColorToken::MutedText : ColorToken::Text));
        const QString shown = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, text.width());
        painter->drawText(visual(text), alignment(Qt::AlignLeft | Qt::AlignVCenter), shown);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int row = qMax<int>(Theme::DenseRowHeight, option.fontMetrics.height() + 10);
        return {80, isSidebarSection(index) ? row + 8 : row};
    }
};

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QTreeView(parent)
{
    setObjectName(u"sidebar"_s);
    setAccessibleName(tr("Sidebar"));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setGround(this, ColorToken::Surface);
    setItemDelegate(new SidebarDelegate(this));
    setIndentation(Theme::SpaceLarge);
    setRootIsDecorated(false);
    setExpandsOnDoubleClick(false);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(this, &QTreeView::clicked, this, &Sidebar::choose);
}

void Sidebar::setModel(QAbstractItemModel *model)
{
    if (QAbstractItemModel *old = this->model())
        disconnect(old, nullptr, this, nullptr);
    QTreeView::setModel(model);
    if (!model)
        return;
    expandToDepth(0);
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent, int first, int last) {
        // New sections are open, as those at the start are; workspaces inside stay as the person left them.
        for (int row = first; row <= last && !parent.isValid(); ++row)
            expand(this->model()->index(row, 0));
        if (parent.isValid() && isSidebarSection(parent))
            expand(parent);
        markCurrent();
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        expandToDepth(0);
        markCurrent();
    });
    markCurrent();
}

void Sidebar::setLocation(const Location &location)
{
    m_location = location;
    markCurrent();
}

std::optional<Location> Sidebar::sectionPlace(int section) const
{
    if (!model())
        return {};
    const QModelIndex top = model()->index(section, 0);
    for (const QModelIndex &index : {top, top.isValid() ? model()->index(0, 0, top) : QModelIndex()}) {
        if (index.isValid() && index.data(SidebarLocationRole).canConvert<Location>())
            return index.data(SidebarLocationRole).value<Location>();
    }
    return {};
}

void Sidebar::keyboardSearch(const QString &)
{
    // Letters are commands, see RowList.
}

void Sidebar::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        choose(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

void Sidebar::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    // Sections fold too, but their arrow would be louder than their name.
    if (index.parent().isValid() && model()->hasChildren(index))
        paintThemeIcon(painter, QRect(rect.right() - 13, rect.center().y() - 5, 12, 12),
                       isExpanded(index)                      ? u"chevron-down"_s
                       : layoutDirection() == Qt::RightToLeft ? u"chevron-left"_s
                                                              : u"chevron-right"_s,
                       Theme::current().color(ColorToken::MutedText));
}

void Sidebar::choose(const QModelIndex &index)
{
    if (index.data(SidebarLocationRole).canConvert<Location>())
        emit locationChosen(index.data(SidebarLocationRole).value<Location>());
    else if (model()->hasChildren(index))
        setExpanded(index, !isExpanded(index));
    else
        emit rowChosen(index);
    markCurrent();
}

QModelIndex Sidebar::find(const Location &key, const QModelIndex &parent) const
{
    for (int row = 0; row < model()->rowCount(parent); ++row) {
        const QModelIndex index = model()->index(row, 0, parent);
        const QVariant place = index.data(SidebarLocationRole);
        if (place.canConvert<Location>() && place.value<Location>().pageKey() == key)
            return index;
        if (const QModelIndex below = find(key, index); below.isValid())
            return below;
    }
    return {};
}

void Sidebar::markCurrent()
{
    if (!model())
        return;
    for (Location place = m_location;; place = place.parent()) {
        const QModelIndex index = find(place.pageKey(), {});
        // Somewhere else entirely: home is not "above" a pull request.
        const bool isFar = place.section == Location::Section::Home && m_location.section != place.section;
        if (index.isValid() && !isFar) {
            setCurrentIndex(index);
            return;
        }
        if (place.section == Location::Section::Home)
            break;
    }
    setCurrentIndex({});
    clearSelection();
}

} // namespace windlass
