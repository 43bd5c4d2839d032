// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/diffpainter.h"

#include "ui/diff/difffacts.h"
#include "ui/diff/diffview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace windlass {

namespace {

constexpr int PillPadding = 12;
constexpr int SmallestPill = 23;
constexpr int PillGap = 6;
const QString MoveArrow = QStringLiteral("  →  ");

//! Whether the header names two paths.
bool movedFrom(const DiffFile &file)
{
    return file.status == DiffFileStatus::Renamed || file.status == DiffFileStatus::Copied;
}

QColor diffHeaderColor(ColorToken token)
{
    return Theme::current().color(token);
}

void diffStatusColors(const DiffFile &file, QColor &ground, QColor &color)
{
    const auto set = [&](ColorToken a, ColorToken b) {
        ground = diffHeaderColor(a);
        color = diffHeaderColor(b);
    };
    switch (file.status) {
    case DiffFileStatus::Added:
        return set(ColorToken::SuccessGround, ColorToken::Success);
    case DiffFileStatus::Deleted:
        return set(ColorToken::DangerGround, ColorToken::Danger);
    case DiffFileStatus::Renamed:
    case DiffFileStatus::Copied:
        return set(ColorToken::MergedGround, ColorToken::Merged);
    case DiffFileStatus::Modified:
        break;
    }
    set(ColorToken::WarningGround, ColorToken::Warning);
}

} // namespace

QString DiffPainter::statusLetter(const DiffFile &file)
{
    switch (file.status) {
    case DiffFileStatus::Added:
        return QStringLiteral("A");
    case DiffFileStatus::Deleted:
        return QStringLiteral("D");
    case DiffFileStatus::Renamed:
        return QStringLiteral("R");
    case DiffFileStatus::Copied:
        return QStringLiteral("C");
    case DiffFileStatus::Modified:
        break;
    }
    return QStringLiteral("M");
}

QString DiffPainter::statusWord(const DiffFile &file)
{
    switch (file.status) {
    case DiffFileStatus::Added:
        return DiffView::tr("added");
    case DiffFileStatus::Deleted:
        return DiffView::tr("deleted");
    case DiffFileStatus::Renamed:
        return DiffView::tr("renamed");
    case DiffFileStatus::Copied:
        return DiffView::tr("copied");
    case DiffFileStatus::Modified:
        break;
    }
    return DiffView::tr("modified");
}

QRect DiffPainter::collapseRect(const QRect &header) const
{
    return {header.left() + 6, header.center().y() - 11, 22, 22};
}

QRect DiffPainter::viewedRect(const QRect &header) const
{
    if (!m_view.m_viewedBoxes)
        return {};
    const int width = QFontMetrics(m_smallFont).horizontalAdvance(DiffView::tr("Viewed")) + 16 + 6 + 8;
    return {header.right() - HeaderMargin - width + 1, header.center().y() - 12, width, 24};
}

int DiffPainter::paintPill(QPainter &painter, const QString &text, int x, const QRect &header, const QColor &ground,
                           const QColor &color)
{
    painter.setFont(m_smallFont);
    const QFontMetrics metrics(m_smallFont);
    const int width = std::max(metrics.horizontalAdvance(text) + PillPadding, SmallestPill);
    const QRect pill(x, header.center().y() - 9, width, 19);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(pill, 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(color);
    painter.drawText(pill, Qt::AlignCenter, text);
    return width;
}

void DiffPainter::paintChevron(QPainter &painter, int index, const QRect &chevron)
{
    // It points down while the file is open.
    const QPointF middle = QRectF(chevron).center();
    QPainterPath path;
    if (m_view.isCollapsed(index)) {
        path.moveTo(middle + QPointF(-2, -4));
        path.lineTo(middle + QPointF(2, 0));
        path.lineTo(middle + QPointF(-2, 4));
    } else {
        path.moveTo(middle + QPointF(-4, -2));
        path.lineTo(middle + QPointF(0, 2));
        path.lineTo(middle + QPointF(4, -2));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(diffHeaderColor(ColorToken::MutedText), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void DiffPainter::paintViewedBox(QPainter &painter, bool isViewed, const QRect &box)
{
    const QRect square(box.left() + 4, box.center().y() - 7, 15, 15);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(diffHeaderColor(isViewed ? ColorToken::Accent : ColorToken::MutedText));
    painter.setBrush(diffHeaderColor(isViewed ? ColorToken::Accent : ColorToken::Canvas));
    painter.drawRoundedRect(QRectF(square).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (isViewed) {
        painter.setPen(QPen(diffHeaderColor(ColorToken::AccentText), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({QPointF(square.left() + 3.5, square.top() + 7.5),
                                        QPointF(square.left() + 6.5, square.top() + 10.5),
                                        QPointF(square.left() + 11.5, square.top() + 4.5)}));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(m_smallFont);
    painter.setPen(diffHeaderColor(ColorToken::Text));
    painter.drawText(QRect(square.right() + 7, box.top(), box.right() - square.right() - 6, box.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, DiffView::tr("Viewed"));
}

//! The box, the comments and the counts, from the right. Returns the edge of what is left for the name.
int DiffPainter::paintRightOfHeader(QPainter &painter, const DiffFile &file, const QRect &rect)
{
    int right = rect.right() - HeaderMargin;
    if (const QRect box = viewedRect(rect); box.isValid()) {
        paintViewedBox(painter, m_view.isViewed(file.path()), box);
        right = box.left() - 12;
    }
    const QFontMetrics small(m_smallFont);
    const auto textFromRight = [&](const QString &text, ColorToken token) {
        painter.setFont(m_smallFont);
        painter.setPen(diffHeaderColor(token));
        const int width = small.horizontalAdvance(text);
        painter.drawText(QRect(right - width, rect.top(), width + 1, rect.height()), Qt::AlignRight | Qt::AlignVCenter,
                         text);
        right -= width + 6;
    };
    if (const int comments = m_view.m_commentCounts.value(file.path()); comments > 0) {
        textFromRight(QLocale().toString(comments), ColorToken::MutedText);
        if (!m_commentIcon.isNull()) {
            painter.drawPixmap(QPoint(right - 14, rect.center().y() - 7), m_commentIcon);
            right -= 20;
        }
        right -= 6;
    }
    if (!file.has(DiffFileFlag::Binary)) {
        if (file.removed > 0)
            textFromRight(QStringLiteral("−%1").arg(QLocale().toString(file.removed.load())), ColorToken::Danger);
        if (file.added > 0)
            textFromRight(QStringLiteral("+%1").arg(QLocale().toString(file.added.load())), ColorToken::Success);
        right -= 6;
    }
    return right;
}

//! Paints a path, its last part strong, in at most \a room pixels. Returns how many it took.
int DiffPainter::paintPath(QPainter &painter, const QString &path, int x, int room, const QRect &header)
{
    const QFontMetrics strong(m_strongFont);
    const QFontMetrics body(m_bodyFont);
    const QString name = oneLine(path, 2000);
    const qsizetype slash = name.lastIndexOf(QLatin1Char('/'));
    QString folder = name.left(slash + 1);
    QString last = name.mid(slash + 1);
    const int lastWidth = strong.horizontalAdvance(last);
    if (body.horizontalAdvance(folder) + lastWidth > room) {
        folder = body.elidedText(folder, Qt::ElideLeft, std::max(room - lastWidth, 0));
        last = strong.elidedText(last, Qt::ElideMiddle, std::max(room - body.horizontalAdvance(folder), 24));
    }
    const int baseline = header.center().y() + (body.ascent() - body.descent() + 1) / 2;
    painter.setFont(m_bodyFont);
    painter.setPen(diffHeaderColor(ColorToken::MutedText));
    painter.drawText(QPoint(x, baseline), folder);
    const int folderWidth = body.horizontalAdvance(folder);
    painter.setFont(m_strongFont);
    painter.setPen(diffHeaderColor(ColorToken::Text));
    painter.drawText(QPoint(x + folderWidth, baseline), last);
    return folderWidth + strong.horizontalAdvance(last);
}

//! Paints the path, or both of a file that moved. Returns where it ends.
int DiffPainter::paintPaths(QPainter &painter, const DiffFile &file, int x, int room, const QRect &header)
{
    if (file.path().isEmpty())
        return x + paintPath(painter, DiffView::tr("(a file without a name)"), x, room, header);
    const QString path = shownPath(file.newPath.isEmpty() ? file.oldPath : file.newPath);
    if (!movedFrom(file))
        return x + paintPath(painter, path, x, room, header);
    const QFontMetrics body(m_bodyFont);
    const int arrowWidth = body.horizontalAdvance(MoveArrow);
    // The old path gives way first: half of the room, or what the new one leaves.
    const int needed = QFontMetrics(m_strongFont).horizontalAdvance(path);
    const int oldRoom = std::max((room - arrowWidth) / 2, room - arrowWidth - needed);
    const int start = x;
    x += paintPath(painter, shownPath(file.oldPath), x, oldRoom, header);
    painter.setFont(m_bodyFont);
    painter.setPen(diffHeaderColor(ColorToken::MutedText));
    painter.drawText(QPoint(x, header.center().y() + (body.ascent() - body.descent() + 1) / 2), MoveArrow);
    x += arrowWidth;
    return x + paintPath(painter, path, x, room - (x - start), header);
}

int DiffPainter::pathsWidth(const DiffFile &file) const
{
    const QFontMetrics strong(m_strongFont);
    int width = strong.horizontalAdvance(oneLine(shownPath(file.newPath.isEmpty() ? file.oldPath : file.newPath), 2000));
    if (movedFrom(file))
        width += QFontMetrics(m_bodyFont).horizontalAdvance(MoveArrow) +
                 strong.horizontalAdvance(oneLine(shownPath(file.oldPath), 2000));
    return width;
}

//! Paints as many facts as there is room for, and how many more there are.
void DiffPainter::paintFacts(QPainter &painter, const QList<DiffFact> &facts, int x, int right, const QRect &header)
{
    const QFontMetrics small(m_smallFont);
    const auto widthOf = [&small](const QString &text) {
        return std::max(small.horizontalAdvance(text) + PillPadding, SmallestPill);
    };
    const QString most = QStringLiteral("+%1").arg(facts.size());
    for (qsizetype i = 0; i < facts.size(); ++i) {
        const DiffFact &fact = facts.at(i);
        const bool isLast = i + 1 == facts.size();
        if (x + widthOf(fact.text) + (isLast ? 0 : PillGap + widthOf(most)) > right) {
            // The tooltip of the header says them all.
            const bool warns = fact.isWarning;
            paintPill(painter, QStringLiteral("+%1").arg(facts.size() - i), x, header,
                      diffHeaderColor(warns ? ColorToken::WarningGround : ColorToken::NeutralGround),
                      diffHeaderColor(warns ? ColorToken::Warning : ColorToken::MutedText));
            return;
        }
        x += paintPill(painter, fact.text, x, header,
                       diffHeaderColor(fact.isWarning ? ColorToken::WarningGround : ColorToken::NeutralGround),
                       diffHeaderColor(fact.isWarning ? ColorToken::Warning : ColorToken::MutedText)) +
             PillGap;
    }
}

void DiffPainter::paintHeader(QPainter &painter, int index, const QRect &rect, bool isSticky)
{
    const DiffDocument &document = *m_view.document();
    const DiffFile &file = document.file(index);
    painter.fillRect(rect, diffHeaderColor(ColorToken::Surface));
    const QColor border = diffHeaderColor(ColorToken::Border);
    if (!isSticky)
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), border);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), border);
    const DiffRow &cursor = m_view.cursor();
    if (cursor.kind == DiffRowKind::FileHeader && cursor.file == index) {
        QColor frame = diffHeaderColor(ColorToken::Accent);
        if (!m_view.hasFocus())
            frame.setAlphaF(0.35F);
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), frame);
    }

    const QRect chevron = collapseRect(rect);
    paintChevron(painter, index, chevron);
    int x = chevron.right() + 5;
    QColor ground;
    QColor color;
    diffStatusColors(file, ground, color);
    x += paintPill(painter, statusLetter(file), x, rect, ground, color) + 8;
    const int right = paintRightOfHeader(painter, file, rect) - 8;

    // The facts stand behind the path. Where both do not fit, the path keeps three fifths, since facts are in the
    // tooltip as well.
    QList<DiffFact> facts = diffFacts(document, index);
    if (const QString label = m_view.fileLabel(file.path()); !label.isEmpty() && m_view.isCollapsed(index))
        facts.prepend({label});
    const QFontMetrics small(m_smallFont);
    int factsWidth = facts.isEmpty() ? 0 : 10;
    for (const DiffFact &fact : facts)
        factsWidth += std::max(small.horizontalAdvance(fact.text) + PillPadding, SmallestPill) + PillGap;
    const int room = right - x;
    const int pathRoom = std::min(pathsWidth(file), std::max(room - factsWidth, room * 3 / 5));
    x = paintPaths(painter, file, x, pathRoom, rect) + 10;
    paintFacts(painter, facts, x, right, rect);
}

} // namespace windlass
