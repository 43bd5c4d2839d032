// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/longlineview.h"

#include "models/diff/difftext.h"
#include "ui/diff/linetext.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

#include <algorithm>

namespace windlass {

namespace {

constexpr int LongLineMargin = 12;
//! The widest mark of a single byte, such as "NUL".
constexpr int MarkCells = 3;
//! A tab is shown as one blank here: rows begin anywhere, so there are no stops to go to.
constexpr int LongLineTab = 1;

QList<GlyphPainter::Run> markRuns(const LineText &text)
{
    QList<GlyphPainter::Run> runs;
    for (const LineText::Mark &mark : text.marks) {
        const ColorToken token = mark.kind == LineText::MarkKind::Quiet ? ColorToken::MutedText
                                 : mark.kind == LineText::MarkKind::Bad ? ColorToken::Danger
                                                                        : ColorToken::Warning;
        runs.append({mark.start, mark.length, Theme::current().color(token)});
    }
    return runs;
}

} // namespace

LongLineView::LongLineView(const QByteArray &line, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_line(line)
    , m_isOdd(textOddities(line, false) != 0)
{
    setObjectName(QStringLiteral("longLineView"));
    setAccessibleName(tr("The whole line"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    connect(&Theme::current(), &Theme::changed, this, &LongLineView::applyTheme);
    applyTheme();
}

void LongLineView::applyTheme()
{
    m_glyphs.setFont(Theme::current().font(TextStyle::Code));
    layOut();
}

int LongLineView::gutterWidth() const
{
    return qCeil(m_glyphs.cellWidth() * static_cast<qreal>(QByteArray::number(m_line.size()).size())) + 2 * LongLineMargin;
}

void LongLineView::layOut()
{
    const int room = viewport()->width() - gutterWidth() - 2 * LongLineMargin;
    const int cells = std::max(20, static_cast<int>(room / m_glyphs.cellWidth()));
    m_bytesPerRow = m_isOdd ? cells / MarkCells : cells;
    const int page = std::max(1, viewport()->height() / m_glyphs.lineHeight());
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setRange(0, std::max(0, rowCount() - page));
    viewport()->update();
}

int LongLineView::rowCount() const
{
    return static_cast<int>((m_line.size() + m_bytesPerRow - 1) / m_bytesPerRow);
}

qsizetype LongLineView::rowStart(int index) const
{
    qsizetype at = std::min(qsizetype{index} * m_bytesPerRow, m_line.size());
    // Out of the middle of a character; bytes that are no text have no middle that is further than this.
    for (int i = 0; i < 3 && at > 0 && at < m_line.size() && (static_cast<unsigned char>(m_line.at(at)) & 0xC0) == 0x80; ++i)
        ++at;
    return at;
}

QByteArrayView LongLineView::row(int index) const
{
    const qsizetype start = rowStart(index);
    return QByteArrayView(m_line).sliced(start, rowStart(index + 1) - start);
}

void LongLineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Theme &theme = Theme::current();
    const int gutter = gutterWidth();
    painter.fillRect(viewport()->rect(), theme.color(ColorToken::Canvas));
    painter.fillRect(QRect(0, 0, gutter, viewport()->height()), theme.color(ColorToken::Surface));
    painter.fillRect(QRect(gutter, 0, 1, viewport()->height()), theme.color(ColorToken::Border));
    const int first = verticalScrollBar()->value();
    const int end = std::min(rowCount(), first + viewport()->height() / m_glyphs.lineHeight() + 2);
    for (int index = first; index < end; ++index) {
        const qreal top = (index - first) * m_glyphs.lineHeight();
        const QByteArray place = QByteArray::number(rowStart(index) + 1);
        m_glyphs.drawAscii(painter, place,
                           gutter - LongLineMargin - static_cast<qreal>(place.size()) * m_glyphs.cellWidth(), top,
                           theme.color(ColorToken::MutedText));
        const LineText text = LineText::read(row(index), LongLineTab);
        m_glyphs.draw(painter, text, index, gutter + LongLineMargin, top, gutter, viewport()->width(),
                      theme.color(ColorToken::Text), markRuns(text));
    }
}

void LongLineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    // What is at the top stays there, whatever the length of the rows.
    const qsizetype place = qsizetype{verticalScrollBar()->value()} * m_bytesPerRow;
    layOut();
    verticalScrollBar()->setValue(static_cast<int>(place / m_bytesPerRow));
}

} // namespace windlass
