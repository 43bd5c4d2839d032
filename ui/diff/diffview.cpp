// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/diffview.h"

#include "ui/diff/diffaccessible.h"
#include "ui/diff/difffind.h"
#include "ui/diff/diffpainter.h"
#include "ui/diff/diffselection.h"
#include "ui/diff/diffstickyheader.h"
#include "ui/diff/diffthreadhost.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace windlass {

DiffView::DiffView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_painter(std::make_unique<DiffPainter>(*this))
    , m_selection(std::make_unique<DiffSelection>())
    , m_threads(std::make_unique<DiffThreadHost>(*this))
    , m_sticky(new DiffStickyHeader(*this))
    , m_find(new DiffFind(this))
{
    installDiffAccessibility();
    setObjectName(QStringLiteral("diffView"));
    setAccessibleName(tr("Diff"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    connect(&Theme::current(), &Theme::changed, this, &DiffView::applyTheme);
    connectDecorations();
    // While nothing is there to be shown yet: views are made when a page opens, and diffs come later.
    QTimer::singleShot(0, this, [this] { m_painter->warmUp(); });
}

DiffView::~DiffView()
{
    // Widgets of threads may ask the view while they go.
    m_threads->clear();
}

void DiffView::setDocument(DiffDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_threads->clear();
    m_document = document;
    m_selection->clear();
    m_painter->decorations().setDocument(document);
    m_cursor = {};
    m_hover = m_pressed = {};
    m_currentFile = -1;
    m_longestLine = 0;
    m_knownFiles = m_knownLines = 0;
    m_viewed.clear();
    m_commentCounts.clear();
    m_fileLabels.clear();
    m_rows.setDocument(document);
    makeContextLoader();
    if (document) {
        connect(document, &DiffDocument::grown, this, &DiffView::takeGrowth);
        connect(document, &DiffDocument::contextAboutToChange, this, &DiffView::keepLines);
        connect(document, &DiffDocument::contextChanged, this, &DiffView::takeContext);
        connect(document, &QObject::destroyed, this, [this] {
            m_rows.setDocument(nullptr); // First: nothing may look into the document any more.
            setDocument(nullptr);
        });
        m_knownLines = document->lineCount();
    }
    {
        const QSignalBlocker quiet(verticalScrollBar());
        verticalScrollBar()->setValue(0);
        horizontalScrollBar()->setValue(0);
    }
    collapseViewed();
    applyWrap();
    rowsChanged();
    m_find->documentChanged();
    emit documentChanged();
}

void DiffView::takeGrowth()
{
    const qint64 height = m_rows.totalHeight();
    const int digits = m_rows.numberDigits();
    const Hold place = hold();
    // The last change may have gone on, and then its lines have other counterparts.
    m_painter->decorations().forgetFrom(std::max(0, m_knownLines - 500));
    m_knownLines = m_document->lineCount();
    m_rows.sync();
    collapseViewed();
    const bool seesEnd = scrollY() + viewport()->height() >= height;
    if (m_wraps && m_rows.wrapColumns() != m_painter->wrapColumns())
        applyWrap();
    if (seesEnd || digits != m_rows.numberDigits() || !m_threads->isEmpty() || m_rows.isWrapping()) {
        restore(place);
        rowsChanged();
        return;
    }
    updateScrollBars();
    m_sticky->update();
}

void DiffView::collapseViewed()
{
    const int files = m_document ? m_document->fileCount() : 0;
    for (; m_knownFiles < files; ++m_knownFiles) {
        if (m_viewed.contains(m_document->file(m_knownFiles).path()))
            m_rows.setCollapsed(m_knownFiles, true);
    }
}

void DiffView::applyTheme()
{
    m_painter->applyTheme();
    const Hold place = hold();
    m_rows.setMetrics(m_painter->metrics());
    applyWrap();
    restore(place);
    rowsChanged();
}

void DiffView::rowsChanged()
{
    updateScrollBars();
    measureRows();
    m_threads->layOut();
    updateScrollBars();
    updateCurrentFile();
    m_sticky->place();
    viewport()->update();
    announceDiffRows(*this);
}

void DiffView::setDiffLayout(DiffLayout layout)
{
    if (m_rows.layout() == layout)
        return;
    const Hold place = hold();
    m_rows.setLayout(layout);
    applyWrap();
    // What was selected across both sides cannot be shown on one.
    m_selection->clear();
    if (m_cursor.kind == DiffRowKind::Line)
        m_cursor = m_rows.at(m_rows.rowOf(m_cursor));
    restore(place);
    rowsChanged();
    emit layoutChanged(layout);
}

void DiffView::setTabWidth(int columns)
{
    const Hold place = hold();
    m_tabWidth = std::clamp(columns, 1, 16);
    m_longestLine = 0;
    applyWrap();
    restore(place);
    rowsChanged();
}

void DiffView::setThread(const DiffAnchor &anchor, WidgetFactory factory, int key)
{
    m_threads->set(key, anchor, std::move(factory));
}

void DiffView::removeThread(int key)
{
    m_threads->remove(key);
}

void DiffView::removeAllThreads()
{
    const Hold place = hold();
    m_threads->clear();
    restore(place);
    rowsChanged();
}

void DiffView::setThreadPinned(int key, bool pinned)
{
    m_threads->setPinned(key, pinned);
}

QWidget *DiffView::threadWidget(int key) const
{
    return m_threads->widget(key);
}

void DiffView::focusThread(int key)
{
    int row = m_rows.rowOfWidget(key);
    if (row < 0)
        return;
    ensureVisible(row);
    m_threads->layOut();
    row = m_rows.rowOfWidget(key);
    moveCursor(row);
    QWidget *widget = m_threads->widget(key);
    for (QWidget *next = widget; next;) {
        if (next->isEnabled() && !next->isHidden() && (next->focusPolicy() & Qt::TabFocus)) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
        next = next->nextInFocusChain();
        if (next == widget || !widget->isAncestorOf(next))
            return;
    }
}

void DiffView::setViewed(const QString &path, bool viewed)
{
    if (viewed == m_viewed.contains(path))
        return;
    if (viewed)
        m_viewed.insert(path);
    else
        m_viewed.remove(path);
    const int file = m_document ? m_rows.fileOfPath(path) : -1;
    if (file >= 0)
        setFileCollapsed(file, viewed);
    m_sticky->update();
    viewport()->update();
}

void DiffView::setViewedBoxesVisible(bool visible)
{
    m_viewedBoxes = visible;
    m_sticky->update();
    viewport()->update();
}

void DiffView::setCommentCount(const QString &path, int count)
{
    if (count > 0)
        m_commentCounts.insert(path, count);
    else
        m_commentCounts.remove(path);
    m_sticky->update();
    viewport()->update();
}

void DiffView::setFileLabel(const QString &path, const QString &label)
{
    if (label == fileLabel(path))
        return;
    if (label.isEmpty())
        m_fileLabels.remove(path);
    else
        m_fileLabels.insert(path, label);
    m_sticky->update();
    viewport()->update();
}

void DiffView::setCollapsed(int file, bool collapsed)
{
    setFileCollapsed(file, collapsed);
}

void DiffView::collapse(const QList<int> &files)
{
    const Hold place = hold();
    QList<int> collapsed;
    for (const int file : files) {
        if (!m_document || file < 0 || file >= m_document->fileCount() || m_rows.isCollapsed(file))
            continue;
        m_rows.setCollapsed(file, true);
        if (m_cursor.file == file)
            m_cursor = m_rows.at(m_rows.rowOfFile(file));
        collapsed += file;
    }
    if (collapsed.isEmpty())
        return;
    restore(place);
    rowsChanged();
    for (const int file : std::as_const(collapsed))
        emit collapsedChanged(file, true);
}

void DiffView::setFileCollapsed(int file, bool collapsed)
{
    if (!m_document || file < 0 || file >= m_document->fileCount() || m_rows.isCollapsed(file) == collapsed)
        return;
    const bool wasSticky = m_sticky->file() == file;
    const Hold place = hold();
    m_rows.setCollapsed(file, collapsed);
    if (collapsed && m_cursor.file == file)
        m_cursor = m_rows.at(m_rows.rowOfFile(file));
    restore(place);
    rowsChanged();
    // The file that was being read is one line now: it is where the eyes are.
    if (wasSticky)
        scrollToFile(file);
    emit collapsedChanged(file, collapsed);
}

void DiffView::setCommentingEnabled(bool enabled)
{
    m_commenting = enabled;
    viewport()->update();
}

void DiffView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QRect exposed = event->rect();
    const int width = viewport()->width();
    qint64 y = 0;
    const int rows = m_rows.rowCount();
    int row = rows > 0 ? m_rows.rowAt(scrollY() + exposed.top()) : -1;
    int bottom = exposed.top();
    if (row >= 0) {
        y = m_rows.rowTop(row) - scrollY();
        for (; row < rows && y <= exposed.bottom(); ++row) {
            const int height = m_rows.rowHeight(row);
            m_painter->paintRow(painter, m_rows.at(row), QRect(0, static_cast<int>(y), width, height));
            ++m_paintedRows;
            y += height;
        }
        bottom = static_cast<int>(std::min<qint64>(y, viewport()->height()));
    }
    if (bottom <= exposed.bottom())
        painter.fillRect(QRect(0, bottom, width, viewport()->height() - bottom),
                         Theme::current().color(ColorToken::Canvas));
}

QString DiffView::rowDescription(int row) const
{
    return describeDiffRow(*this, row);
}

} // namespace windlass
