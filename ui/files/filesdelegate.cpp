// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filesdelegate.h"

#include "models/review/filelistmodel.h"
#include "ui/pullrequests/pullrequesttext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/text.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int BoxSide = 14;

void paintViewedBox(QPainter *painter, const QRect &box, Qt::CheckState state)
{
    const Theme &theme = Theme::current();
    const bool isViewed = state == Qt::Checked;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(theme.color(isViewed ? ColorToken::Accent : ColorToken::MutedText));
    painter->setBrush(isViewed ? QBrush(theme.color(ColorToken::Accent)) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (state == Qt::PartiallyChecked)
        painter->fillRect(QRect(box.left() + 4, box.center().y(), box.width() - 8, 2), theme.color(ColorToken::MutedText));
    if (isViewed)
        paintThemeIcon(painter, box.adjusted(1, 1, -1, -1), u"check"_s, theme.color(ColorToken::AccentText));
}

} // namespace

FilesDelegate::FilesDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

QRect FilesDelegate::boxRect(const QStyleOptionViewItem &option) const
{
    if (!m_hasBoxes)
        return {};
    const QRect &row = option.rect;
    const QRect logical(row.right() - Theme::SpaceSmall - BoxSide, row.center().y() - BoxSide / 2, BoxSide, BoxSide);
    return QStyle::visualRect(option.direction, row, logical);
}

void FilesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const bool isFolder = index.data(FileListModel::IsFolderRole).toBool();
    const auto viewedState = static_cast<Qt::CheckState>(index.data(FileListModel::ViewedStateRole).toInt());
    const bool isViewed = viewedState == Qt::Checked;
    const QColor muted = theme.color(ColorToken::MutedText);
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme.color(ColorToken::Selection));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, theme.color(ColorToken::Hover));

    const QRect &row = option.rect;
    int right = row.right() - Theme::SpaceSmall;
    const auto visual = [&option, &row](int x, int width) {
        return QStyle::visualRect(option.direction, row, QRect(x, row.top(), width, row.height()));
    };
    const auto alignment = [&option](Qt::Alignment wanted) {
        return static_cast<int>(QStyle::visualAlignment(option.direction, wanted | Qt::AlignVCenter)) | Qt::TextSingleLine;
    };
    if (m_hasBoxes) {
        paintViewedBox(painter, boxRect(option), viewedState);
        right -= BoxSide + Theme::SpaceSmall;
    }
    const int threads = index.data(FileListModel::ThreadCountRole).toInt();
    if (!isFolder) {
        painter->setFont(theme.font(TextStyle::Secondary));
        const QFontMetrics metrics(painter->font());
        const QLocale locale;
        const auto number = [&](const QString &text, const QColor &color) {
            const int width = metrics.horizontalAdvance(text);
            right -= width;
            painter->setPen(color);
            painter->drawText(visual(right, width + 1), alignment(Qt::AlignRight), text);
            right -= Theme::SpaceTiny + 2;
        };
        if (const int removed = index.data(FileListModel::LinesRemovedRole).toInt(); removed > 0)
            number(QChar(0x2212) + locale.toString(removed), theme.color(ColorToken::Danger));
        if (const int added = index.data(FileListModel::LinesAddedRole).toInt(); added > 0)
            number(u'+' + locale.toString(added), theme.color(ColorToken::Success));
        if (threads > 0) {
            // Those that are resolved need no number: nobody waits for anything there.
            if (const int open = index.data(FileListModel::CommentCountRole).toInt(); open > 0)
                number(locale.toString(open), theme.color(ColorToken::Text));
            right -= 12;
            paintThemeIcon(painter, visual(right, 12).adjusted(0, (row.height() - 12) / 2, 0, -(row.height() - 12) / 2),
                           u"comment"_s, muted);
            right -= Theme::SpaceSmall;
        }
    }

    int left = row.left() + Theme::SpaceTiny;
    if (isFolder) {
        paintThemeIcon(painter, visual(left, 14).adjusted(0, (row.height() - 14) / 2, 0, -(row.height() - 14) / 2),
                       u"folder"_s, muted);
        left += 14 + 6;
    } else {
        const auto status = static_cast<FileStatus>(index.data(FileListModel::StatusRole).toInt());
        QFont font = theme.font(TextStyle::Code);
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(theme.color(fileStatusColor(status)));
        painter->drawText(visual(left, 12), alignment(Qt::AlignHCenter), fileStatusLetter(status));
        left += 12 + 6;
    }
    painter->setFont(theme.font(TextStyle::Body));
    painter->setPen(isFolder || isViewed ? muted : theme.color(ColorToken::Text));
    const int room = qMax(0, right - left - Theme::SpaceTiny);
    const QString name = painter->fontMetrics().elidedText(oneLine(index.data(Qt::DisplayRole).toString()), Qt::ElideMiddle, room);
    painter->drawText(visual(left, room), alignment(Qt::AlignLeft), name);
    painter->restore();
}

QSize FilesDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int text = QFontMetrics(Theme::current().font(TextStyle::Body)).height();
    return {120, qMax<int>(Theme::DenseRowHeight, text + 10)};
}

bool FilesDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (!m_hasBoxes || (!isPress && event->type() != QEvent::MouseButtonRelease))
        return false;
    const auto *mouse = static_cast<const QMouseEvent *>(event);
    const QRect target = boxRect(option).adjusted(-6, -7, 6, 7);
    if (mouse->button() != Qt::LeftButton || !target.contains(mouse->position().toPoint()))
        return false;
    if (event->type() == QEvent::MouseButtonRelease)
        emit viewedToggled(index);
    return true;
}

bool FilesDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString path = index.data(FileListModel::PathRole).toString();
    const QString old = index.data(FileListModel::OldPathRole).toString();
    QString text = path;
    if (!index.data(FileListModel::IsFolderRole).toBool()) {
        const auto status = static_cast<FileStatus>(index.data(FileListModel::StatusRole).toInt());
        //: A path and what happened to the file: "src/api.cpp (modified)".
        text = old.isEmpty() ? tr("%1 (%2)").arg(path, fileStatusWord(status)) : tr("%1 (was %2)").arg(path, old);
    }
    if (m_hasBoxes && boxRect(option).adjusted(-6, -7, 6, 7).contains(event->pos()))
        text = index.data(FileListModel::ViewedStateRole).toInt() == Qt::Checked ? tr("Viewed") : tr("Mark as viewed");
    QToolTip::showText(event->globalPos(), toolTipText(text), view, option.rect);
    return true;
}

} // namespace windlass
