// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/pullrequestpage.h"

#include "models/commits/commitlistmodel.h"
#include "models/commits/statuslistmodel.h"
#include "models/review/commentthreads.h"
#include "models/review/viewedstore.h"
#include "ui/diff/diffview.h"
#include "ui/pullrequests/closednotice.h"
#include "ui/pullrequests/commentdesk.h"
#include "ui/pullrequests/diffreview.h"
#include "ui/pullrequests/filestab.h"
#include "ui/pullrequests/listtabs.h"
#include "ui/pullrequests/loadpanel.h"
#include "ui/pullrequests/mergedialog.h"
#include "ui/pullrequests/overviewtab.h"
#include "ui/pullrequests/pullrequestcontent.h"
#include "ui/pullrequests/pullrequestheader.h"
#include "ui/pullrequests/verdictbar.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/text.h"

#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

PullRequestPage::PullRequestPage(const ReviewContext &context, const Location &location, QWidget *parent)
    : PageWidget(location, parent)
    , m_context(context)
    , m_content(new PullRequestContent(context, {{location.workspace, location.repository}, location.number()}, this))
    , m_desk(new CommentDesk(*m_content, this))
    , m_header(new PullRequestHeader(*m_content))
    , m_notice(new ClosedNotice(*m_content))
    , m_tabs(new QStackedWidget)
    , m_overview(new OverviewTab(*m_content, *m_desk))
    , m_files(new FilesTab(*m_content, *m_desk))
    , m_commits(new CommitsTab(*m_content))
    , m_builds(new BuildsTab(*m_content))
{
    setObjectName(u"pullRequestPage"_s);
    addVerdictCommands();
    addReviewCommands();
    addDiffCommands();
    m_bar = new VerdictBar(*m_content, *m_desk, this);

    for (QWidget *tab : {static_cast<QWidget *>(m_overview), static_cast<QWidget *>(m_files),
                         static_cast<QWidget *>(m_commits), static_cast<QWidget *>(m_builds)})
        m_tabs->addWidget(tab);
    auto *whole = new QWidget;
    auto *wholeLayout = new QVBoxLayout(whole);
    wholeLayout->setContentsMargins(0, 0, 0, 0);
    wholeLayout->setSpacing(0);
    wholeLayout->addWidget(m_header);
    wholeLayout->addWidget(makeLine(Qt::Horizontal, whole));
    wholeLayout->addWidget(m_notice);
    wholeLayout->addWidget(m_tabs, 1);
    wholeLayout->addWidget(m_bar);
    m_panel = new StatePanel(whole, this);
    // The header begins at the top edge, through the place that the panel keeps for its loading bar.
    setGround(m_panel, ColorToken::Surface);
    setGround(m_tabs, ColorToken::Canvas);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);

    connect(m_header, &PullRequestHeader::tabChosen, this, &PullRequestPage::chooseTab);
    connect(m_notice, &ClosedNotice::navigationRequested, this, &PageWidget::navigationRequested);
    connect(m_overview, &OverviewTab::filesRequested, this, [this] { chooseTab(Location::Tab::Files); });
    connect(m_overview, &OverviewTab::threadRequested, this, [this](qint64 threadId) {
        chooseTab(Location::Tab::Files);
        m_files->showComment(threadId);
    });
    connect(m_commits, &CommitsTab::commitChosen, this, [this](const QString &hash) {
        const RepositoryId &repository = m_content->id().repository;
        emit navigationRequested(Location::forCommit(repository.workspace, repository.slug, hash));
    });
    connect(m_files, &FilesTab::placeChanged, this, [this](const QString &path) {
        if (m_tabs->currentWidget() != m_files)
            return;
        // The place follows silently: a history entry for every file that is scrolled by would be of no use.
        Location place = this->location();
        place.file = path;
        place.line = 0;
        PageWidget::showLocation(place);
    });
    connect(m_files, &FilesTab::lineMissed, this, [this](quint32 line) {
        emit notice(tr("Line %1 is not part of this diff.").arg(line));
    });
    connect(m_bar, &VerdictBar::draftsRequested, this, &PullRequestPage::openNextDraft);
    connect(m_content->pullRequest(), &ObjectModelBase::changed, this, [this] {
        emit titleChanged();
        emit commandsChanged();
    });
    connect(m_content->pullRequest(), &ObjectModelBase::stateChanged, this, &PullRequestPage::showState);
    connect(m_content, &PullRequestContent::asOfChanged, this, [this] { setAsOf(m_content->asOf()); });
    connect(m_content->checks(), &ObjectModelBase::changed, this, &PageWidget::commandsChanged);
    connect(m_content->threads(), &CommentThreads::changed, this, [this] { applyLocation(); });
    connect(m_panel, &StatePanel::retryRequested, m_content->pullRequest(), &ObjectModelBase::retry);
    if (context.viewed) {
        connect(context.viewed, &ViewedStore::saveFailed, this, [this](const QString &reason) {
            emit notice(tr("What you viewed could not be saved and lasts until Windlass is closed: %1").arg(reason));
        });
    }
    connect(context.actions, &PullRequestActions::started, this, &PageWidget::commandsChanged);
    connect(context.actions, &PullRequestActions::finished, this, &PullRequestPage::conclude);
    showLocation(location);
    showState();
}

PullRequestPage::~PullRequestPage() = default;

QString PullRequestPage::title() const
{
    const QString name = oneLine(m_content->value().title, 200);
    //: A pull request with its number and title.
    return name.isEmpty() ? tr("Pull request #%1").arg(m_content->id().id)
                          : tr("#%1 %2").arg(QString::number(m_content->id().id), name);
}

PullRequestId PullRequestPage::pullRequestId() const
{
    return m_content->id();
}

void PullRequestPage::refresh()
{
    m_content->refresh();
}

void PullRequestPage::activated(bool isFirst)
{
    if (!isFirst || m_content->pullRequest()->state() != LoadState::Idle)
        return;
    m_content->open();
    chooseTab(static_cast<Location::Tab>(m_tabs->currentIndex()));
}

QWidget *PullRequestPage::focusTarget() const
{
    switch (static_cast<Location::Tab>(m_tabs->currentIndex())) {
    case Location::Tab::Overview:
        return m_overview;
    case Location::Tab::Files:
        return m_files->view();
    case Location::Tab::Commits:
        return m_commits->list();
    case Location::Tab::Builds:
        return m_builds->list();
    }
    return nullptr;
}

void PullRequestPage::showLocation(const Location &location)
{
    PageWidget::showLocation(location);
    // Some of Bitbucket's links to a line name no tab.
    chooseTab(location.file.isEmpty() ? location.tab : Location::Tab::Files);
    if (!location.file.isEmpty())
        m_files->showPlace(location.file, location.line, location.isOldLine);
    if (location.comment != 0) {
        m_wantedComment = location.comment;
        applyLocation();
    }
}

void PullRequestPage::applyLocation()
{
    const CommentThread *thread = m_wantedComment != 0 ? m_content->threads()->threadOf(m_wantedComment) : nullptr;
    if (!thread)
        return;
    const qint64 wanted = std::exchange(m_wantedComment, 0);
    if (thread->isGeneral()) {
        chooseTab(Location::Tab::Overview);
        m_overview->showComment(wanted);
    } else {
        chooseTab(Location::Tab::Files);
        m_files->showComment(wanted);
    }
}

void PullRequestPage::chooseTab(Location::Tab tab)
{
    const bool isOther = m_tabs->currentIndex() != static_cast<int>(tab);
    m_header->setCurrentTab(tab);
    m_tabs->setCurrentIndex(static_cast<int>(tab));
    // A tab costs its requests when it is looked at and not before.
    const bool isOpened = m_content->pullRequest()->state() != LoadState::Idle;
    if (tab == Location::Tab::Files && isOpened)
        m_content->openDiff();
    if (tab == Location::Tab::Commits && isOpened)
        m_commits->open();
    if (location().tab != tab) {
        Location place = location();
        place.tab = tab;
        if (tab != Location::Tab::Files) {
            place.file.clear();
            place.line = 0;
        }
        place.comment = 0;
        moveTo(place);
    }
    if (isOther)
        emit commandsChanged();
}

void PullRequestPage::showState()
{
    const LoadStatus &status = m_content->pullRequest()->status();
    setBusy(status.isLoading());
    showStatus(m_panel, status, {});
    if (!status.isLoading() && m_isVerdictSettling) {
        m_isVerdictSettling = false;
        emit commandsChanged();
    }
}

void PullRequestPage::openNextDraft()
{
    if (!m_desk->diffDrafts().isEmpty()) {
        chooseTab(Location::Tab::Files);
        if (m_files->review()->openNextDraft())
            return;
    }
    chooseTab(Location::Tab::Overview);
    m_overview->openEditor();
}

} // namespace windlass
