// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipelines/logview.h"

#include "ui/pipelines/logaccessible.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! The property that KeyDispatcher (ui/shell) looks for: single letters are commands here, not text.
constexpr char LogTakesLetters[] = "windlassTakesLetters";

//! Beyond any viewport, and no overflow when it is added to.
constexpr qint64 FarAway = 100'000;

} // namespace

LogView::LogView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    installLogAccessibility();
    setObjectName(u"logView"_s);
    setAccessibleName(tr("Log"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setProperty(LogTakesLetters, true);
    setGround(this, ColorToken::Canvas);
    // A log is written from left to right in every language of the program.
    viewport()->setLayoutDirection(Qt::LeftToRight);
    viewport()->setCursor(Qt::IBeamCursor);
    applyTheme();
    connect(&Theme::current(), &Theme::changed, this, &LogView::applyTheme);
    connect(&m_search, &LogSearch::matchesChanged, this, [this] {
        if (m_search.text().isEmpty() || m_currentMatch >= static_cast<int>(m_search.matches().size()))
            m_currentMatch = -1;
        viewport()->update();
    });
}

LogView::~LogView() = default;

void LogView::setLog(StepLog *log)
{
    if (m_log)
        disconnect(m_log, nullptr, this, nullptr);
    m_log = log;
    m_index.clear();
    m_anchor = m_head = {};
    m_currentMatch = -1;
    m_search.setLog(log);
    if (log)
        connect(log, &StepLog::appended, this, &LogView::takeGrowth);
    {
        const QScopedValueRollback guard(m_isMovingItself, true);
        horizontalScrollBar()->setValue(0);
        verticalScrollBar()->setValue(0);
    }
    takeGrowth();
}

void LogView::takeGrowth()
{
    if (m_log)
        m_index.update(*m_log);
    updateScrollBars();
    viewport()->update();
}

void LogView::setFollowing(bool isFollowing)
{
    if (m_isFollowing == isFollowing)
        return;
    m_isFollowing = isFollowing;
    updateScrollBars();
    emit followingChanged(isFollowing);
}

void LogView::applyTheme()
{
    m_palette.clear();
    const QFontMetricsF metrics(Theme::current().font(TextStyle::Code));
    constexpr int Sample = 64; // The rounding of one letter would add up along a line.
    m_cellWidth = metrics.horizontalAdvance(QString(Sample, u'0')) / Sample;
    m_lineHeight = static_cast<int>(std::ceil(metrics.height())) + 3;
    m_ascent = static_cast<int>(std::ceil(metrics.ascent())) + 1;
    updateScrollBars();
    viewport()->update();
}

int LogView::lineCount() const
{
    return m_log ? static_cast<int>(m_log->lineCount()) : 0;
}

LogLine LogView::lineAt(int line) const
{
    if (!m_log || line < 0 || line >= lineCount())
        return {};
    return LogLine::read(m_log->line(line), m_index.styleBefore(line));
}

int LogView::firstVisibleLine() const
{
    return verticalScrollBar()->value() / m_lineHeight;
}

int LogView::lastVisibleLine() const
{
    return qMin(lineCount() - 1, (verticalScrollBar()->value() + viewport()->height() - 1) / m_lineHeight);
}

QRect LogView::lineRect(int line) const
{
    const int gutter = gutterWidth();
    const qint64 y = qint64(line) * m_lineHeight - verticalScrollBar()->value();
    return {gutter, static_cast<int>(qBound(-FarAway, y, FarAway)), viewport()->width() - gutter, m_lineHeight};
}

int LogView::gutterWidth() const
{
    const auto digits = qMax<int>(3, static_cast<int>(QString::number(lineCount()).size()));
    return static_cast<int>(digits * m_cellWidth) + 2 * Theme::Space;
}

qreal LogView::cellX(int cell) const
{
    return gutterWidth() + cell * m_cellWidth - horizontalScrollBar()->value();
}

void LogView::updateScrollBars()
{
    const QScopedValueRollback guard(m_isMovingItself, true);
    const qint64 height = qint64(lineCount()) * m_lineHeight + Theme::SpaceSmall;
    const qint64 most = std::numeric_limits<int>::max() / 2;
    verticalScrollBar()->setRange(0, static_cast<int>(qBound(qint64(0), height - viewport()->height(), most)));
    verticalScrollBar()->setSingleStep(m_lineHeight);
    verticalScrollBar()->setPageStep(qMax(m_lineHeight, viewport()->height() - m_lineHeight));
    const qint64 cells = qMin<qint64>(m_index.longestLine(), LogLine::LongestLine + 32);
    const auto width = static_cast<int>(static_cast<double>(cells) * m_cellWidth) + Theme::SpaceLarge;
    horizontalScrollBar()->setRange(0, qMax(0, width + gutterWidth() - viewport()->width()));
    horizontalScrollBar()->setSingleStep(static_cast<int>(4 * m_cellWidth));
    horizontalScrollBar()->setPageStep(qMax(1, viewport()->width() - gutterWidth()));
    if (m_isFollowing)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void LogView::scrollTo(int line, int cell)
{
    const QScopedValueRollback guard(m_isMovingItself, true);
    const int y = line * m_lineHeight;
    if (y < verticalScrollBar()->value() || y + m_lineHeight > verticalScrollBar()->value() + viewport()->height()) {
        verticalScrollBar()->setValue(y - viewport()->height() / 3);
        setFollowing(false);
    }
    const qreal x = cellX(cell);
    if (x < gutterWidth() || x > viewport()->width() - 8 * m_cellWidth)
        horizontalScrollBar()->setValue(static_cast<int>(cell * m_cellWidth) - viewport()->width() / 3);
    viewport()->update();
}

bool LogView::goToMatch(bool isForward)
{
    const auto &matches = m_search.matches();
    if (matches.empty())
        return false;
    const auto count = static_cast<int>(matches.size());
    if (m_currentMatch < 0) {
        const auto first = static_cast<int>(m_search.firstAt(firstVisibleLine()));
        m_currentMatch = isForward ? first % count : (first + count - 1) % count;
    } else {
        m_currentMatch = (m_currentMatch + (isForward ? 1 : count - 1)) % count;
    }
    const LogSearch::Match &match = matches[static_cast<size_t>(m_currentMatch)];
    scrollTo(match.line, lineAt(match.line).cellAt(match.start));
    emit currentMatchChanged();
    return true;
}

QString LogView::selectedText() const
{
    const auto [from, to] = std::minmax(m_anchor, m_head);
    QString text;
    for (int line = from.line; line <= to.line && line < lineCount(); ++line) {
        const QString shown = lineAt(line).text;
        const int start = line == from.line ? from.index : 0;
        const auto end = line == to.line ? to.index : static_cast<int>(shown.size());
        if (line > from.line)
            text += u'\n';
        text += QStringView(shown).mid(start, end - start);
    }
    return text;
}

void LogView::copy()
{
    if (hasSelection())
        QGuiApplication::clipboard()->setText(selectedText());
}

void LogView::selectAll()
{
    m_anchor = {};
    m_head = {qMax(0, lineCount() - 1), static_cast<int>(lineAt(lineCount() - 1).text.size())};
    viewport()->update();
}

LogView::Position LogView::positionAt(const QPoint &point) const
{
    if (lineCount() == 0)
        return {};
    const int y = point.y() + verticalScrollBar()->value();
    const int line = qBound(0, y / m_lineHeight, lineCount() - 1);
    const auto cell = static_cast<int>(std::lround((point.x() - cellX(0)) / m_cellWidth));
    return {line, lineAt(line).indexAt(qMax(0, cell))};
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_head = positionAt(event->pos());
    if (!event->modifiers().testFlag(Qt::ShiftModifier))
        m_anchor = m_head;
    m_isSelecting = true;
    viewport()->update();
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isSelecting)
        return;
    m_dragPoint = event->pos();
    m_head = positionAt(m_dragPoint);
    constexpr int Repeat = 30;
    if (viewport()->rect().contains(m_dragPoint))
        m_dragTimer.stop();
    else if (!m_dragTimer.isActive())
        m_dragTimer.start(Repeat, this);
    viewport()->update();
}

void LogView::mouseReleaseEvent(QMouseEvent *)
{
    m_isSelecting = false;
    m_dragTimer.stop();
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->supportsSelection() && hasSelection())
        clipboard->setText(selectedText(), QClipboard::Selection);
}

void LogView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Position place = positionAt(event->pos());
    const QString text = lineAt(place.line).text;
    const auto isWordPart = [&text](int index) {
        return text.at(index).isLetterOrNumber() || QStringView(u"_-./").contains(text.at(index));
    };
    int start = place.index;
    int end = place.index;
    while (start > 0 && isWordPart(start - 1))
        --start;
    while (end < text.size() && isWordPart(end))
        ++end;
    m_anchor = {place.line, start};
    m_head = {place.line, end};
    viewport()->update();
}

void LogView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragTimer.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const int beyond = m_dragPoint.y() < 0 ? m_dragPoint.y() : qMax(0, m_dragPoint.y() - viewport()->height());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + beyond);
    m_head = positionAt(m_dragPoint);
    viewport()->update();
}

void LogView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copyAction = menu.addAction(tr("&Copy"), this, &LogView::copy);
    copyAction->setEnabled(hasSelection());
    menu.addAction(tr("Select &all"), this, &LogView::selectAll);
    menu.exec(event->globalPos());
}

bool LogView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Copy belongs to the view that has the focus, not to whatever the window makes of the same key.
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->key() == Qt::Key_Home)
        bar->setValue(bar->minimum());
    else if (event->key() == Qt::Key_End)
        bar->setValue(bar->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void LogView::scrollContentsBy(int, int dy)
{
    viewport()->update();
    if (dy != 0 && !m_isMovingItself)
        setFollowing(verticalScrollBar()->value() == verticalScrollBar()->maximum());
}

} // namespace windlass
