// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected in the diff, and what is copied of it.
#include "models/diff/diffpatch.h"
#include "ui/diff/diffaccessible.h"
#include "ui/diff/diffselection.h"
#include "ui/diff/diffview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>
#include <memory>

namespace windlass {

namespace {

//! More is not offered to the middle button: it would be built again with every line that is added to a selection.
constexpr int MostPublishedLines = 20'000;

DiffSelection::Sides selectionSides(DiffLayout layout, DiffSide side)
{
    if (layout == DiffLayout::Unified)
        return DiffSelection::Sides::Both;
    return side == DiffSide::Old ? DiffSelection::Sides::Old : DiffSelection::Sides::New;
}

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

bool DiffView::hasSelection() const
{
    return !m_selection->isEmpty();
}

QString DiffView::selectedText() const
{
    return m_selection->text(m_rows);
}

void DiffView::startSelection(const Hit &hit, bool extend)
{
    const bool byLines = hit.part == Hit::Part::Gutter;
    // A selection is carried on as what it began as; from the cursor if there is none yet.
    if (extend && !m_selection->isActive() && m_cursor.kind == DiffRowKind::Line) {
        const int from = hit.side == DiffSide::Old && m_cursor.left >= 0 ? m_cursor.left : m_cursor.line();
        const auto sides = selectionSides(diffLayout(), hit.side);
        byLines ? m_selection->startLines(from, sides) : m_selection->startText({from, 0}, sides);
    }
    if (extend && m_selection->isActive()) {
        const auto [start, end] = m_selection->isByWords() ? wordAt(hit.line, hit.byte) : std::pair(hit.byte, hit.byte);
        m_selection->extendTo({hit.line, start}, {hit.line, end});
    } else if (byLines) {
        m_selection->startLines(hit.line, selectionSides(diffLayout(), hit.side));
    } else {
        m_selection->startText({hit.line, hit.byte}, selectionSides(diffLayout(), hit.side));
    }
    moveCursor(hit.row);
    viewport()->update();
}

//! The word that a byte belongs to, or the single character.
std::pair<int, int> DiffView::wordAt(int line, int byte) const
{
    const QByteArrayView text = m_document->text(line);
    auto start = std::min<qsizetype>(byte, text.size());
    qsizetype end = start;
    while (start > 0 && isWordByte(text[start - 1]))
        --start;
    while (end < text.size() && isWordByte(text[end]))
        ++end;
    if (start == end && end < text.size())
        ++end;
    return {static_cast<int>(start), static_cast<int>(end)};
}

void DiffView::selectWord(const Hit &hit)
{
    const auto [start, end] = wordAt(hit.line, hit.byte);
    m_selection->startWord({hit.line, start}, {hit.line, end}, selectionSides(diffLayout(), hit.side));
    viewport()->update();
}

void DiffView::selectWholeLine(const Hit &hit)
{
    m_selection->startLines(hit.line, selectionSides(diffLayout(), hit.side));
    viewport()->update();
}

void DiffView::selectText(int line, int start, int length)
{
    // What stands on the right is on the right; a context line is on both.
    const bool isOld = m_document->line(line).kind == DiffLineKind::Removed;
    m_selection->select({line, start}, {line, start + length},
                        selectionSides(diffLayout(), isOld ? DiffSide::Old : DiffSide::New), false);
    viewport()->update();
    publishSelection();
}

void DiffView::selectLines(int first, int last)
{
    m_selection->select({first, 0}, {last, 0}, DiffSelection::Sides::Both, true);
    viewport()->update();
    publishSelection();
}

//! What is selected is what the middle button pastes, where the system works like that.
void DiffView::publishSelection()
{
    announceDiffSelection(*this);
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (!clipboard->supportsSelection() || !hasSelection())
        return;
    if (m_selection->lastLine() - m_selection->firstLine() <= MostPublishedLines)
        clipboard->setText(selectedText(), QClipboard::Selection);
}

void DiffView::copy()
{
    QString text = selectedText();
    // Without a selection, the line of the cursor: what one means by it in any editor.
    if (m_selection->isEmpty() && m_cursor.kind == DiffRowKind::Line)
        text = QString::fromUtf8(m_document->text(m_cursor.line())) + QLatin1Char('\n');
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

QByteArray DiffView::selectedPatch() const
{
    if (!m_document)
        return {};
    if (hasSelection()) {
        return diffpatch::ofLines(*m_document, m_selection->firstLine(), m_selection->lastLine(), [this](int line) {
            return m_selection->bytesOf(*m_document, line, DiffSelection::Sides::Both).has_value() &&
                   !m_rows.isCollapsed(m_document->fileOfLine(line));
        });
    }
    if (m_cursor.kind == DiffRowKind::Line)
        return diffpatch::ofHunk(*m_document, m_document->hunkOfLine(m_cursor.line()));
    return m_cursor.kind == DiffRowKind::FileHeader ? diffpatch::ofFile(*m_document, m_cursor.file) : QByteArray();
}

QString DiffView::whyNoPatch() const
{
    const int file = m_document && hasSelection() ? m_document->fileOfLine(m_selection->firstLine()) : cursorFile();
    if (!m_document || file < 0 || (!hasSelection() && m_cursor.kind == DiffRowKind::None))
        return tr("Select lines first.");
    if (m_document->file(file).has(DiffFileFlag::Combined))
        return tr("The diff of a merge cannot be applied.");
    if (m_document->file(file).has(DiffFileFlag::Binary))
        return tr("The diff does not have the content of a binary file.");
    if (!hasSelection())
        return {};
    // Not the patch itself: of a large selection it is large, and this is asked for whenever a menu opens.
    for (int line = m_selection->firstLine(); line <= std::min(m_selection->lastLine(), m_document->lineCount() - 1);
         ++line) {
        if (m_document->line(line).isChange() &&
            m_selection->bytesOf(*m_document, line, DiffSelection::Sides::Both).has_value())
            return {};
    }
    return tr("No changed line is selected.");
}

void DiffView::copyPatch()
{
    const QByteArray patch = selectedPatch();
    if (patch.isEmpty())
        return;
    auto mime = std::make_unique<QMimeData>();
    mime->setText(QString::fromUtf8(patch));
    // Whoever asks for it gets the bytes, which need not be UTF-8.
    mime->setData(QStringLiteral("text/x-patch"), patch);
    QGuiApplication::clipboard()->setMimeData(mime.release());
}

void DiffView::copyPath()
{
    if (m_document && cursorFile() >= 0)
        QGuiApplication::clipboard()->setText(m_document->file(cursorFile()).path());
}

void DiffView::copyFileName()
{
    if (m_document && cursorFile() >= 0)
        QGuiApplication::clipboard()->setText(m_document->file(cursorFile()).path().section(u'/', -1));
}

void DiffView::selectFile()
{
    const int file = cursorFile();
    if (!m_document || file < 0)
        return;
    const int first = m_document->fileLineBegin(file);
    const int last = m_document->fileLineEnd(file) - 1;
    const bool isSelected =
        m_selection->isWholeLines() && m_selection->firstLine() == first && m_selection->lastLine() == last;
    if (last < first || isSelected) {
        selectAll();
        return;
    }
    selectLines(first, last);
}

void DiffView::selectAll()
{
    if (!m_document || m_document->lineCount() == 0)
        return;
    selectLines(0, m_document->lineCount() - 1);
}

void DiffView::clearSelection()
{
    if (!m_selection->isActive())
        return;
    m_selection->clear();
    viewport()->update();
    announceDiffSelection(*this);
}

} // namespace windlass
