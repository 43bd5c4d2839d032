// SPDX-License-Identifier: GPL-3.0-or-later
// The view's side of colours and word marks: which lines are in sight, and what is painted again when they are known.
#include "ui/code/codesettings.h"
#include "ui/diff/diffpainter.h"
#include "ui/diff/diffview.h"

#include <QSet>

namespace windlass {

QList<int> DiffView::visibleLines() const
{
    QList<int> lines;
    if (!m_document || m_rows.rowCount() == 0 || !isVisible())
        return lines;
    const int last = m_rows.rowAt(scrollY() + viewport()->height());
    for (int row = m_rows.rowAt(scrollY()); row <= last; ++row) {
        const DiffRow at = m_rows.at(row);
        if (at.kind != DiffRowKind::Line)
            continue;
        if (at.left >= 0)
            lines.append(at.left);
        if (at.right >= 0 && at.right != at.left)
            lines.append(at.right);
    }
    return lines;
}

bool DiffView::isDecorated() const
{
    return m_painter->decorations().isComplete();
}

void DiffView::setFileText(int file, DiffSide side, const QByteArray &text)
{
    m_painter->decorations().setFileText(file, side, text);
}

void DiffView::connectDecorations()
{
    const DecorationCache &decorations = m_painter->decorations();
    connect(&decorations, &DecorationCache::decorated, this, [this](const QList<int> &lines) {
        const QSet<int> changed(lines.begin(), lines.end());
        const int last = m_rows.rowCount() > 0 ? m_rows.rowAt(scrollY() + viewport()->height()) : -1;
        for (int row = last < 0 ? 0 : m_rows.rowAt(scrollY()); row <= last; ++row) {
            const DiffRow at = m_rows.at(row);
            if (at.kind == DiffRowKind::Line && (changed.contains(at.left) || changed.contains(at.right)))
                viewport()->update(rowRect(row));
        }
    });
    connect(&decorations, &DecorationCache::completed, this, &DiffView::decorated);
    connect(&CodePreferences::current(), &CodePreferences::changed, this, &DiffView::applyCodeSettings);
    applyCodeSettings();
}

void DiffView::applyCodeSettings()
{
    const CodeSettings &settings = CodePreferences::current().settings();
    m_painter->decorations().setWishes({settings.wordMarks, settings.syntaxColors});
    m_tabWidth = settings.tabWidth;
    m_longestLine = 0;
    applyTheme();
}

} // namespace windlass
