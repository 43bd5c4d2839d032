// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/difffind.h"

#include "ui/diff/diffselection.h"
#include "ui/diff/diffview.h"

#include <algorithm>

namespace windlass {

DiffFind::DiffFind(DiffView *view)
    : QObject(view)
    , m_view(view)
{
    connect(&m_search, &DiffSearch::changed, this, &DiffFind::takeHits);
}

DiffQuery &DiffFind::lastQuery()
{
    static DiffQuery last;
    return last;
}

void DiffFind::documentChanged()
{
    m_current = -1;
    m_pending = 0;
    m_originLine = m_originByte = 0;
    m_wrapped = Wrapped::No;
    // A search that nobody sees costs nothing; it is taken up again when the bar opens.
    m_search.setDocument(m_isActive ? m_view->document() : nullptr);
}

void DiffFind::begin()
{
    m_originLine = m_originByte = 0;
    const DiffRows &rows = m_view->rows();
    if (!m_view->document() || rows.rowCount() == 0)
        return;
    // From the cursor if it is in sight, else from the first line that is.
    int row = m_view->cursor().kind == DiffRowKind::None ? -1 : rows.rowOf(m_view->cursor());
    if (row < 0 || !m_view->rowRect(row).intersects(m_view->viewport()->rect()))
        row = rows.rowAt(m_view->topOfViewport());
    while (row + 1 < rows.rowCount() && rows.at(row).kind != DiffRowKind::Line)
        ++row;
    const DiffRow at = rows.at(row);
    int line = at.kind == DiffRowKind::Line ? (at.left >= 0 && at.right >= 0 ? std::min(at.left, at.right) : at.line()) : 0;
    if (m_view->hasSelection()) {
        line = m_view->selection().firstLine();
        const auto bytes = m_view->selection().bytesOf(*m_view->document(), line, DiffSelection::Sides::Both);
        m_originByte = bytes ? bytes->first : 0;
    }
    m_originLine = searchedLine(line);
}

//! The search knows the lines of the diff, and not those that are shown around it: the first of these from \a line on.
int DiffFind::searchedLine(int line) const
{
    const DiffDocument &document = *m_view->document();
    for (; line < document.lineCount(); ++line) {
        if (const int key = document.lineKey(line); key >= 0)
            return key;
    }
    return document.lineCount();
}

void DiffFind::setQuery(const DiffQuery &query)
{
    lastQuery() = query;
    m_isActive = true;
    m_current = -1;
    m_wrapped = Wrapped::No;
    m_search.clear();
    m_search.setDocument(m_view->document());
    m_pending = 1;
    m_search.setQuery(query);
    m_view->viewport()->update();
}

void DiffFind::stop()
{
    if (!m_isActive)
        return;
    m_isActive = false;
    m_pending = 0;
    if (m_current >= 0 && m_view->document()) {
        const DiffHit hit = m_search.hits()[static_cast<size_t>(m_current)];
        m_view->selectText(m_view->document()->lineOfKey(hit.line), hit.start, hit.length);
    }
    m_current = -1;
    m_search.clear();
    m_search.setDocument(nullptr);
    m_view->viewport()->update();
}

void DiffFind::step(int direction)
{
    m_wrapped = Wrapped::No;
    m_pending = direction;
    if (m_current >= 0) {
        const DiffHit &hit = m_search.hits()[static_cast<size_t>(m_current)];
        m_originLine = hit.line;
        m_originByte = direction > 0 ? hit.start + 1 : hit.start;
    }
    takeHits();
}

//! Goes where the pending step leads, as soon as it is sure: hits come in the order of the document.
void DiffFind::takeHits()
{
    const int count = static_cast<int>(m_search.hits().size());
    if (m_current >= count)
        m_current = -1;
    if (m_pending != 0 && m_isActive) {
        const int found = m_search.firstHitFrom(m_originLine, m_originByte);
        const bool isOver = !m_search.isRunning();
        const bool knowsBefore = isOver || m_search.searchedLines() > m_originLine;
        if (m_pending > 0 && found < count) {
            show(found);
        } else if (m_pending < 0 && found > 0 && knowsBefore) {
            show(found - 1);
        } else if (isOver && count > 0) {
            m_wrapped = m_pending > 0 ? Wrapped::ToTop : Wrapped::ToBottom;
            show(m_pending > 0 ? 0 : count - 1);
        } else if (isOver) {
            m_pending = 0;
        }
    }
    m_view->viewport()->update();
    emit changed();
}

void DiffFind::show(int index)
{
    m_pending = 0;
    m_current = index;
    const DiffHit hit = m_search.hits()[static_cast<size_t>(index)];
    m_view->showText(m_view->document()->lineOfKey(hit.line), hit.start, hit.length);
}

std::span<const DiffHit> DiffFind::hitsOf(int line) const
{
    const int key = m_isActive && !m_search.hits().empty() ? m_view->document()->lineKey(line) : -1;
    if (key < 0)
        return {};
    const auto &hits = m_search.hits();
    const int first = m_search.firstHitFrom(key, 0);
    int end = first;
    while (end < static_cast<int>(hits.size()) && hits[static_cast<size_t>(end)].line == key)
        ++end;
    return std::span(hits).subspan(static_cast<size_t>(first), static_cast<size_t>(end - first));
}

bool DiffFind::isCurrent(const DiffHit &hit) const
{
    return m_current >= 0 && m_search.hits()[static_cast<size_t>(m_current)] == hit;
}

QString DiffFind::selectedWords() const
{
    if (!m_view->hasSelection() || m_view->selection().isWholeLines() ||
        m_view->selection().firstLine() != m_view->selection().lastLine())
        return {};
    const QString text = m_view->selectedText();
    return text.size() <= 200 ? text : QString();
}

} // namespace windlass
