// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/diffrowaccessible.h"

#include "ui/diff/diffaccessible.h"
#include "ui/diff/difffacts.h"
#include "ui/diff/diffpainter.h"
#include "ui/diff/diffselection.h"
#include "ui/diff/diffview.h"

#include <algorithm>

namespace windlass {

namespace {

//! Long lines are no more use to the ear than to the eye.
constexpr qsizetype LongestSpokenLine = 1000;

QString spokenText(const DiffDocument &document, int index)
{
    const QByteArrayView bytes = document.text(index);
    QString text = QString::fromUtf8(bytes.first(std::min(bytes.size(), LongestSpokenLine)));
    if (text.endsWith(QLatin1Char('\r')))
        text.chop(1);
    return text;
}

QString lineDescription(const DiffDocument &document, int index)
{
    const DiffLine &line = document.line(index);
    const QString text = spokenText(document, index);
    switch (line.kind) {
    case DiffLineKind::Added:
        return DiffView::tr("added line %1: %2").arg(line.newLine).arg(text);
    case DiffLineKind::Removed:
        return DiffView::tr("removed line %1: %2").arg(line.oldLine).arg(text);
    case DiffLineKind::Context:
        return DiffView::tr("line %1: %2").arg(line.newLine).arg(text);
    case DiffLineKind::NoNewline:
        return DiffView::tr("no newline at end of file");
    case DiffLineKind::Foreign:
        break;
    }
    return DiffView::tr("not part of the diff: %1").arg(text);
}

} // namespace

QString describeDiffRow(const DiffView &view, int index)
{
    const DiffDocument *document = view.document();
    const DiffRow row = document ? view.rows().at(index) : DiffRow();
    switch (row.kind) {
    case DiffRowKind::None:
        break;
    case DiffRowKind::FileHeader: {
        const DiffFile &file = document->file(row.file);
        QStringList parts{DiffView::tr("%1 file %2").arg(DiffPainter::statusWord(file), file.path())};
        if (file.status == DiffFileStatus::Renamed || file.status == DiffFileStatus::Copied)
            parts.append(DiffView::tr("from %1").arg(file.previousPath()));
        if (file.added > 0)
            parts.append(DiffView::tr("%n line(s) added", nullptr, file.added));
        if (file.removed > 0)
            parts.append(DiffView::tr("%n line(s) removed", nullptr, file.removed));
        parts.append(diffFactTexts(*document, row.file));
        if (const QString label = view.fileLabel(file.path()); !label.isEmpty() && view.isCollapsed(row.file))
            parts.append(label);
        if (view.isViewed(file.path()))
            parts.append(DiffView::tr("viewed"));
        return parts.join(QStringLiteral(", "));
    }
    case DiffRowKind::Note:
        return diffNoteText(row.note, *document, row.file);
    case DiffRowKind::HunkHeader: {
        const DiffHunk hunk = document->hunk(row.hunk);
        const QString heading = QString::fromUtf8(document->hunkHeading(row.hunk));
        QStringList parts{heading.isEmpty() ? DiffView::tr("from line %1").arg(hunk.newStart)
                                            : DiffView::tr("from line %1, %2").arg(hunk.newStart).arg(heading)};
        if (const DiffExpander offer = view.expander(index); offer.isValid)
            parts.append({offer.text, offer.action});
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case DiffRowKind::MoreBelow: {
        const DiffExpander offer = view.expander(index);
        return offer.action.isEmpty() ? offer.text : offer.text + QStringLiteral(", ") + offer.action;
    }
    case DiffRowKind::Line: {
        if (row.left == row.right || row.left < 0 || row.right < 0)
            return lineDescription(*document, row.line());
        return DiffView::tr("%1; %2").arg(lineDescription(*document, row.left), lineDescription(*document, row.right));
    }
    case DiffRowKind::Widget:
        return DiffView::tr("comments");
    }
    return {};
}

DiffRowAccessible::DiffRowAccessible(DiffView *view, int row, int column)
    : m_view(view)
    , m_row(row)
    , m_column(column)
{
}

bool DiffRowAccessible::isValid() const
{
    return m_view && m_row < m_view->rows().rowCount();
}

DiffRow DiffRowAccessible::at() const
{
    return isValid() ? m_view->rows().at(m_row) : DiffRow();
}

int DiffRowAccessible::line() const
{
    const DiffRow row = at();
    if (row.kind != DiffRowKind::Line)
        return -1;
    return m_view->diffLayout() == DiffLayout::Unified ? row.line() : m_column == 0 ? row.left : row.right;
}

QString DiffRowAccessible::sentence() const
{
    const DiffRow row = at();
    if (row.kind != DiffRowKind::Line)
        return isValid() ? describeDiffRow(*m_view, m_row) : QString();
    return line() >= 0 ? lineDescription(*m_view->document(), line()) : DiffView::tr("no line on this side");
}

int DiffRowAccessible::prefixLength() const
{
    if (line() < 0)
        return 0;
    return static_cast<int>(sentence().size() - spokenText(*m_view->document(), line()).size());
}

int DiffRowAccessible::byteOf(int offset) const
{
    const QString text = spokenText(*m_view->document(), line());
    return static_cast<int>(QStringView(text).left(std::max(0, offset - prefixLength())).toUtf8().size());
}

int DiffRowAccessible::offsetOf(int byte) const
{
    const QByteArrayView bytes = m_view->document()->text(line());
    const auto length = std::clamp<qsizetype>(byte, 0, std::min(bytes.size(), LongestSpokenLine));
    return prefixLength() + static_cast<int>(QString::fromUtf8(bytes.first(length)).size());
}

QWidget *DiffRowAccessible::widget() const
{
    const DiffRow row = at();
    return row.kind == DiffRowKind::Widget ? m_view->threadWidget(row.key) : nullptr;
}

QAccessibleInterface *DiffRowAccessible::parent() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
}

QAccessibleInterface *DiffRowAccessible::child(int index) const
{
    QWidget *inside = index == 0 ? widget() : nullptr;
    return inside ? QAccessible::queryAccessibleInterface(inside) : nullptr;
}

QAccessibleInterface *DiffRowAccessible::childAt(int x, int y) const
{
    QAccessibleInterface *inside = child(0);
    return inside && inside->rect().contains(x, y) ? inside : nullptr;
}

int DiffRowAccessible::childCount() const
{
    return widget() ? 1 : 0;
}

int DiffRowAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    return widget() && child && child->object() == widget() ? 0 : -1;
}

QString DiffRowAccessible::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name ? sentence() : QString();
}

QRect DiffRowAccessible::rect() const
{
    if (!isValid())
        return {};
    QRect inViewport = m_view->rowRect(m_row);
    if (columnExtent() == 1 && m_view->diffLayout() == DiffLayout::SideBySide) {
        const int middle = inViewport.width() / 2;
        m_column == 0 ? inViewport.setRight(middle - 1) : inViewport.setLeft(middle);
    }
    return {m_view->viewport()->mapToGlobal(inViewport.topLeft()), inViewport.size()};
}

QAccessible::Role DiffRowAccessible::role() const
{
    return at().kind == DiffRowKind::FileHeader ? QAccessible::Heading : QAccessible::Cell;
}

QAccessible::State DiffRowAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.focusable = state.selectable = state.readOnly = true;
    const DiffRow row = at();
    state.focused = m_view->hasFocus() && row == m_view->cursor();
    state.selected = isSelected() || state.focused;
    state.selectableText = row.kind == DiffRowKind::Line;
    if (row.kind == DiffRowKind::FileHeader) {
        state.expandable = true;
        state.collapsed = m_view->isCollapsed(row.file);
        state.expanded = !state.collapsed;
    }
    state.offscreen = !m_view->rowRect(m_row).intersects(m_view->viewport()->rect());
    return state;
}

void *DiffRowAccessible::interface_cast(QAccessible::InterfaceType type)
{
    switch (type) {
    case QAccessible::TableCellInterface:
        return static_cast<QAccessibleTableCellInterface *>(this);
    case QAccessible::TextInterface:
        return static_cast<QAccessibleTextInterface *>(this);
    case QAccessible::ActionInterface:
        return static_cast<QAccessibleActionInterface *>(this);
    default:
        return nullptr;
    }
}

int DiffRowAccessible::columnExtent() const
{
    return m_view && m_view->diffLayout() == DiffLayout::SideBySide && at().kind != DiffRowKind::Line ? 2 : 1;
}

bool DiffRowAccessible::isSelected() const
{
    return selectedPart().first >= 0;
}

std::pair<int, int> DiffRowAccessible::selectedPart() const
{
    const int index = line();
    if (index < 0 || !m_view->hasSelection())
        return {-1, -1};
    const auto side = m_view->diffLayout() == DiffLayout::Unified ? DiffSelection::Sides::Both
                      : m_column == 0                             ? DiffSelection::Sides::Old
                                                                  : DiffSelection::Sides::New;
    const auto bytes = m_view->selection().bytesOf(*m_view->document(), index, side);
    return bytes ? std::pair(offsetOf(bytes->first), offsetOf(bytes->second)) : std::pair(-1, -1);
}

void DiffRowAccessible::selection(int index, int *start, int *end) const
{
    const auto [from, to] = index == 0 ? selectedPart() : std::pair(0, 0);
    *start = std::max(from, 0);
    *end = std::max(to, 0);
}

void DiffRowAccessible::removeSelection(int)
{
    if (isSelected())
        m_view->clearSelection();
}

void DiffRowAccessible::setSelection(int index, int start, int end)
{
    if (index != 0 || line() < 0 || end < start)
        return;
    m_view->setCursorRow(m_row);
    const int from = byteOf(start);
    m_view->selectText(line(), from, byteOf(end) - from);
}

int DiffRowAccessible::cursorPosition() const
{
    if (!isValid() || at() != m_view->cursor())
        return -1;
    const auto [start, end] = selectedPart();
    return end >= 0 && !m_view->selection().isWholeLines() ? end : prefixLength();
}

void DiffRowAccessible::setCursorPosition(int)
{
    // The cursor of the diff is a line.
    if (isValid())
        m_view->setCursorRow(m_row);
}

QString DiffRowAccessible::text(int start, int end) const
{
    const QString whole = sentence();
    return whole.mid(start, end < 0 ? -1 : end - start);
}

int DiffRowAccessible::characterCount() const
{
    return static_cast<int>(sentence().size());
}

QRect DiffRowAccessible::characterRect(int offset) const
{
    const QRect whole = rect();
    if (line() < 0)
        return whole;
    const QRect inText = m_view->textRect(m_row, line(), byteOf(offset), 1);
    return {m_view->viewport()->mapToGlobal(inText.topLeft()), inText.size()};
}

int DiffRowAccessible::offsetAtPoint(const QPoint &point) const
{
    if (line() < 0 || !rect().contains(point))
        return -1;
    const int count = characterCount();
    for (int offset = prefixLength(); offset < count; ++offset) {
        if (characterRect(offset).right() >= point.x())
            return offset;
    }
    return count;
}

void DiffRowAccessible::scrollToSubstring(int start, int end)
{
    if (line() >= 0)
        m_view->showText(line(), byteOf(start), byteOf(end) - byteOf(start));
}

QString DiffRowAccessible::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

QStringList DiffRowAccessible::actionNames() const
{
    QStringList names{setFocusAction()};
    const DiffRowKind kind = at().kind;
    if (kind == DiffRowKind::FileHeader || kind == DiffRowKind::Widget)
        names.append(pressAction());
    return names;
}

void DiffRowAccessible::doAction(const QString &name)
{
    if (!isValid() || (name != setFocusAction() && name != pressAction()))
        return;
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->setCursorRow(m_row);
    if (name == pressAction())
        m_view->activateCursor();
}

} // namespace windlass
