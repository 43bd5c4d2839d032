// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/diffcommands.h"

#include "ui/diff/diffview.h"
#include "ui/shell/keydispatcher.h"
#include "ui/shell/page.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

using WhyNot = std::function<QString()>;

struct DiffCommandTexts {
    Q_DECLARE_TR_FUNCTIONS(windlass::DiffCommands)
};

//! Keys such as Home have a meaning of their own in every list: they are not the diff's while another part of the window
//! has the focus. The palette, a window of its own, may give the commands.
WhyNot unlessElsewhere(DiffView *view, const WhyNot &whyNot)
{
    return [view, whyNot] {
        if (const QString reason = whyNot ? whyNot() : QString(); !reason.isEmpty())
            return reason;
        const QWidget *focus = QApplication::focusWidget();
        const bool isElsewhere = focus && focus->window() == view->window() && focus != view && !view->isAncestorOf(focus);
        return isElsewhere ? DiffCommandTexts::tr("This works while the diff has the focus.") : QString();
    };
}

void copyDiffLink(PageWidget *page, DiffView *view, Location place)
{
    const DiffAnchor anchor = view->isVisible() ? view->cursorAnchor() : DiffAnchor();
    // An address has one line: of several the first.
    const quint32 line = anchor.firstLine != 0 ? anchor.firstLine : anchor.line;
    if (!anchor.path.isEmpty()) {
        place.file = anchor.path;
        place.line = static_cast<int>(line);
        place.isOldLine = !anchor.isFile() && anchor.side == DiffSide::Old;
    }
    QApplication::clipboard()->setText(place.webAddress());
    if (anchor.path.isEmpty())
        emit page->notice(DiffCommandTexts::tr("Link copied"));
    else if (anchor.isFile())
        emit page->notice(DiffCommandTexts::tr("Link to the file copied"));
    else
        emit page->notice(DiffCommandTexts::tr("Link to line %1 copied").arg(line));
}

} // namespace

void handleDiffCommands(PageWidget *page, DiffView *view, const DiffCommandOptions &options)
{
    view->setProperty(TakesLettersProperty, true);
    view->setKeysEnabled(false); // The letters are commands, which can be changed and switched off.

    // From a thread back to the lines: what is done next is done where the cursor is.
    const auto focusLines = [view] {
        if (view->isAncestorOf(QApplication::focusWidget()))
            view->setFocus(Qt::OtherFocusReason);
    };
    const auto onLines = [&](const QString &id, void (DiffView::*act)()) {
        page->handleCommand(id, view, [view, act, focusLines] {
            focusLines();
            (view->*act)();
        }, options.whyNot);
    };
    const auto always = [&](const QString &id, void (DiffView::*act)()) {
        page->handleCommand(id, view, [view, act] { (view->*act)(); }, options.whyNot);
    };
    const auto focused = [&](const QString &id, void (DiffView::*act)()) {
        page->handleCommand(id, view, [view, act] { (view->*act)(); }, unlessElsewhere(view, options.whyNot));
    };
    onLines(u"diff.nextFile"_s, &DiffView::nextFile);
    onLines(u"diff.previousFile"_s, &DiffView::previousFile);
    onLines(u"diff.nextChange"_s, &DiffView::nextChange);
    onLines(u"diff.previousChange"_s, &DiffView::previousChange);
    onLines(u"diff.nextThread"_s, &DiffView::nextThread);
    onLines(u"diff.previousThread"_s, &DiffView::previousThread);
    onLines(u"diff.moreAbove"_s, &DiffView::showMoreAbove);
    onLines(u"diff.moreBelow"_s, &DiffView::showMoreBelow);
    onLines(u"diff.wholeFile"_s, &DiffView::toggleWholeFile);
    onLines(u"diff.extendDown"_s, &DiffView::extendDown);
    onLines(u"diff.extendUp"_s, &DiffView::extendUp);
    always(u"diff.wrap"_s, &DiffView::toggleWrapping);
    always(u"diff.toggleSideBySide"_s, &DiffView::toggleLayout);
    always(u"diff.find"_s, &DiffView::openFind);
    always(u"diff.findNext"_s, &DiffView::findNext);
    always(u"diff.findPrevious"_s, &DiffView::findPrevious);
    always(u"diff.goToFile"_s, &DiffView::chooseFile);
    always(u"diff.goToLine"_s, &DiffView::chooseLine);
    always(u"diff.copyPath"_s, &DiffView::copyPath);
    always(u"diff.copyFileName"_s, &DiffView::copyFileName);
    page->handleCommand(u"diff.copyPatch"_s, view, [page, view] {
        view->copyPatch();
        emit page->notice(DiffCommandTexts::tr("Patch copied"));
    }, [view, whyNot = options.whyNot] {
        const QString reason = whyNot ? whyNot() : QString();
        return reason.isEmpty() ? view->whyNoPatch() : reason;
    });
    focused(u"diff.top"_s, &DiffView::goToTop);
    focused(u"diff.end"_s, &DiffView::goToEnd);
    focused(u"diff.pageDown"_s, &DiffView::pageDown);
    focused(u"diff.pageUp"_s, &DiffView::pageUp);
    focused(u"diff.copy"_s, &DiffView::copy);
    focused(u"diff.selectFile"_s, &DiffView::selectFile);
    focused(u"list.open"_s, &DiffView::activateCursor);
    if (!options.place)
        return;
    const auto copyLink = [page, view, options] { copyDiffLink(page, view, options.place()); };
    page->handleCommand(u"copy.link"_s, view, copyLink);
    auto *action = new QAction(DiffCommandTexts::tr("Copy Lin&k"), view);
    QObject::connect(action, &QAction::triggered, view, copyLink);
    view->addAction(action);
}

} // namespace windlass
