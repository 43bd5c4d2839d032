// SPDX-License-Identifier: GPL-3.0-or-later
//! The commands of PullRequestPage: what each does, and why it can't.
#include "models/commits/commitlistmodel.h"
#include "models/review/commentthreads.h"
#include "ui/diff/diffview.h"
#include "ui/pullrequests/closednotice.h"
#include "ui/pullrequests/commentdesk.h"
#include "ui/pullrequests/declinedialog.h"
#include "ui/pullrequests/diffreview.h"
#include "ui/pullrequests/filessidebar.h"
#include "ui/pullrequests/filestab.h"
#include "ui/pullrequests/listtabs.h"
#include "ui/pullrequests/mergedialog.h"
#include "ui/pullrequests/outcometext.h"
#include "ui/pullrequests/overviewtab.h"
#include "ui/pullrequests/pullrequestcontent.h"
#include "ui/pullrequests/pullrequestpage.h"
#include "ui/pullrequests/threadwidget.h"
#include "ui/pullrequests/verdictbar.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace windlass {

QString PullRequestPage::whyNotVerdict() const
{
    if (const QString reason = m_content->whyReadOnly(); !reason.isEmpty())
        return reason;
    if (m_isVerdictSettling || m_context.actions->isBusy(pullRequestId(), PullRequestAction::Approve))
        return tr("The last answer is still on its way.");
    return {};
}

QString PullRequestPage::whyNotInDiff() const
{
    return m_tabs->currentWidget() == m_files ? QString() : tr("This works in the tab Files.");
}

void PullRequestPage::addVerdictCommands()
{
    const auto whyNot = [this] { return whyNotVerdict(); };
    handleCommand(u"pullrequest.approve"_s, this, [this] { giveVerdict(Verdict::Approved); }, whyNot);
    handleCommand(u"pullrequest.requestChanges"_s, this, [this] { giveVerdict(Verdict::ChangesRequested); }, whyNot);
    handleCommand(u"pullrequest.merge"_s, this, [this] { openMergeDialog(); },
                  [this] { return m_content->whyReadOnly(); });
    handleCommand(u"pullrequest.decline"_s, this, [this] { openDeclineDialog(); }, [this] {
        if (m_context.actions->isBusy(pullRequestId(), PullRequestAction::Merge))
            return tr("It is being merged.");
        return m_content->whyReadOnly();
    });
    handleCommand(u"pullrequest.showMergeCommit"_s, this, [this] { emit navigationRequested(m_notice->commitList()); },
                  [this] {
                      return m_notice->commitList().isValid() && !m_content->value().mergeCommit.isEmpty()
                                 ? QString()
                                 : tr("There is no merge commit.");
                  });
    using Tab = Location::Tab;
    const auto handleTab = [this](const QString &id, Tab tab) {
        handleCommand(id, this, [this, tab] {
            chooseTab(tab);
            focusTarget()->setFocus(Qt::ShortcutFocusReason);
        });
    };
    handleTab(u"pullrequest.overview"_s, Tab::Overview);
    handleTab(u"pullrequest.files"_s, Tab::Files);
    handleTab(u"pullrequest.commits"_s, Tab::Commits);
    handleTab(u"pullrequest.builds"_s, Tab::Builds);
}

void PullRequestPage::addReviewCommands()
{
    const auto whyNot = [this] { return m_content->whyNotCommentable(); };
    handleCommand(u"comment.add"_s, this, [this] { comment(); }, whyNot);
    handleCommand(u"comment.answer"_s, this, [this] {
        if (ThreadWidget *thread = currentThread())
            thread->openAnswer();
    }, whyNot);
    handleCommand(u"comment.toggleThread"_s, this, [this] {
        if (ThreadWidget *thread = currentThread())
            thread->setCollapsed(!thread->isCollapsed());
        else if (m_tabs->currentWidget() == m_files)
            m_files->view()->toggleCollapsed();
    });
    handleCommand(u"comment.submit"_s, this, [this] {
        if (m_tabs->currentWidget() == m_files)
            m_files->review()->submitFocused();
        else
            m_overview->submitFocused();
    }, whyNot);
    handleCommand(u"list.next"_s, this, [this] { moveInList(1); });
    handleCommand(u"list.previous"_s, this, [this] { moveInList(-1); });
    handleCommand(u"list.filter"_s, this, [this] {
        chooseTab(Location::Tab::Files);
        m_files->sidebar()->focusFilter();
    });
}

void PullRequestPage::addDiffCommands()
{
    const auto whyNot = [this] { return whyNotInDiff(); };
    DiffView *view = m_files->view();
    handleCommand(u"diff.toggleSideBySide"_s, view, [view] { view->toggleLayout(); }, whyNot);
    handleCommand(u"diff.wrap"_s, view, [view] { view->toggleWrapping(); }, whyNot);
    const auto handleMove = [this, view, whyNot](const QString &id, void (DiffView::*walk)()) {
        handleCommand(id, view, [this, view, walk] {
            focusDiff();
            (view->*walk)();
        }, whyNot);
    };
    handleMove(u"diff.nextFile"_s, &DiffView::nextFile);
    handleMove(u"diff.previousFile"_s, &DiffView::previousFile);
    handleMove(u"diff.nextChange"_s, &DiffView::nextChange);
    handleMove(u"diff.previousChange"_s, &DiffView::previousChange);
    handleMove(u"diff.moreAbove"_s, &DiffView::showMoreAbove);
    handleMove(u"diff.moreBelow"_s, &DiffView::showMoreBelow);
    handleMove(u"diff.wholeFile"_s, &DiffView::toggleWholeFile);
    const auto handleThread = [this, view](const QString &id, int step) {
        handleCommand(id, view, [this, view, step] {
            if (m_tabs->currentWidget() == m_overview) {
                m_overview->goToThread(step);
            } else if (m_tabs->currentWidget() == m_files) {
                focusDiff();
                step > 0 ? view->nextThread() : view->previousThread();
            }
        });
    };
    handleThread(u"diff.nextThread"_s, 1);
    handleThread(u"diff.previousThread"_s, -1);
    handleCommand(u"diff.markViewed"_s, view, [this] { m_files->toggleViewed(false); }, whyNot);
    handleCommand(u"diff.markViewedNext"_s, view, [this] { m_files->toggleViewed(true); }, whyNot);
}

void PullRequestPage::moveInList(int step)
{
    if (auto *list = qobject_cast<QAbstractItemView *>(QApplication::focusWidget()); list && isAncestorOf(list)) {
        QKeyEvent press(QEvent::KeyPress, step > 0 ? Qt::Key_Down : Qt::Key_Up, Qt::NoModifier);
        QApplication::sendEvent(list, &press);
        return;
    }
    if (m_tabs->currentWidget() == m_files) {
        focusDiff();
        step > 0 ? m_files->view()->nextLine() : m_files->view()->previousLine();
    } else if (m_tabs->currentWidget() == m_overview) {
        m_overview->verticalScrollBar()->setValue(m_overview->verticalScrollBar()->value() + 48 * step);
    }
}

void PullRequestPage::focusDiff()
{
    // From a thread back to the lines: what is done next is done where the cursor is.
    if (m_files->view()->isAncestorOf(QApplication::focusWidget()))
        m_files->view()->setFocus(Qt::OtherFocusReason);
}

ThreadWidget *PullRequestPage::currentThread() const
{
    return m_tabs->currentWidget() == m_files ? m_files->review()->currentThread() : m_overview->focusedThread();
}

void PullRequestPage::comment()
{
    if (m_tabs->currentWidget() == m_files) {
        m_files->view()->requestComment();
        return;
    }
    chooseTab(Location::Tab::Overview);
    m_overview->openEditor();
}

void PullRequestPage::giveVerdict(Verdict wanted)
{
    m_bar->showFailure({});
    const bool isGiven = m_content->ownVerdict() == wanted;
    PullRequestActions *actions = m_context.actions;
    const PullRequestId id = pullRequestId();
    if (wanted == Verdict::Approved)
        isGiven ? actions->withdrawApproval(id) : actions->approve(id);
    else
        isGiven ? actions->withdrawChangeRequest(id) : actions->requestChanges(id);
    emit commandsChanged();
}

void PullRequestPage::openMergeDialog()
{
    if (m_mergeDialog) {
        m_mergeDialog->raise();
        return;
    }
    m_bar->showFailure({});
    m_mergeDialog = new MergeDialog(*m_content, this);
    m_mergeDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_mergeDialog->open();
}

void PullRequestPage::openDeclineDialog()
{
    m_bar->showFailure({});
    auto *dialog = new DeclineDialog(*m_content, m_declineReason, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_declineReason = dialog->reason();
        m_context.actions->decline(pullRequestId(), m_declineReason);
        emit commandsChanged();
    });
    dialog->open();
}

void PullRequestPage::conclude(const PullRequestReport &report)
{
    if (!(report.id == pullRequestId()))
        return;
    const bool isDone = report.outcome.isDone();
    if (report.action == PullRequestAction::Comment) {
        if (isDone)
            emit notice(tr("The comment was added."));
        return;
    }
    // The merge dialog says itself what went wrong, while it is there.
    const bool isSaidElsewhere = report.action == PullRequestAction::Merge && m_mergeDialog;
    if (!isDone && !isSaidElsewhere)
        m_bar->showFailure(outcomeSentence(report.outcome), outcomeQuote(report.outcome));
    if (report.pullRequest) {
        m_content->pullRequest()->setValue(*report.pullRequest);
    } else if (isDone) {
        m_isVerdictSettling = true;
        m_content->pullRequest()->reload();
    }
    if (isDone) {
        m_content->checks()->reload();
        if (report.action == PullRequestAction::Merge)
            emit notice(tr("Pull request #%1 is merged.").arg(pullRequestId().id));
        if (report.action == PullRequestAction::Decline)
            m_declineReason.clear();
    }
    emit commandsChanged();
}

} // namespace windlass
