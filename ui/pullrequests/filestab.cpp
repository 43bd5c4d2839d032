// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/filestab.h"

#include "api/session.h"
#include "models/diff/diffdocument.h"
#include "models/review/commentthreads.h"
#include "models/review/diffstream.h"
#include "models/review/filelistmodel.h"
#include "models/review/viewedfiles.h"
#include "ui/diff/diffremember.h"
#include "ui/diff/diffview.h"
#include "ui/files/binaryrows.h"
#include "ui/files/difffiles.h"
#include "ui/files/diffsummary.h"
#include "ui/files/filessidebar.h"
#include "ui/patch/nodiff.h"
#include "ui/pullrequests/commentdesk.h"
#include "ui/pullrequests/diffreview.h"
#include "ui/pullrequests/loadpanel.h"
#include "ui/pullrequests/pullrequestcontent.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QSettings>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr QLatin1String SplitterSetting("pullrequests/filesSplitter");
constexpr QLatin1String SideBySideSetting("pullrequests/sideBySide");

} // namespace

FilesTab::FilesTab(PullRequestContent &content, CommentDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_sidebar(new FilesSidebar(content.files(), content.viewed()))
    , m_view(new DiffView)
    , m_panel(new StatePanel(m_view))
    , m_review(new DiffReview(content, desk, m_view))
    , m_files(new DiffFiles({content.diff(), content.files(), content.viewed(), content.context().settings}, m_view))
    , m_sides(new DiffSides(content.context().session->source, this))
    , m_binaries(new BinaryRows(*m_files, *m_sides, m_view))
{
    setObjectName(u"filesTab"_s);
    m_view->setObjectName(u"diffView"_s);
    m_view->setCommentingEnabled(true);
    m_view->setContextFetch([this](const QString &path) { return fetchFile(path); });
    rememberWrapping(*m_view, content.context().settings);
    m_panel->setObjectName(u"diffPanel"_s);
    m_panel->setSkeletonRowHeight(Theme::DenseRowHeight);

    auto *right = new QWidget;
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(0);
    rightLayout->addWidget(makeToolBar());
    rightLayout->addWidget(makeLine(Qt::Horizontal, right));
    rightLayout->addWidget(m_panel, 1);
    m_splitter->setObjectName(u"filesSplitter"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({304, 880});
    m_sidebar->setMinimumWidth(180);
    right->setMinimumWidth(320);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    if (QSettings *settings = content.context().settings) {
        m_splitter->restoreState(settings->value(SplitterSetting).toByteArray());
        if (settings->value(SideBySideSetting).toBool())
            m_view->setDiffLayout(DiffLayout::SideBySide);
        connect(m_splitter, &QSplitter::splitterMoved, this,
                [this, settings] { settings->setValue(SplitterSetting, m_splitter->saveState()); });
    }
    updateLayoutButtons();

    connect(m_files, &DiffFiles::documentLeaving, this, &FilesTab::keepPlace);
    connect(m_files, &DiffFiles::documentShown, this, &FilesTab::showDocument);
    connect(m_files, &DiffFiles::grown, this, [this] {
        m_content.setDiffWarning(m_summary->warningText());
        showState();
        goToWanted();
    });
    connect(content.diff(), &ObjectModelBase::stateChanged, this, &FilesTab::showState);
    connect(content.threads(), &CommentThreads::changed, this, [this] {
        applyCommentCounts();
        goToWanted();
    });
    connect(content.viewed(), &ViewedFiles::changed, m_sidebar->tree()->viewport(), qOverload<>(&QWidget::update));
    connect(m_sidebar, &FilesSidebar::fileChosen, this, [this](const QString &path) { showPlace(path, 0, false); });
    connect(m_sidebar, &FilesSidebar::fileOpened, this, [this](const QString &path) {
        showPlace(path, 0, false);
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_sidebar, &FilesSidebar::viewedToggled, this, &FilesTab::setViewed);
    connect(m_sidebar, &FilesSidebar::collapseSettingsRequested, m_files, &DiffFiles::editCollapseSettings);
    connect(m_summary, &DiffSummary::whitespaceToggled, this, &FilesTab::toggleWhitespace);
    connect(m_summary, &DiffSummary::retryRequested, this, [this] {
        m_content.files()->reload();
        m_content.diff()->reload();
    });
    connect(m_view, &DiffView::anchorMissed, this, [this](const DiffAnchor &anchor) { emit lineMissed(anchor.line); });
    connect(m_view, &DiffView::viewedToggled, this,
            [this](const QString &path, bool isViewed) { setViewed({path}, isViewed); });
    connect(m_view, &DiffView::currentFileChanged, this, [this](int file) {
        const DiffDocument *document = m_files->document();
        if (!document || file < 0 || file >= document->fileCount())
            return;
        m_sidebar->setCurrentPath(document->file(file).path());
        emit placeChanged(document->file(file).path());
    });
    // The last files never come to the top of the view: the tree follows the cursor, too.
    connect(m_view, &DiffView::cursorMoved, this, [this] {
        const DiffDocument *document = m_files->document();
        const int file = m_view->cursorFile();
        if (document && file >= 0 && file < document->fileCount())
            m_sidebar->setCurrentPath(document->file(file).path());
    });
    connect(m_view, &DiffView::layoutChanged, this, [this](DiffLayout shown) {
        if (QSettings *settings = m_content.context().settings)
            settings->setValue(SideBySideSetting, shown == DiffLayout::SideBySide);
        updateLayoutButtons();
        emit layoutChanged();
    });
    connect(m_panel, &StatePanel::retryRequested, content.diff(), &ObjectModelBase::retry);
    connect(content.pullRequest(), &ObjectModelBase::changed, this, &FilesTab::findSides);
    findSides();
    showState();
    showDocument();
}

FilesTab::~FilesTab() = default;

QWidget *FilesTab::makeToolBar()
{
    auto *bar = new QWidget;
    m_summary = new DiffSummary(*m_files, bar);
    m_unified = makeIconButton(u"unified"_s, tr("Unified"), bar);
    m_unified->setObjectName(u"unifiedButton"_s);
    m_unified->setCheckable(true);
    m_sideBySide = makeIconButton(u"side-by-side"_s, tr("Side by side"), bar);
    m_sideBySide->setObjectName(u"sideBySideButton"_s);
    m_sideBySide->setCheckable(true);
    m_wrap = makeIconButton(u"wrap"_s, tr("Wrap long lines"), bar);
    m_wrap->setObjectName(u"wrapButton"_s);
    m_wrap->setCheckable(true);
    QToolButton *previous = makeIconButton(u"chevron-up"_s, tr("Previous change"), bar);
    QToolButton *next = makeIconButton(u"chevron-down"_s, tr("Next change"), bar);
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::SpaceSmall);
    line->addWidget(m_summary);
    line->addStretch(1);
    line->addWidget(previous);
    line->addWidget(next);
    line->addWidget(makeLine(Qt::Vertical, bar));
    line->addWidget(m_unified);
    line->addWidget(m_sideBySide);
    line->addWidget(m_wrap);
    auto *layout = new QVBoxLayout(bar);
    layout->setContentsMargins(Theme::Space, Theme::SpaceTiny, Theme::Space, Theme::SpaceTiny);
    layout->addLayout(line);
    layout->addWidget(m_summary->warning());
    connect(previous, &QToolButton::clicked, m_view, &DiffView::previousChange);
    connect(next, &QToolButton::clicked, m_view, &DiffView::nextChange);
    const auto choose = [this](DiffLayout layoutToUse) {
        m_view->setDiffLayout(layoutToUse);
        updateLayoutButtons();
    };
    connect(m_unified, &QToolButton::clicked, this, [choose] { choose(DiffLayout::Unified); });
    connect(m_sideBySide, &QToolButton::clicked, this, [choose] { choose(DiffLayout::SideBySide); });
    connect(m_wrap, &QToolButton::clicked, m_view, &DiffView::setWrapping);
    connect(m_view, &DiffView::wrappingChanged, m_wrap, &QToolButton::setChecked);
    return bar;
}

void FilesTab::updateLayoutButtons()
{
    m_unified->setChecked(m_view->diffLayout() == DiffLayout::Unified);
    m_sideBySide->setChecked(m_view->diffLayout() == DiffLayout::SideBySide);
    m_wrap->setChecked(m_view->isWrapping());
}

//! A file as the pull request leaves it: what stands around the hunks is the same on both sides.
PendingReply<QByteArray> FilesTab::fetchFile(const QString &path) const
{
    const PullRequestEnd &source = m_content.value().source;
    const RepositoryId destination = m_content.id().repository;
    if (source.hash.isEmpty())
        return answered<QByteArray>(Error::make(Error::Kind::NotFound, {}));
    // The commits of a fork that is gone are in the repository that it was merged into, if anywhere.
    const RepositoryId repository = source.repository == RepositoryId() ? destination : source.repository;
    return m_content.context().session->source.file(repository, source.hash, path);
}

void FilesTab::showDocument()
{
    applyCommentCounts();
    m_review->reset();
    m_binaries->reset(); // After the threads, which take all rows out first.
    showState();
    goToWanted();
}

void FilesTab::findSides()
{
    const PullRequestEnd &source = m_content.value().source;
    const PullRequestEnd &destination = m_content.value().destination;
    m_sides->setNow({source.repository, source.hash});
    // What the destination has become since is no part of this diff.
    CommitsApi &commits = m_content.context().session->commits;
    m_sides->setBefore({destination.repository, destination.hash},
                       [&commits, repository = destination.repository, left = source.hash,
                        right = destination.hash](ReadFrom from) { return commits.mergeBase(repository, left, right, from); });
}

void FilesTab::keepPlace()
{
    const DiffDocument *document = m_files->document();
    if (!document || !m_wanted.path.isEmpty())
        return;
    m_wanted = m_view->cursorAnchor();
    const int file = m_view->currentFile();
    if (m_wanted.path.isEmpty() && file >= 0)
        m_wanted.path = document->file(file).path();
}

void FilesTab::toggleWhitespace()
{
    m_content.setWhitespaceIgnored(!m_content.isWhitespaceIgnored());
    m_files->setWhitespaceIgnored(m_content.isWhitespaceIgnored());
}

void FilesTab::showState()
{
    LoadStatus status = m_content.diff()->status();
    const DiffDocument *document = m_files->document();
    if (document && document->isComplete() && document->fileCount() == 0 && status.state == LoadState::Loaded) {
        status.hasContent = false;
        if (const NoDiff noDiff = describeNoDiff(*document); !noDiff.title.isEmpty()) {
            m_panel->showError(tr("Bitbucket sent something else than a diff."), {}, noDiff.sentence);
            return;
        }
    }
    showStatus(m_panel, status,
               {u"file"_s, tr("No changes"), tr("Source and destination branch have the same content.")});
}

void FilesTab::setViewed(const QStringList &paths, bool isViewed)
{
    m_content.viewed()->setViewed(paths, isViewed);
}

void FilesTab::applyCommentCounts()
{
    const QHash<QString, int> counts = m_content.threads()->countsByFile();
    for (auto it = counts.begin(); it != counts.end(); ++it)
        m_view->setCommentCount(it.key(), it.value());
}

void FilesTab::toggleViewed(bool goesOn)
{
    if (const QStringList folder = m_sidebar->focusedFolder(); !folder.isEmpty()) {
        setViewed(folder, goesOn || !m_sidebar->areViewed(folder));
        const QString next = goesOn ? m_content.files()->nextUnviewed(folder.constLast()) : QString();
        if (!next.isEmpty())
            showPlace(next, 0, false);
        return;
    }
    const DiffDocument *document = m_files->document();
    const int file = m_view->cursorFile();
    if (!document || file < 0)
        return;
    const QString path = document->file(file).path();
    setViewed({path}, goesOn || !m_content.viewed()->isViewed(path));
    if (!goesOn)
        return;
    const QString next = m_content.files()->nextUnviewed(path);
    if (!next.isEmpty())
        showPlace(next, 0, false);
}

void FilesTab::showPlace(const QString &path, int line, bool isOldLine)
{
    m_wanted = {};
    m_wanted.path = path;
    m_wanted.line = static_cast<quint32>(qMax(0, line));
    m_wanted.side = isOldLine ? DiffSide::Old : DiffSide::New;
    goToWanted();
}

void FilesTab::showComment(qint64 commentId)
{
    m_wantedComment = commentId;
    goToWanted();
}

void FilesTab::goToWanted()
{
    const DiffDocument *document = m_files->document();
    if (!document)
        return;
    if (m_wantedComment != 0) {
        const CommentThread *thread = m_content.threads()->threadOf(m_wantedComment);
        if (thread && m_review->showThread(thread->id)) {
            m_wantedComment = 0;
            return;
        }
    }
    if (m_wanted.path.isEmpty())
        return;
    const int file = m_view->rows().fileOfPath(m_wanted.path);
    const bool isThere = file >= 0 && (m_wanted.isFile() || document->isFileComplete(file));
    if (!isThere && !m_files->isSettled())
        return; // It may still come.
    const DiffAnchor wanted = m_wanted;
    m_wanted = {};
    if (file < 0)
        return;
    // The cursor goes along: what is done to "this file" by keyboard is done to the one that was chosen. A line that the
    // diff does not show has its nearest neighbour shown.
    if (!m_view->scrollToAnchor(wanted)) {
        const auto nearest = wanted.side == DiffSide::New ? m_view->nearestLine(file, wanted.line) : std::nullopt;
        if (!nearest || !m_view->scrollToAnchor(*nearest))
            m_view->goToFile(file);
        emit lineMissed(wanted.line);
    }
    m_sidebar->setCurrentPath(wanted.path);
}

} // namespace windlass
