// SPDX-License-Identifier: GPL-3.0-or-later
//! DiffView: lines around the hunks that the diff itself does not have.
#include "ui/diff/diffpainter.h"
#include "ui/diff/diffselection.h"
#include "ui/diff/diffview.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace windlass {

namespace {

//! No line's key: those of context lines are negative.
constexpr int NoLineKey = std::numeric_limits<int>::min();
//! So much of a file's own lines stands around one that was asked for.
constexpr int LinesAround = 5;

int keyOfDiffLine(const DiffDocument &document, int line)
{
    return line < 0 ? NoLineKey : document.lineKey(line);
}

int diffLineOfKey(const DiffDocument &document, int key)
{
    return key == NoLineKey ? -1 : document.lineOfKey(key);
}

} // namespace

void DiffView::setContextFetch(DiffContextLoader::Fetch fetch)
{
    if (m_document) {
        for (int file = 0; file < m_document->fileCount(); ++file) {
            if (hasShownContext(file))
                m_document->hideContext(file);
        }
    }
    m_contextFetch = std::move(fetch);
    const Hold place = hold();
    makeContextLoader();
    restore(place);
    rowsChanged();
}

void DiffView::makeContextLoader()
{
    m_context.reset();
    m_expanding = {};
    m_wantedLine = {};
    m_rows.setMoreRowsVisible(m_contextFetch != nullptr);
    if (!m_document || !m_contextFetch)
        return;
    m_context = std::make_unique<DiffContextLoader>(*m_document, m_contextFetch);
    connect(m_context.get(), &DiffContextLoader::stateChanged, this, [this](int file) {
        viewport()->update();
        finishWantedLine(file);
    });
}

DiffExpander DiffView::expander(int row) const
{
    return m_painter->expander(m_rows.at(row));
}

void DiffView::showContext(int hunk, int above, int below)
{
    if (m_context && hunk >= 0 && hunk < m_document->hunkCount())
        m_context->show(m_document->fileOfHunk(hunk), {{hunk, above, below}});
}

bool DiffView::hasShownContext(int file) const
{
    if (!m_document || file < 0 || file >= m_document->fileCount())
        return false;
    for (int hunk = m_document->file(file).firstHunk; hunk < m_document->fileHunkEnd(file); ++hunk) {
        if (m_document->shownAbove(hunk) > 0 || m_document->shownBelow(hunk) > 0)
            return true;
    }
    return false;
}

void DiffView::setWholeFile(int file, bool whole)
{
    if (!m_context || file < 0 || file >= m_document->fileCount())
        return;
    m_expanding = {};
    if (whole) {
        setFileCollapsed(file, false);
        m_context->showAll(file);
    } else {
        m_document->hideContext(file);
    }
}

void DiffView::toggleWholeFile()
{
    const int file = cursorFile();
    if (m_document && file >= 0)
        setWholeFile(file, !hasShownContext(file));
}

int DiffView::cursorHunk() const
{
    DiffRow row = m_cursor;
    if (row.kind == DiffRowKind::None && m_rows.rowCount() > 0)
        row = m_rows.at(m_rows.rowAt(scrollY() + m_rows.metrics().fileHeader));
    if (row.hunk >= 0 || row.file < 0 || !m_document)
        return row.hunk;
    const int first = m_document->file(row.file).firstHunk;
    return first < m_document->fileHunkEnd(row.file) ? first : -1;
}

void DiffView::showMoreAbove()
{
    m_expanding = {};
    showContext(cursorHunk(), DiffExpander::Step, 0);
}

void DiffView::showMoreBelow()
{
    m_expanding = {};
    showContext(cursorHunk(), 0, DiffExpander::Step);
}

void DiffView::useExpander(const DiffExpander &expander, DiffExpander::Part part)
{
    if (!expander.isValid || !m_context)
        return;
    using Part = DiffExpander::Part;
    m_expanding = {};
    m_expanding.kind = expander.isBelow ? DiffRowKind::MoreBelow : DiffRowKind::HunkHeader;
    m_expanding.file = expander.file;
    m_expanding.hunk = expander.hunk;
    const int step = part == Part::Rest ? DiffContextLoader::AllLines : DiffExpander::Step;
    if (part == Part::Rest && m_context->state(expander.file) == DiffContextLoader::State::Failed &&
        expander.isProblem)
        m_context->retry(expander.file);
    else if (expander.isBelow)
        showContext(expander.hunk, 0, step);
    else if (part == Part::Down)
        showContext(expander.hunk - 1, 0, step);
    else
        showContext(expander.hunk, step, 0);
}

//! Asks for the lines around a place that the diff leaves out; false if it cannot be there.
bool DiffView::showAnchorContext(const DiffAnchor &anchor)
{
    const int file = m_rows.fileOfPath(anchor.path);
    if (!m_context || anchor.isFile() || file < 0 || !m_document->canShowContext(file) ||
        m_context->state(file) == DiffContextLoader::State::Unusable)
        return false;
    const bool isOld = anchor.side == DiffSide::Old;
    const int end = m_document->fileHunkEnd(file);
    for (int hunk = m_document->file(file).firstHunk; hunk < end; ++hunk) {
        const DiffHunk at = m_document->hunk(hunk);
        const qint64 start = isOld ? at.oldStart : at.newStart;
        if (anchor.line < start) {
            if (start - anchor.line > m_document->hiddenAbove(hunk))
                return false;
            m_wantedLine = anchor;
            m_expanding = {};
            showContext(hunk, static_cast<int>(start - anchor.line) + LinesAround, 0);
            return true;
        }
        const qint64 behind = start + (isOld ? at.oldCount : at.newCount);
        if (hunk + 1 == end && anchor.line >= behind) {
            const int hidden = m_document->hiddenBelow(hunk);
            if (hidden >= 0 && anchor.line - behind >= hidden)
                return false;
            m_wantedLine = anchor;
            m_expanding = {};
            const qint64 lines = std::min<qint64>(anchor.line - behind + 1 + LinesAround, DiffContextLoader::AllLines);
            showContext(hunk, 0, static_cast<int>(lines));
            return true;
        }
    }
    return false;
}

void DiffView::keepLines()
{
    m_painter->decorations().pause(); // Its worker reads the lines by their numbers.
    m_kept = {};
    const bool isSeen = m_expanding.kind != DiffRowKind::None &&
                        rowRect(m_rows.rowOf(m_expanding)).intersects(viewport()->rect());
    if (isSeen)
        m_kept.place = {m_expanding, scrollY() - m_rows.rowTop(m_rows.rowOf(m_expanding))};
    else
        m_kept.place = hold();
    const DiffRow &place = m_kept.place.row;
    m_kept.placeKeys[0] = keyOfDiffLine(*m_document, place.left);
    m_kept.placeKeys[1] = keyOfDiffLine(*m_document, place.right);
    m_kept.cursorKeys[0] = keyOfDiffLine(*m_document, m_cursor.left);
    m_kept.cursorKeys[1] = keyOfDiffLine(*m_document, m_cursor.right);
    m_kept.selectionKeys[0] = m_kept.selectionKeys[1] = NoLineKey;
    if (m_selection->isActive()) {
        m_kept.selectionKeys[0] = keyOfDiffLine(*m_document, m_selection->anchor().line);
        m_kept.selectionKeys[1] = keyOfDiffLine(*m_document, m_selection->head().line);
    }
}

void DiffView::takeContext(int file)
{
    m_rows.takeContext(file);
    // What is coloured is kept by the number of the line.
    m_painter->decorations().clear();
    m_hover = m_pressed = {};
    m_dragTimer.stop();
    const auto renumber = [this, file](DiffRow &row, const int (&keys)[2]) {
        if (row.kind != DiffRowKind::Line)
            return;
        row.left = diffLineOfKey(*m_document, keys[0]);
        row.right = diffLineOfKey(*m_document, keys[1]);
        if (row.line() >= 0)
            return;
        // It was hidden again: the hunk's beginning is what is nearest.
        row.kind = DiffRowKind::HunkHeader;
        row.file = file;
    };
    renumber(m_kept.place.row, m_kept.placeKeys);
    renumber(m_cursor, m_kept.cursorKeys);
    if (m_cursor.kind != DiffRowKind::None)
        m_cursor = m_rows.at(m_rows.rowOf(m_cursor));
    if (m_selection->isActive()) {
        const int anchor = diffLineOfKey(*m_document, m_kept.selectionKeys[0]);
        const int head = diffLineOfKey(*m_document, m_kept.selectionKeys[1]);
        if (anchor < 0 || head < 0)
            m_selection->clear();
        else
            m_selection->renumber(anchor, head);
    }
    if (m_wraps && m_rows.wrapColumns() != m_painter->wrapColumns())
        applyWrap(); // The numbers have more digits now.
    restore(m_kept.place);
    rowsChanged();
    finishWantedLine(file);
}

//! Goes to the line that was asked for once its file has come, or near it when the file has not, or is shorter.
void DiffView::finishWantedLine(int file)
{
    if (m_wantedLine.line == 0 || m_rows.fileOfPath(m_wantedLine.path) != file || !m_context ||
        m_context->state(file) == DiffContextLoader::State::Loading)
        return;
    const DiffAnchor wanted = std::exchange(m_wantedLine, {});
    if (m_rows.lineOfAnchor(wanted)) {
        scrollToAnchor(wanted);
        return;
    }
    const auto nearest = wanted.side == DiffSide::New ? nearestLine(file, wanted.line) : std::nullopt;
    if (!nearest || !scrollToAnchor(*nearest))
        goToFile(file);
    emit anchorMissed(wanted);
}

} // namespace windlass
