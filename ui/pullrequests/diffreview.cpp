// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/diffreview.h"

#include "ui/diff/diffview.h"
#include "ui/pullrequests/commentdesk.h"
#include "ui/pullrequests/commenteditor.h"
#include "ui/pullrequests/pullrequestcontent.h"
#include "ui/pullrequests/threadwidget.h"
#include "ui/widgets/text.h"

#include <QApplication>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! Rows of one line are ordered by key: editors come after all threads.
constexpr int FirstEditorKey = 1'000'000'000;

} // namespace

DiffAnchor diffAnchorOf(const CommentThread &thread)
{
    DiffAnchor anchor;
    if (!thread.anchor)
        return anchor;
    anchor.path = thread.anchor->path;
    if (thread.isOutdated())
        return anchor; // The number may name another line by now.
    const auto number = [](const std::optional<int> &line) { return static_cast<quint32>(qMax(0, line.value_or(0))); };
    if (thread.anchor->to) {
        anchor.line = number(thread.anchor->to);
        anchor.firstLine = number(thread.anchor->startTo);
    } else if (thread.anchor->from) {
        anchor.side = DiffSide::Old;
        anchor.line = number(thread.anchor->from);
        anchor.firstLine = number(thread.anchor->startFrom);
    }
    return anchor;
}

InlineAnchor inlineAnchorOf(const DiffAnchor &anchor)
{
    InlineAnchor result;
    result.path = anchor.path;
    if (anchor.isFile())
        return result;
    const bool isOld = anchor.side == DiffSide::Old;
    (isOld ? result.from : result.to) = static_cast<int>(anchor.line);
    if (anchor.firstLine != 0 && anchor.firstLine != anchor.line)
        (isOld ? result.startFrom : result.startTo) = static_cast<int>(anchor.firstLine);
    return result;
}

DiffReview::DiffReview(PullRequestContent &content, CommentDesk &desk, DiffView *view)
    : QObject(view), m_content(content), m_desk(desk), m_view(view), m_nextEditorKey(FirstEditorKey)
{
    connect(content.threads(), &CommentThreads::changed, this, &DiffReview::showThreads);
    connect(view, &DiffView::commentRequested, this, &DiffReview::openEditor);
    connect(&desk, &CommentDesk::closed, this, [this](const NewComment &target) { removeEditor(target, true); });
    connect(&desk, &CommentDesk::sent, this, [this](const NewComment &target) {
        if (m_desk.draft(target).isEmpty())
            removeEditor(target, true);
    });
    connect(&desk, &CommentDesk::draftsChanged, this, &DiffReview::pinEditors);
}

void DiffReview::reset()
{
    m_view->removeAllThreads();
    m_anchors.clear();
    showThreads();
    QList<Editor> open = m_editors;
    m_editors.clear();
    for (const Editor &editor : std::as_const(open))
        insertEditor(editor.target);
    // What was written and not sent stands where it was written.
    for (const NewComment &target : m_desk.diffDrafts())
        insertEditor(target);
}

void DiffReview::showThreads()
{
    if (!m_view->document())
        return;
    QHash<qint64, DiffAnchor> gone = m_anchors;
    for (const CommentThread &thread : m_content.threads()->threads()) {
        if (thread.isGeneral())
            continue;
        if (!m_threadKeys.contains(thread.id))
            m_threadKeys.insert(thread.id, m_nextThreadKey++);
        const int key = m_threadKeys.value(thread.id);
        const DiffAnchor anchor = diffAnchorOf(thread);
        const auto known = gone.constFind(thread.id);
        const bool isInPlace = known != gone.constEnd() && *known == anchor;
        gone.remove(thread.id);
        m_anchors.insert(thread.id, anchor);
        if (!isInPlace) {
            m_view->setThread(anchor, [this, id = thread.id](QWidget *parent) { return makeThread(id, parent); }, key);
        } else if (auto *widget = qobject_cast<ThreadWidget *>(m_view->threadWidget(key))) {
            // In place, so that an answer that is being written is not disturbed.
            if (widget->thread() != thread)
                widget->setThread(thread);
        }
    }
    for (auto it = gone.constBegin(); it != gone.constEnd(); ++it) {
        m_view->removeThread(m_threadKeys.value(it.key()));
        m_anchors.remove(it.key());
    }
}

QWidget *DiffReview::makeThread(qint64 id, QWidget *parent)
{
    const CommentThread *thread = m_content.threads()->find(id);
    return thread ? new ThreadWidget(m_desk, *thread, ThreadWidget::Place::InDiff, parent) : new QWidget(parent);
}

QWidget *DiffReview::makeEditor(const NewComment &target, QWidget *parent)
{
    auto *card = new CommentCard(parent);
    const InlineAnchor anchor = target.anchor.value_or(InlineAnchor());
    const std::optional<int> last = anchor.to ? anchor.to : anchor.from;
    const std::optional<int> first = anchor.to ? anchor.startTo : anchor.startFrom;
    QString title = tr("Comment on the file");
    if (last && first)
        title = tr("Comment on lines %1 to %2").arg(*first).arg(*last);
    else if (last)
        title = anchor.to ? tr("Comment on line %1").arg(*last) : tr("Comment on old line %1").arg(*last);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(Theme::Space, Theme::SpaceSmall, Theme::Space, Theme::SpaceSmall);
    layout->setSpacing(Theme::SpaceSmall);
    layout->addWidget(makeLabel(title, TextStyle::Secondary, ColorToken::MutedText, card));
    CommentEditor *editor = m_desk.makeEditor(target, true, card);
    layout->addWidget(editor);
    card->setFocusProxy(editor);
    return card;
}

int DiffReview::insertEditor(const NewComment &target)
{
    for (const Editor &editor : std::as_const(m_editors)) {
        if (isSamePlace(editor.target, target))
            return editor.key;
    }
    NewComment place = target;
    place.content.clear();
    const Editor editor{m_nextEditorKey++, place};
    m_editors.append(editor);
    DiffAnchor anchor;
    CommentThread thread;
    thread.anchor = place.anchor;
    anchor = diffAnchorOf(thread);
    m_view->setThread(anchor, [this, place](QWidget *parent) { return makeEditor(place, parent); }, editor.key);
    pinEditors();
    return editor.key;
}

void DiffReview::openEditor(const DiffAnchor &anchor)
{
    if (anchor.path.isEmpty())
        return;
    NewComment target;
    target.anchor = inlineAnchorOf(anchor);
    m_view->focusThread(insertEditor(target));
}

bool DiffReview::openNextDraft()
{
    const QList<NewComment> drafts = m_desk.diffDrafts();
    if (drafts.isEmpty())
        return false;
    m_lastDraft = (m_lastDraft + 1) % static_cast<int>(drafts.size());
    m_view->focusThread(insertEditor(drafts.at(m_lastDraft)));
    return true;
}

void DiffReview::removeEditor(const NewComment &target, bool takesFocus)
{
    const auto found = std::find_if(m_editors.begin(), m_editors.end(),
                                    [&target](const Editor &editor) { return isSamePlace(editor.target, target); });
    if (found == m_editors.end())
        return;
    QWidget *widget = m_view->threadWidget(found->key);
    const bool hadFocus = widget && widget->isAncestorOf(QApplication::focusWidget());
    const int key = found->key;
    m_editors.erase(found);
    m_view->removeThread(key);
    if (takesFocus && hadFocus)
        m_view->setFocus(Qt::OtherFocusReason);
}

void DiffReview::pinEditors()
{
    for (const Editor &editor : std::as_const(m_editors))
        m_view->setThreadPinned(editor.key, !m_desk.draft(editor.target).isEmpty());
}

bool DiffReview::showThread(qint64 threadId)
{
    const auto key = m_threadKeys.constFind(threadId);
    if (key == m_threadKeys.constEnd() || m_view->threadPlacement(*key) == DiffRows::Placement::None)
        return false;
    m_view->focusThread(*key);
    if (auto *thread = qobject_cast<ThreadWidget *>(m_view->threadWidget(*key)))
        thread->setCollapsed(false);
    return true;
}

ThreadWidget *DiffReview::currentThread() const
{
    for (QWidget *widget = QApplication::focusWidget(); widget && widget != m_view; widget = widget->parentWidget()) {
        if (auto *thread = qobject_cast<ThreadWidget *>(widget); thread && m_view->isAncestorOf(thread))
            return thread;
    }
    if (m_view->cursor().kind != DiffRowKind::Widget)
        return nullptr;
    return qobject_cast<ThreadWidget *>(m_view->threadWidget(m_view->cursor().key));
}

bool DiffReview::submitFocused()
{
    for (QWidget *widget = QApplication::focusWidget(); widget && widget != m_view; widget = widget->parentWidget()) {
        if (auto *editor = qobject_cast<CommentEditor *>(widget)) {
            editor->submit();
            return true;
        }
    }
    return false;
}

} // namespace windlass
