// SPDX-License-Identifier: GPL-3.0-or-later
// The context menu and the tooltips of the diff.
#include "ui/diff/difffacts.h"
#include "ui/diff/diffpainter.h"
#include "ui/diff/diffselection.h"
#include "ui/diff/diffview.h"
#include "ui/widgets/text.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QToolTip>

namespace windlass {

void DiffView::contextMenuEvent(QContextMenuEvent *event)
{
    // The keyboard's menu key opens it at the cursor.
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    const Hit hit = isMouse ? hitAt(viewport()->mapFromGlobal(event->globalPos())) : Hit();
    const int file = isMouse ? hit.file : cursorFile();
    // What the menu offers is about the place where it opens.
    const bool isOnRow = hit.part == Hit::Part::Text || hit.part == Hit::Part::Gutter || hit.part == Hit::Part::Header;
    if (isMouse && isOnRow && !hasSelection())
        moveCursor(hit.row);
    QMenu menu(this);
    QAction *copyText = menu.addAction(tr("&Copy"), this, &DiffView::copy);
    copyText->setEnabled(hasSelection() || m_cursor.kind == DiffRowKind::Line);
    if (const int line = m_cursor.line(); m_cursor.kind == DiffRowKind::Line && isLineCut(line))
        menu.addAction(tr("Show the &Whole Line…"), this, [this, line] { showWholeLine(line); });
    menu.addAction(tr("Copy as Pa&tch"), this, &DiffView::copyPatch)->setEnabled(whyNoPatch().isEmpty());
    if (m_document && file >= 0) {
        const QString path = m_document->file(file).path();
        menu.addAction(tr("Copy File &Path"), this, [path] { QGuiApplication::clipboard()->setText(path); });
        menu.addAction(tr("Copy File &Name"), this,
                       [path] { QGuiApplication::clipboard()->setText(path.section(u'/', -1)); });
    }
    menu.addActions(actions()); // Those of the page, such as copying the link.
    menu.addSeparator();
    if (m_document && file >= 0) {
        menu.addAction(tr("Select All of the &File"), this, &DiffView::selectFile);
        menu.addAction(tr("F&ind…"), this, &DiffView::openFind);
        menu.addAction(m_rows.isCollapsed(file) ? tr("&Expand File") : tr("&Collapse File"), this,
                       [this, file] { setFileCollapsed(file, !m_rows.isCollapsed(file)); });
        if (hasShownContext(file))
            menu.addAction(tr("&Hide Added Context"), this, [this, file] { setWholeFile(file, false); });
        else if (m_context && m_document->canShowContext(file))
            menu.addAction(tr("Show &Whole File"), this, [this, file] { setWholeFile(file, true); });
    }
    QAction *wrap = menu.addAction(tr("W&rap Long Lines"), this, &DiffView::toggleWrapping);
    wrap->setCheckable(true);
    wrap->setChecked(m_wraps);
    if (m_commenting)
        menu.addAction(tr("Co&mment…"), this, &DiffView::requestComment)
            ->setEnabled(m_cursor.kind != DiffRowKind::None);
    const QRect cursor = rowRect(cursorRow());
    menu.exec(isMouse || cursor.isNull() ? event->globalPos()
                                         : viewport()->mapToGlobal(cursor.bottomLeft() + QPoint(80, 0)));
}

bool DiffView::showToolTip(const QPoint &position, const QPoint &globalPosition)
{
    const Hit hit = hitAt(position);
    QString text;
    if (hit.part == Hit::Part::Header) {
        const DiffFile &file = m_document->file(hit.file);
        text = shownPath(file.newPath.isEmpty() ? file.oldPath : file.newPath);
        if (file.status == DiffFileStatus::Renamed || file.status == DiffFileStatus::Copied)
            text = tr("%1, %2 from %3").arg(text, DiffPainter::statusWord(file), shownPath(file.oldPath));
        const QStringList facts = diffFactTexts(*m_document, hit.file);
        if (!facts.isEmpty())
            text += QLatin1Char('\n') + facts.join(QStringLiteral(", "));
    } else if (hit.row >= 0 && m_painter->expander(m_rows.at(hit.row)).isValid) {
        text = m_painter->expander(m_rows.at(hit.row)).describe(hit.expander);
    } else if (hit.part == Hit::Part::ShowAll) {
        text = tr("Show the whole line");
    } else if (hit.part == Hit::Part::CommentButton) {
        text = tr("Comment on this line");
    } else if (hit.part == Hit::Part::Text) {
        const LineText line = m_painter->lineText(hit.line);
        const int index = line.indexOfByte(hit.byte);
        for (const LineText::Mark &mark : line.marks) {
            if (index < mark.start || index > mark.start + mark.length)
                continue;
            if (mark.kind == LineText::MarkKind::Warning)
                text = tr(
                    "An invisible or control character stands here. It can make text look different from what it is.");
            else if (mark.kind == LineText::MarkKind::Bad)
                text = tr("This byte is not valid UTF-8 text.");
        }
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(globalPosition, toolTipText(text), viewport());
    return true;
}

} // namespace windlass
