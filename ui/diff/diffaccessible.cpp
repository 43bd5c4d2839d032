// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/diffaccessible.h"

#include "ui/diff/difffacts.h"
#include "ui/diff/diffpainter.h"
#include "ui/diff/diffview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace windlass {

namespace {

QString lineDescription(const DiffDocument &document, int index)
{
    const DiffLine &line = document.line(index);
    // Long lines are no more use to the ear than to the eye.
    const QByteArrayView bytes = document.text(index);
    QString text = QString::fromUtf8(bytes.first(std::min<qsizetype>(bytes.size(), 1000)));
    if (text.endsWith(QLatin1Char('\r')))
        text.chop(1);
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

//! One row, made when a screen reader asks for it.
class DiffRowAccessible : public QAccessibleInterface {
public:
    DiffRowAccessible(DiffView *view, int row)
        : m_view(view)
        , m_row(row)
    {
    }

    bool isValid() const override { return m_view && m_row < m_view->rows().rowCount(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int index) const override
    {
        QWidget *inside = index == 0 ? widget() : nullptr;
        return inside ? QAccessible::queryAccessibleInterface(inside) : nullptr;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        QAccessibleInterface *inside = child(0);
        return inside && inside->rect().contains(x, y) ? inside : nullptr;
    }
    int childCount() const override { return widget() ? 1 : 0; }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return widget() && child && child->object() == widget() ? 0 : -1;
    }
    QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? m_view->rowDescription(m_row) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect inViewport = m_view->rowRect(m_row);
        return {m_view->viewport()->mapToGlobal(inViewport.topLeft()), inViewport.size()};
    }
    QAccessible::Role role() const override
    {
        const bool isHeader = isValid() && m_view->rows().at(m_row).kind == DiffRowKind::FileHeader;
        return isHeader ? QAccessible::Heading : QAccessible::ListItem;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = state.selectable = state.readOnly = true;
        const DiffRow row = m_view->rows().at(m_row);
        state.focused = state.selected = m_view->hasFocus() && row == m_view->cursor();
        if (row.kind == DiffRowKind::FileHeader) {
            state.expandable = true;
            state.collapsed = m_view->isCollapsed(row.file);
            state.expanded = !state.collapsed;
        }
        const QRect rect = m_view->rowRect(m_row);
        state.offscreen = !rect.intersects(m_view->viewport()->rect());
        return state;
    }

private:
    QWidget *widget() const
    {
        const DiffRow row = isValid() ? m_view->rows().at(m_row) : DiffRow();
        return row.kind == DiffRowKind::Widget ? m_view->threadWidget(row.key) : nullptr;
    }

    QPointer<DiffView> m_view;
    int m_row;
};

//! The diff as a list of its rows, of all of them, whether they are in sight or not.
class DiffViewAccessible : public QAccessibleWidget {
public:
    explicit DiffViewAccessible(DiffView *view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }
    ~DiffViewAccessible() override { forget(); }
    DiffViewAccessible(const DiffViewAccessible &) = delete;
    DiffViewAccessible &operator=(const DiffViewAccessible &) = delete;

    int childCount() const override { return view() ? view()->rows().rowCount() : 0; }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        if (const auto id = m_children.constFind(index); id != m_children.constEnd()) {
            if (QAccessibleInterface *known = QAccessible::accessibleInterface(*id))
                return known;
        }
        if (m_children.size() > 2000) // Somebody walked through all of it: no need to keep it all.
            forget();
        auto *made = new DiffRowAccessible(view(), index);
        m_children.insert(index, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (auto it = m_children.constBegin(); it != m_children.constEnd(); ++it) {
            if (QAccessible::accessibleInterface(it.value()) == child)
                return it.key();
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        if (!view())
            return nullptr;
        const QPoint at = view()->viewport()->mapFromGlobal(QPoint(x, y));
        if (!view()->viewport()->rect().contains(at))
            return nullptr;
        return child(view()->rows().rowAt(view()->topOfViewport() + at.y()));
    }
    QAccessibleInterface *focusChild() const override
    {
        const int row = view() && view()->hasFocus() ? view()->rows().rowOf(view()->cursor()) : -1;
        return row >= 0 ? child(row) : nullptr;
    }

private:
    DiffView *view() const { return static_cast<DiffView *>(widget()); }
    void forget() const
    {
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
        m_children.clear();
    }

    mutable QHash<int, QAccessible::Id> m_children;
};

QAccessibleInterface *makeDiffAccessible(const QString &className, QObject *object)
{
    if (className == QLatin1String("windlass::DiffView"))
        return new DiffViewAccessible(static_cast<DiffView *>(object));
    return nullptr;
}

} // namespace

void installDiffAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeDiffAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

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
        if (view.isViewed(file.path()))
            parts.append(DiffView::tr("viewed"));
        return parts.join(QStringLiteral(", "));
    }
    case DiffRowKind::Note:
        return diffNoteText(row.note, *document, row.file);
    case DiffRowKind::HunkHeader: {
        const DiffHunk &hunk = document->hunk(row.hunk);
        const QString heading = QString::fromUtf8(document->hunkHeading(row.hunk));
        return heading.isEmpty() ? DiffView::tr("from line %1").arg(hunk.newStart)
                                 : DiffView::tr("from line %1, %2").arg(hunk.newStart).arg(heading);
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

void announceDiffCursor(DiffView &view, int row)
{
    if (row < 0 || !QAccessible::isActive())
        return;
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

} // namespace windlass
