// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/overviewtab.h"

#include "models/review/commentthreads.h"
#include "models/review/filelistmodel.h"
#include "ui/markdown/markdownview.h"
#include "ui/pullrequests/commentdesk.h"
#include "ui/pullrequests/commenteditor.h"
#include "ui/pullrequests/inlinestate.h"
#include "ui/pullrequests/mergecheckslist.h"
#include "ui/pullrequests/pullrequestcontent.h"
#include "ui/pullrequests/pullrequesttext.h"
#include "ui/pullrequests/reviewerslist.h"
#include "ui/pullrequests/threadwidget.h"
#include "ui/shell/keydispatcher.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int WidestText = 820;
constexpr int SideWidth = 296;

} // namespace

OverviewTab::OverviewTab(PullRequestContent &content, CommentDesk &desk, QWidget *parent)
    : QScrollArea(parent), m_content(content), m_desk(desk)
{
    setObjectName(u"overview"_s);
    setAccessibleName(tr("Overview"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty(TakesLettersProperty, true);

    auto *page = new QWidget;
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(Theme::SpaceHuge, Theme::SpaceLarge, Theme::SpaceHuge, Theme::SpaceHuge);
    columns->setSpacing(Theme::SpaceHuge);
    columns->addWidget(makeMain(), 1);
    columns->addWidget(makeSide(), 0, Qt::AlignTop);
    columns->addStretch(0);
    setWidget(page);

    connect(content.pullRequest(), &ObjectModelBase::changed, this, &OverviewTab::showPullRequest);
    connect(content.threads(), &CommentThreads::changed, this, &OverviewTab::showThreads);
    connect(content.threads(), &CommentThreads::stateChanged, this, &OverviewTab::showThreads);
    connect(content.files(), &FileListModel::entriesChanged, this, &OverviewTab::showThreads);
    showPullRequest();
    showThreads();
}

QWidget *OverviewTab::makeMain()
{
    auto *main = new QWidget;
    main->setMaximumWidth(WidestText);
    m_description = new MarkdownView(main);
    m_description->setObjectName(u"description"_s);
    m_description->setAccessibleName(tr("Description"));
    m_noDescription = makeLabel(tr("There is no description."), TextStyle::Body, ColorToken::MutedText, main);
    m_commentsHeader = new SectionHeader(tr("Comments"), main);
    m_commentsState = new InlineState(main);
    m_commentsState->setObjectName(u"commentsState"_s);
    m_inFiles = makeButton({}, ButtonKind::Link, main);
    m_inFiles->setObjectName(u"threadsInFiles"_s);
    m_inFiles->hide();
    m_commentsHeader->addWidget(m_inFiles);
    m_threads = new QVBoxLayout;
    m_threads->setSpacing(Theme::Space);
    auto *card = new CommentCard(main);
    m_editor = m_desk.makeEditor({}, false, card);
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(Theme::Space, Theme::Space, Theme::Space, Theme::Space);
    cardLayout->addWidget(m_editor);

    auto *layout = new QVBoxLayout(main);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addWidget(m_description);
    layout->addWidget(m_noDescription);
    layout->addSpacing(Theme::Space);
    layout->addWidget(makeLine(Qt::Horizontal, main));
    layout->addWidget(m_commentsHeader);
    layout->addWidget(m_commentsState);
    layout->addLayout(m_threads);
    layout->addWidget(card);
    layout->addStretch(1);

    connect(m_inFiles, &QPushButton::clicked, this, &OverviewTab::filesRequested);
    connect(m_commentsState, &InlineState::retryRequested, m_content.threads(), &CommentThreads::retry);
    connect(&m_desk, &CommentDesk::closed, this, [this](const NewComment &target) {
        if (isSamePlace(target, {}))
            setFocus(Qt::OtherFocusReason);
    });
    return main;
}

QWidget *OverviewTab::makeSide()
{
    auto *side = new QWidget;
    side->setFixedWidth(SideWidth);
    m_reviewers = new ReviewersList(side);
    m_branches = makeLabel({}, TextStyle::Body, ColorToken::Text, side);
    m_branches->setWordWrap(true);
    m_branches->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceSmall);
    layout->addWidget(new SectionHeader(tr("Reviewers"), side));
    layout->addWidget(m_reviewers);
    layout->addSpacing(Theme::SpaceLarge);
    m_checks = new QWidget(side);
    auto *checks = new QVBoxLayout(m_checks);
    checks->setContentsMargins(0, 0, 0, Theme::SpaceLarge);
    checks->setSpacing(Theme::SpaceSmall);
    checks->addWidget(new SectionHeader(tr("Merge checks"), m_checks));
    checks->addWidget(new MergeChecksList(m_content.checks(), m_checks));
    layout->addWidget(m_checks);
    layout->addWidget(new SectionHeader(tr("Branches"), side));
    layout->addWidget(m_branches);
    layout->addStretch(1);
    return side;
}

void OverviewTab::showPullRequest()
{
    const PullRequest &pullRequest = m_content.value();
    const bool hasDescription = !pullRequest.description.trimmed().isEmpty();
    m_description->setVisible(hasDescription);
    m_description->setSourceText(pullRequest.description, m_content.names());
    m_noDescription->setVisible(m_content.isLoaded() && !hasDescription);
    m_reviewers->setPullRequest(pullRequest);
    m_checks->setVisible(!m_content.isLoaded() || m_content.isOpen());
    const RepositoryId &home = m_content.id().repository;
    const QString source = branchText(pullRequest.source, home);
    const QString destination = branchText(pullRequest.destination, home);
    if (!m_content.isLoaded())
        m_branches->setText({});
    else if (pullRequest.closesSourceBranch && m_content.isOpen())
        m_branches->setText(tr("%1 goes into %2 and is closed after the merge.").arg(source, destination));
    else
        m_branches->setText(tr("%1 goes into %2.").arg(source, destination));
}

void OverviewTab::showThreads()
{
    const CommentThreads &threads = *m_content.threads();
    const bool isDiffKnown = m_content.files()->status().state == LoadState::Loaded;
    QList<CommentThread> shown;
    for (const CommentThread &thread : threads.threads()) {
        if (thread.isGeneral() || (isDiffKnown && !m_content.isShownInDiff(thread.path())))
            shown += thread;
    }
    QHash<qint64, ThreadWidget *> old = m_widgets;
    m_widgets.clear();
    m_order.clear();
    int place = 0;
    for (const CommentThread &thread : std::as_const(shown)) {
        ThreadWidget *widget = old.take(thread.id);
        if (!widget) {
            widget = new ThreadWidget(m_desk, thread, ThreadWidget::Place::OnAPage, this->widget());
            connect(widget, &ThreadWidget::placeRequested, this, &OverviewTab::threadRequested);
        } else if (widget->thread() != thread) {
            widget->setThread(thread);
        }
        if (m_threads->indexOf(widget) != place)
            m_threads->insertWidget(place, widget);
        ++place;
        m_widgets.insert(thread.id, widget);
        m_order.append(widget);
    }
    qDeleteAll(old);
    const int inFiles = static_cast<int>(threads.threads().size() - shown.size());
    m_inFiles->setText(tr("%n threads in the files", nullptr, inFiles));
    m_inFiles->setVisible(inFiles > 0);
    LoadStatus status = threads.status();
    if (status.hasContent && shown.isEmpty() && status.state == LoadState::Loaded)
        status.hasContent = false; // All of them are about lines: they stand in the diff.
    m_commentsHeader->setCount(shown.isEmpty() ? -1 : static_cast<int>(shown.size()));
    m_commentsState->showStatus(status, threads.commentCount() > 0
                                            ? tr("All comments so far are about lines of the files.")
                                            : tr("Nobody has commented yet."));
}

void OverviewTab::openEditor()
{
    ensureWidgetVisible(m_editor);
    m_editor->focusText();
}

void OverviewTab::submitFocused()
{
    if (ThreadWidget *thread = focusedThread())
        thread->submitAnswer();
    else if (m_editor->isAncestorOf(QApplication::focusWidget()))
        m_editor->submit();
}

ThreadWidget *OverviewTab::focusedThread() const
{
    QWidget *focus = QApplication::focusWidget();
    for (ThreadWidget *widget : m_order) {
        if (focus && (widget == focus || widget->isAncestorOf(focus)))
            return widget;
    }
    return nullptr;
}

void OverviewTab::goToThread(int step)
{
    if (m_order.isEmpty())
        return;
    const auto current = m_order.indexOf(focusedThread());
    const auto last = m_order.size() - 1;
    const auto next = current < 0 ? (step > 0 ? 0 : last) : qBound(qsizetype(0), current + step, last);
    m_order.at(next)->setFocus(Qt::TabFocusReason);
    ensureWidgetVisible(m_order.at(next));
}

bool OverviewTab::showComment(qint64 commentId)
{
    const CommentThread *thread = m_content.threads()->threadOf(commentId);
    ThreadWidget *widget = thread ? m_widgets.value(thread->id) : nullptr;
    if (!widget)
        return false;
    widget->setCollapsed(false);
    widget->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(widget);
    return true;
}

} // namespace windlass
