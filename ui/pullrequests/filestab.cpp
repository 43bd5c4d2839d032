// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/filestab.h"

#include "models/review/commentthreads.h"
#include "models/review/filelistmodel.h"
#include "models/review/viewedfiles.h"
#include "ui/diff/diffview.h"
#include "ui/patch/nodiff.h"
#include "ui/pullrequests/commentdesk.h"
#include "ui/pullrequests/diffcounts.h"
#include "ui/pullrequests/diffreview.h"
#include "ui/pullrequests/filessidebar.h"
#include "ui/pullrequests/loadpanel.h"
#include "ui/pullrequests/pullrequestcontent.h"
#include "ui/shell/keydispatcher.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
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
    , m_sidebar(new FilesSidebar(content))
    , m_view(new DiffView)
    , m_panel(new StatePanel(m_view))
    , m_review(new DiffReview(content, desk, m_view))
{
    setObjectName(u"filesTab"_s);
    m_view->setObjectName(u"diffView"_s);
    m_view->setProperty(TakesLettersProperty, true);
    m_view->setKeysEnabled(false); // The letters are commands, which can be changed and switched off.
    m_view->setCommentingEnabled(true);
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

    connect(content.diff(), &ObjectModelBase::changed, this, &FilesTab::showDiff);
    connect(content.diff(), &ObjectModelBase::stateChanged, this, &FilesTab::showState);
    connect(content.files(), &FileListModel::entriesChanged, this, &FilesTab::showCounts);
    connect(content.threads(), &CommentThreads::changed, this, [this] {
        applyCommentCounts();
        goToWanted();
    });
    connect(content.viewed(), &ViewedFiles::changed, this, [this](const QString &path) {
        m_view->setViewed(path, m_content.viewed()->isViewed(path));
        m_sidebar->tree()->viewport()->update();
    });
    connect(content.viewed(), &ViewedFiles::reset, this, &FilesTab::applyViewed);
    connect(m_sidebar, &FilesSidebar::fileChosen, this, [this](const QString &path) { showPlace(path, 0, false); });
    connect(m_sidebar, &FilesSidebar::viewedToggled, this, &FilesTab::setViewed);
    connect(m_view, &DiffView::viewedToggled, this, &FilesTab::setViewed);
    connect(m_view, &DiffView::currentFileChanged, this, [this](int file) {
        if (!m_document || file < 0 || file >= m_document->fileCount())
            return;
        m_sidebar->setCurrentPath(m_document->file(file).path());
        emit placeChanged(m_document->file(file).path());
    });
    connect(m_view, &DiffView::layoutChanged, this, [this](DiffLayout shown) {
        if (QSettings *settings = m_content.context().settings)
            settings->setValue(SideBySideSetting, shown == DiffLayout::SideBySide);
        updateLayoutButtons();
        emit layoutChanged();
    });
    connect(m_panel, &StatePanel::retryRequested, content.diff(), &ObjectModelBase::retry);
    showState();
    showDiff();
}

FilesTab::~FilesTab()
{
    m_view->setDocument(nullptr);
}

QWidget *FilesTab::makeToolBar()
{
    auto *bar = new QWidget;
    m_counts = makeLabel({}, TextStyle::Strong, ColorToken::Text, bar);
    m_counts->setObjectName(u"fileCounts"_s);
    m_added = makeLabel({}, TextStyle::Body, ColorToken::Success, bar);
    m_removed = makeLabel({}, TextStyle::Body, ColorToken::Danger, bar);
    m_mismatch = makeLabel({}, TextStyle::Body, ColorToken::Warning, bar);
    m_mismatch->setObjectName(u"filesMismatch"_s);
    m_mismatch->setWordWrap(true);
    m_mismatch->hide();
    m_unified = makeIconButton(u"unified"_s, tr("Unified"), bar);
    m_unified->setObjectName(u"unifiedButton"_s);
    m_unified->setCheckable(true);
    m_sideBySide = makeIconButton(u"side-by-side"_s, tr("Side by side"), bar);
    m_sideBySide->setObjectName(u"sideBySideButton"_s);
    m_sideBySide->setCheckable(true);
    QToolButton *previous = makeIconButton(u"chevron-up"_s, tr("Previous change"), bar);
    QToolButton *next = makeIconButton(u"chevron-down"_s, tr("Next change"), bar);
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::SpaceSmall);
    line->addWidget(m_counts);
    line->addWidget(m_added);
    line->addWidget(m_removed);
    line->addStretch(1);
    line->addWidget(previous);
    line->addWidget(next);
    line->addWidget(makeLine(Qt::Vertical, bar));
    line->addWidget(m_unified);
    line->addWidget(m_sideBySide);
    auto *layout = new QVBoxLayout(bar);
    layout->setContentsMargins(Theme::Space, Theme::SpaceTiny, Theme::Space, Theme::SpaceTiny);
    layout->addLayout(line);
    layout->addWidget(m_mismatch);
    connect(previous, &QToolButton::clicked, m_view, &DiffView::previousChange);
    connect(next, &QToolButton::clicked, m_view, &DiffView::nextChange);
    const auto choose = [this](DiffLayout layoutToUse) {
        m_view->setDiffLayout(layoutToUse);
        updateLayoutButtons();
    };
    connect(m_unified, &QToolButton::clicked, this, [choose] { choose(DiffLayout::Unified); });
    connect(m_sideBySide, &QToolButton::clicked, this, [choose] { choose(DiffLayout::SideBySide); });
    return bar;
}

void FilesTab::updateLayoutButtons()
{
    m_unified->setChecked(m_view->diffLayout() == DiffLayout::Unified);
    m_sideBySide->setChecked(m_view->diffLayout() == DiffLayout::SideBySide);
}

void FilesTab::showDiff()
{
    if (!m_content.diff()->value())
        return;
    // After a refresh the person is where they were, as far as that place is still there.
    if (m_document && m_wanted.path.isEmpty()) {
        m_wanted = m_view->cursorAnchor();
        const int file = m_view->currentFile();
        if (m_wanted.path.isEmpty() && file >= 0)
            m_wanted.path = m_document->file(file).path();
    }
    auto document = std::make_unique<DiffDocument>();
    document->append(*m_content.diff()->value());
    m_view->setDocument(document.get());
    m_document = std::move(document);
    connect(m_document.get(), &DiffDocument::grown, this, &FilesTab::showCounts);
    connect(m_document.get(), &DiffDocument::grown, this, &FilesTab::goToWanted);
    connect(m_document.get(), &DiffDocument::completed, this, [this] {
        showCounts();
        showState();
        goToWanted();
    });
    m_document->finish();
    applyViewed();
    applyCommentCounts();
    m_review->reset();
    showCounts();
    showState();
    goToWanted();
}

void FilesTab::showState()
{
    LoadStatus status = m_content.diff()->status();
    if (m_document && m_document->isComplete() && m_document->fileCount() == 0 && status.state == LoadState::Loaded) {
        status.hasContent = false;
        if (const NoDiff noDiff = describeNoDiff(*m_document); !noDiff.title.isEmpty()) {
            m_panel->showError(tr("Bitbucket sent something else than a diff."), {}, noDiff.sentence);
            return;
        }
    }
    showStatus(m_panel, status,
               {u"file"_s, tr("No changes"), tr("Source and destination branch have the same content.")});
}

void FilesTab::showCounts()
{
    const FileListModel &files = *m_content.files();
    const int all = static_cast<int>(files.entries().size());
    const QLocale locale;
    m_counts->setText(all > 0 ? tr("%n files", nullptr, all) : QString());
    m_added->setText(all > 0 ? u'+' + locale.toString(files.linesAdded()) : QString());
    m_removed->setText(all > 0 ? QChar(0x2212) + locale.toString(files.linesRemoved()) : QString());
    QString warning;
    if (m_document && m_document->isComplete() && files.status().state == LoadState::Loaded)
        warning = diffCountWarning(*m_document, files.entries());
    m_mismatch->setText(warning);
    m_mismatch->setVisible(!warning.isEmpty());
}

void FilesTab::setViewed(const QString &path, bool isViewed)
{
    m_content.viewed()->setViewed(path, isViewed);
}

void FilesTab::applyViewed()
{
    for (const DiffStatEntry &entry : m_content.files()->entries()) {
        const bool isViewed = m_content.viewed()->isViewed(entry.path());
        if (isViewed != m_view->isViewed(entry.path()))
            m_view->setViewed(entry.path(), isViewed);
    }
}

void FilesTab::applyCommentCounts()
{
    const QHash<QString, int> counts = m_content.threads()->countsByFile();
    for (auto it = counts.begin(); it != counts.end(); ++it)
        m_view->setCommentCount(it.key(), it.value());
}

void FilesTab::toggleViewed(bool goesOn)
{
    const int file = m_view->cursorFile();
    if (!m_document || file < 0)
        return;
    const QString path = m_document->file(file).path();
    setViewed(path, goesOn || !m_content.viewed()->isViewed(path));
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
    if (!m_document)
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
    const bool isThere = file >= 0 && (m_wanted.isFile() || m_document->isFileComplete(file));
    if (!isThere && !m_document->isComplete())
        return;
    const DiffAnchor wanted = m_wanted;
    m_wanted = {};
    if (file < 0)
        return;
    // The cursor goes along: what is done to "this file" by keyboard is done to the one that was chosen.
    if (!m_view->scrollToAnchor(wanted))
        m_view->scrollToFile(file);
    m_sidebar->setCurrentPath(wanted.path);
}

} // namespace windlass
