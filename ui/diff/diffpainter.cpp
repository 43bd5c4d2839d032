// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/diffpainter.h"

#include "ui/code/codesettings.h"
#include "ui/diff/difffind.h"
#include "ui/diff/difffacts.h"
#include "ui/diff/diffview.h"
#include "ui/theme/syntaxcolors.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace windlass {

namespace {

QColor diffColor(ColorToken token)
{
    return Theme::current().color(token);
}

} // namespace

DiffPainter::DiffPainter(const DiffView &view)
    : m_view(view)
    , m_decorations([&view] { return view.visibleLines(); })
{
}

void DiffPainter::applyTheme()
{
    const Theme &theme = Theme::current();
    m_glyphs.setFont(CodePreferences::current().font());
    m_bodyFont = theme.font(TextStyle::Body);
    m_strongFont = theme.font(TextStyle::Strong);
    m_smallFont = theme.font(TextStyle::Secondary);
    m_commentIcon =
        theme.icon(QStringLiteral("comment"), ColorToken::MutedText).pixmap(QSize(16, 16), m_view.devicePixelRatioF());
    m_headerHeight = std::max(36, QFontMetrics(m_bodyFont).height() + 18);
}

void DiffPainter::warmUp()
{
    m_glyphs.warmUp();
    QImage image(1, 1, QImage::Format_RGB32);
    QPainter painter(&image);
    for (const QFont &font : {m_bodyFont, m_strongFont, m_smallFont}) {
        painter.setFont(font);
        painter.drawText(0, 0, QStringLiteral("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+"));
    }
}

DiffRows::Metrics DiffPainter::metrics() const
{
    DiffRows::Metrics metrics;
    metrics.line = m_glyphs.lineHeight();
    metrics.fileHeader = m_headerHeight;
    metrics.hunkHeader = m_glyphs.lineHeight() + 8;
    metrics.note = QFontMetrics(m_bodyFont).height() + 16;
    metrics.fileGap = Theme::Space;
    return metrics;
}

QList<DiffColumns> DiffPainter::columns() const
{
    const qreal cell = m_glyphs.cellWidth();
    const int digits = qCeil(std::max(m_view.rows().numberDigits(), 3) * cell);
    const int width = m_view.viewport()->width();
    // Room for the marker: its own cell and half a cell on each side; more where merges have several markers.
    const int markers = qCeil(2.5 * cell);
    const auto side = [&](DiffSelection::Sides which, int left, int right) {
        DiffColumns columns;
        columns.side = which;
        columns.left = left;
        columns.right = right;
        int x = left + BarWidth + 8;
        if (which != DiffSelection::Sides::New) {
            x += digits;
            columns.oldNumberEnd = x;
            x += 12;
        }
        if (which != DiffSelection::Sides::Old) {
            x += digits;
            columns.newNumberEnd = x;
            x += 12;
        }
        columns.marker = x + qRound(cell * 0.5);
        columns.text = x + markers;
        return columns;
    };
    if (m_view.diffLayout() == DiffLayout::Unified)
        return {side(DiffSelection::Sides::Both, 0, width)};
    const int middle = width / 2;
    return {side(DiffSelection::Sides::Old, 0, middle), side(DiffSelection::Sides::New, middle, width)};
}

int DiffPainter::textWidth() const
{
    const DiffColumns columns = this->columns().constFirst();
    return std::max(columns.right - columns.text - 8, 1);
}

LineText DiffPainter::lineText(int line) const
{
    return LineText::read(m_view.document()->text(line), m_view.tabWidth());
}

void DiffPainter::paintRow(QPainter &painter, const DiffRow &row, const QRect &rect)
{
    switch (row.kind) {
    case DiffRowKind::None:
        break;
    case DiffRowKind::FileHeader: {
        const QRect header = rect.adjusted(0, rect.height() - m_headerHeight, 0, 0);
        painter.fillRect(QRect(rect.topLeft(), QPoint(rect.right(), header.top() - 1)), diffColor(ColorToken::Canvas));
        paintHeader(painter, row.file, header, false);
        break;
    }
    case DiffRowKind::Note:
        paintNote(painter, row, rect);
        break;
    case DiffRowKind::HunkHeader:
        paintHunkHeader(painter, row, rect);
        break;
    case DiffRowKind::MoreBelow:
        painter.fillRect(rect, diffColor(ColorToken::HunkGround));
        paintExpander(painter, row, rect);
        break;
    case DiffRowKind::Line:
        paintLine(painter, row, rect);
        break;
    case DiffRowKind::Widget:
        painter.fillRect(rect, diffColor(ColorToken::Surface));
        break;
    }
    // The cursor: a frame, so that the colours of the line keep their meaning.
    const bool isExpander = row.kind == DiffRowKind::HunkHeader || row.kind == DiffRowKind::MoreBelow;
    if ((row.kind == DiffRowKind::Line || isExpander) && row == m_view.cursor()) {
        QColor frame = diffColor(ColorToken::Accent);
        if (!m_view.hasFocus())
            frame.setAlphaF(0.35F);
        painter.setPen(frame);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), frame);
    }
}

void DiffPainter::paintLine(QPainter &painter, const DiffRow &row, const QRect &rect)
{
    const QList<DiffColumns> sides = columns();
    if (sides.size() == 1) {
        paintSide(painter, row.line(), rect, sides.constFirst());
        return;
    }
    // The right side after the left one: its ground covers what of the left text is too long.
    paintSide(painter, row.left, rect, sides.at(0));
    paintSide(painter, row.right, rect, sides.at(1));
    painter.fillRect(QRect(sides.at(1).left, rect.top(), 1, rect.height()), diffColor(ColorToken::Border));
}

void DiffPainter::paintSide(QPainter &painter, int index, const QRect &rect, const DiffColumns &columns)
{
    const QRect area(columns.left, rect.top(), columns.right - columns.left, rect.height());
    if (index < 0) {
        painter.fillRect(area, diffColor(ColorToken::Surface));
        return;
    }
    const DiffLine &line = m_view.document()->line(index);
    const bool added = line.kind == DiffLineKind::Added;
    const bool removed = line.kind == DiffLineKind::Removed;
    const QColor ground = diffColor(added     ? ColorToken::AddedLine
                                    : removed ? ColorToken::RemovedLine
                                              : ColorToken::Canvas);
    painter.fillRect(area, ground);
    paintRuler(painter, area, columns);
    paintText(painter, index, rect, columns);

    // The gutter comes last and covers what was scrolled out at the left.
    painter.fillRect(QRect(columns.left, rect.top(), columns.text - columns.left, rect.height()), ground);
    if (added || removed)
        painter.fillRect(QRect(columns.left, rect.top(), BarWidth, rect.height()),
                         diffColor(added ? ColorToken::AddedBar : ColorToken::RemovedBar));
    const bool hasNumbers = line.kind != DiffLineKind::NoNewline && line.kind != DiffLineKind::Foreign &&
                            line.sides != 0 &&
                            m_view.document()->hunk(m_view.document()->hunkOfLine(index)).numbersKnown;
    if (hasNumbers && columns.oldNumberEnd >= 0 && line.onOld())
        paintNumber(painter, line.oldLine, columns.oldNumberEnd, rect.top());
    if (hasNumbers && columns.newNumberEnd >= 0 && line.onNew())
        paintNumber(painter, line.newLine, columns.newNumberEnd, rect.top());
    if (rect.height() > m_glyphs.lineHeight())
        paintContinuations(painter, index, rect, columns);
    if (added || removed) {
        // A merge has a marker for each parent, and they say which one lacks the line.
        const QByteArrayView raw = m_view.document()->rawLine(index);
        const QByteArrayView markers = raw.first(std::min<qsizetype>(line.prefix, 2));
        const qreal shift = markers.size() > 1 ? -0.5 * m_glyphs.cellWidth() : 0;
        m_glyphs.drawAscii(painter, markers, columns.marker + shift, rect.top(),
                           diffColor(added ? ColorToken::Success : ColorToken::Danger));
    }
    // A context line stands on both sides, and the mouse is over one of them.
    const bool isOther =
        columns.side == (m_view.m_hover.side == DiffSide::Old ? DiffSelection::Sides::New : DiffSelection::Sides::Old);
    if (m_view.m_commenting && m_view.m_hover.line == index && !isOther &&
        !m_view.rows().anchorOfLine(index).isFile()) {
        const QRect button = commentButtonRect(rect, columns);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(diffColor(ColorToken::Accent));
        painter.drawRoundedRect(button, 4, 4);
        painter.setRenderHint(QPainter::Antialiasing, false);
        const QPoint middle = button.center();
        painter.fillRect(QRect(middle.x() - 4, middle.y(), 9, 1).adjusted(0, 0, 0, 1),
                         diffColor(ColorToken::AccentText));
        painter.fillRect(QRect(middle.x(), middle.y() - 4, 1, 10).adjusted(0, 0, 1, 0),
                         diffColor(ColorToken::AccentText));
    }
}

void DiffPainter::paintText(QPainter &painter, int index, const QRect &rect, const DiffColumns &columns)
{
    const DiffLine &line = m_view.document()->line(index);
    const LineText text = lineText(index);
    const LineWrap wrap = m_glyphs.wrap(text, index, m_view.rows().wrapColumns());
    const QPointF origin(columns.text - m_view.horizontalScrollBar()->value(), rect.top());
    const QRectF area(columns.text, rect.top(), columns.right - columns.text, rect.height());
    const auto ground = [&](int start, int length, const QColor &color, int inset = 0) {
        for (const QRectF &box : m_glyphs.rects(text, index, start, length, wrap))
            painter.fillRect(box.translated(origin).adjusted(inset, inset, -inset, -inset) & area, color);
    };

    QList<GlyphPainter::Run> runs;
    const LineDecoration &decoration = m_decorations.decoration(index);
    for (const ByteRange &word : decoration.words) {
        const int start = text.indexOfByte(word.start);
        ground(start, text.indexOfByte(word.start + word.length) - start,
               diffColor(line.kind == DiffLineKind::Added ? ColorToken::AddedWord : ColorToken::RemovedWord));
    }
    for (const SyntaxSpan &span : decoration.syntax) {
        const int start = text.indexOfByte(span.start);
        runs.append({start, text.indexOfByte(span.start + span.length) - start, syntaxColor(span.role)});
    }
    for (const DiffHit &hit : m_view.find()->hitsOf(index)) {
        const int start = text.indexOfByte(hit.start);
        const int length = text.indexOfByte(hit.start + hit.length) - start;
        // The current one stands out by a frame, so that it can be told without colours.
        ground(start, length, diffColor(m_view.find()->isCurrent(hit) ? ColorToken::Warning : ColorToken::WarningGround));
        if (m_view.find()->isCurrent(hit))
            ground(start, length, diffColor(ColorToken::WarningGround), 2);
    }
    if (const auto selected = m_view.m_selection->bytesOf(*m_view.document(), index, columns.side)) {
        const int start = text.indexOfByte(selected->first);
        const int end = text.indexOfByte(selected->second);
        ground(start, end - start, diffColor(ColorToken::Selection));
        // An empty line in the middle of a selection must be seen to belong to it.
        if (index != m_view.m_selection->lastLine() || m_view.m_selection->isWholeLines()) {
            const QSizeF tail(m_glyphs.cellWidth() / 2, m_glyphs.lineHeight());
            painter.fillRect(QRectF(origin + m_glyphs.placeOf(text, index, end, wrap), tail) & area,
                             diffColor(ColorToken::Selection));
        }
    }
    for (const LineText::Mark &mark : text.marks) {
        const bool quiet = mark.kind == LineText::MarkKind::Quiet || mark.kind == LineText::MarkKind::Cut;
        const QColor color = diffColor(mark.kind == LineText::MarkKind::Cut   ? ColorToken::Accent
                                       : quiet                                ? ColorToken::MutedText
                                       : mark.kind == LineText::MarkKind::Bad ? ColorToken::Danger
                                                                              : ColorToken::Warning);
        for (const QRectF &place : m_glyphs.rects(text, index, mark.start, mark.length, wrap)) {
            const QRectF box = place.translated(origin).adjusted(0.5, 2.5, -0.5, -2.5);
            if (!box.intersects(area))
                continue;
            painter.setRenderHint(QPainter::Antialiasing);
            QColor edge = color;
            edge.setAlphaF(quiet ? 0.4F : 1.0F);
            painter.setPen(edge);
            painter.setBrush(quiet
                                 ? QBrush(Qt::NoBrush)
                                 : QBrush(diffColor(mark.kind == LineText::MarkKind::Bad ? ColorToken::DangerGround
                                                                                         : ColorToken::WarningGround)));
            painter.drawRoundedRect(box, 3, 3);
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
        runs.append({mark.start, mark.length, color});
    }
    std::stable_sort(runs.begin(), runs.end(), [](const auto &a, const auto &b) { return a.start < b.start; });
    const bool quietLine = line.kind == DiffLineKind::NoNewline || line.kind == DiffLineKind::Foreign;
    m_glyphs.setBlankMarks(CodePreferences::current().settings().blankMarks, diffColor(ColorToken::MutedText));
    m_glyphs.draw(painter, text, index, origin.x(), origin.y(), columns.text, columns.right,
                  diffColor(quietLine ? ColorToken::MutedText : ColorToken::Text), runs, wrap);
    m_glyphs.setBlankMarks(CodeSettings::BlankMarks::None, {});
}

void DiffPainter::paintRuler(QPainter &painter, const QRect &area, const DiffColumns &columns)
{
    const int column = CodePreferences::current().settings().rulerColumn;
    if (column <= 0)
        return;
    const int x = columns.text - m_view.horizontalScrollBar()->value() + qRound(column * m_glyphs.cellWidth());
    if (x >= columns.text && x < columns.right) {
        QColor color = diffColor(ColorToken::MutedText);
        color.setAlphaF(0.35F);
        painter.fillRect(QRect(x, area.top(), 1, area.height()), color);
    }
}

void DiffPainter::paintNumber(QPainter &painter, quint32 number, int end, int top)
{
    std::array<char, 12> digits;
    const auto [last, error] = std::to_chars(digits.begin(), digits.end(), number);
    const auto length = static_cast<qsizetype>(last - digits.begin());
    m_glyphs.drawAscii(painter, {digits.data(), length}, end - static_cast<qreal>(length) * m_glyphs.cellWidth(), top,
                       diffColor(ColorToken::MutedText));
}

QRect DiffPainter::commentButtonRect(const QRect &row, const DiffColumns &columns) const
{
    // At the first of a wrapped line's rows, where its number is.
    const int height = std::min(row.height(), m_glyphs.lineHeight());
    const int size = std::min(18, height);
    const int middle = columns.marker + qRound(m_glyphs.cellWidth() / 2);
    return {middle - size / 2, row.top() + (height - size) / 2, size, size};
}

void DiffPainter::paintNote(QPainter &painter, const DiffRow &row, const QRect &rect)
{
    painter.fillRect(rect, diffColor(ColorToken::Canvas));
    const bool isWary = isWaryNote(row.note);
    painter.setFont(m_bodyFont);
    painter.setPen(diffColor(isWary ? ColorToken::Warning : ColorToken::MutedText));
    const QRect area = rect.adjusted(HeaderMargin + 26, 0, -HeaderMargin, 0);
    const QString text = diffNoteText(row.note, *m_view.document(), row.file);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
    if (isWary) {
        const QIcon icon = Theme::current().icon(QStringLiteral("warning"), ColorToken::Warning);
        icon.paint(&painter, QRect(rect.left() + HeaderMargin, rect.center().y() - 8, 16, 16));
    }
}

} // namespace windlass
