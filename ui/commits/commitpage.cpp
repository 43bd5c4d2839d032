// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commits/commitpage.h"

#include "api/session.h"
#include "models/commits/statuslistmodel.h"
#include "models/diff/diffdocument.h"
#include "models/review/diffstream.h"
#include "models/review/filelistmodel.h"
#include "ui/commits/commitheader.h"
#include "ui/diff/diffcommands.h"
#include "ui/diff/diffremember.h"
#include "ui/diff/diffview.h"
#include "ui/files/binaryrows.h"
#include "ui/files/difffiles.h"
#include "ui/files/diffsummary.h"
#include "ui/files/filessidebar.h"
#include "ui/patch/nodiff.h"
#include "ui/pullrequests/inlinestate.h"
#include "ui/pullrequests/loadpanel.h"
#include "ui/repositories/listpanel.h"
#include "ui/shell/keydispatcher.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

CommitPage::CommitPage(Session &session, StarredRepositories *starred, const Location &location,
                       QSettings *settings, QWidget *parent)
    : RepositoryPart(location, starred, parent)
    , m_model(new ObjectModel<Commit>([&session, id = repository(), hash = location.id](
                                          ReadFrom from) { return session.commits.get(id, hash, from); },
                                      this))
    , m_diff(new DiffStream(
          [this, &session, id = repository(), hash = location.id](ReadFrom from, const BodyListener &listener) {
              DiffOptions options;
              options.ignoresWhitespace = m_isWhitespaceIgnored;
              return session.commits.diff(id, DiffSpec::ofCommit(hash), options, from, listener);
          },
          this))
    , m_files(new FileListModel(
          [this, &session, id = repository(), hash = location.id](const PageToken &page, ReadFrom from) {
              DiffOptions options;
              options.ignoresWhitespace = m_isWhitespaceIgnored;
              return session.commits.diffStat(id, DiffSpec::ofCommit(hash), options, page, from);
          },
          this))
    , m_statuses(new StatusListModel(
          [&session, id = repository(), hash = location.id](const PageToken &page, ReadFrom from) {
              return session.commits.statuses(id, hash, page, from);
          },
          this))
    , m_header(new CommitHeader(this))
    , m_headerState(new InlineState(this))
    , m_sides(new DiffSides(session.source, this))
{
    setObjectName(u"commitPage"_s);
    m_headerState->setObjectName(u"commitHeaderState"_s);
    m_headerState->setContentsMargins(Theme::SpaceLarge, Theme::SpaceSmall, Theme::SpaceLarge, Theme::SpaceSmall);
    m_diffPanel = new StatePanel(makeDiffPart(settings), this);
    m_diffPanel->setObjectName(u"commitDiffPanel"_s);
    m_diffPanel->setSkeletonRowHeight(Theme::DenseRowHeight);
    body()->addWidget(m_header);
    body()->addWidget(m_headerState);
    body()->addWidget(makeLine(Qt::Horizontal, this));
    body()->addWidget(m_diffPanel, 1);

    follow(m_model);
    follow(m_diff);
    follow(m_statuses);
    connect(m_model, &ObjectModelBase::changed, this, &CommitPage::showCommit);
    connect(m_model, &ObjectModelBase::stateChanged, this, &CommitPage::showHeaderState);
    connect(m_headerState, &InlineState::retryRequested, m_model, &ObjectModelBase::retry);
    connect(m_diff, &ObjectModelBase::stateChanged, this, &CommitPage::showDiffState);
    connect(m_diffPanel, &StatePanel::retryRequested, m_diff, &ObjectModelBase::retry);
    connect(m_statuses, &PagedModelBase::stateChanged, this, [this] { m_header->setStatuses(m_statuses->items()); });
    connect(m_header, &CommitHeader::copied, this, &PageWidget::notice);
    connect(m_header, &CommitHeader::commitRequested, this, [this](const QString &hash) {
        const RepositoryId id = this->repository();
        emit navigationRequested(Location::forCommit(id.workspace, id.slug, hash));
    });
    useCopyId([this] { return m_model->value() ? m_model->value()->hash : this->location().id; });
    connectDiff();
    m_wanted = location.file.isEmpty() ? std::nullopt : std::optional(location);
    rememberWrapping(*m_view, settings);
    m_view->setContextFetch([&session, id = repository(), hash = location.id](const QString &path) {
        return session.source.file(id, hash, path);
    });
    showHeaderState();
    showDiffState();
}

QWidget *CommitPage::makeDiffPart(QSettings *settings)
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"commitSplitter"_s);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    m_sidebar = new FilesSidebar(m_files, nullptr, splitter);
    m_sidebar->setMinimumWidth(180);
    m_sidebar->setEmptyText(tr("The commit changed no file."));
    auto *right = new QWidget(splitter);
    m_view = new DiffView(right);
    m_view->setObjectName(u"diffView"_s);
    m_view->setViewedBoxesVisible(false);
    m_view->setProperty(TakesLettersProperty, true);
    m_view->setKeysEnabled(false); // The letters are commands, which can be changed and switched off.
    m_diffFiles = new DiffFiles({m_diff, m_files, nullptr, settings}, m_view);
    m_binaries = new BinaryRows(*m_diffFiles, *m_sides, m_view);
    auto *bar = new QWidget(right);
    auto *summary = new DiffSummary(*m_diffFiles, bar);
    auto *line = new QHBoxLayout;
    line->addWidget(summary);
    line->addStretch(1);
    auto *barLayout = new QVBoxLayout(bar);
    barLayout->setContentsMargins(Theme::Space, Theme::SpaceTiny, Theme::Space, Theme::SpaceTiny);
    barLayout->addLayout(line);
    barLayout->addWidget(summary->warning());
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(makeLine(Qt::Horizontal, right));
    layout->addWidget(m_view, 1);
    splitter->addWidget(m_sidebar);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({280, 800});
    connect(summary, &DiffSummary::whitespaceToggled, this, &CommitPage::toggleWhitespace);
    connect(summary, &DiffSummary::retryRequested, this, [this] {
        m_files->reload();
        m_diff->reload();
    });
    return splitter;
}

void CommitPage::connectDiff()
{
    connect(m_diffFiles, &DiffFiles::documentLeaving, this, [this] {
        const int file = m_view->currentFile();
        if (!m_wanted && file >= 0)
            wantPath(m_diffFiles->document()->file(file).path());
    });
    connect(m_diffFiles, &DiffFiles::documentShown, m_binaries, &BinaryRows::reset);
    connect(m_diffFiles, &DiffFiles::grown, this, [this] {
        showDiffState();
        showPlace();
    });
    connect(m_sidebar, &FilesSidebar::fileChosen, this, &CommitPage::showPath);
    connect(m_sidebar, &FilesSidebar::fileOpened, this, [this](const QString &path) {
        showPath(path);
        m_view->setFocus();
    });
    connect(m_sidebar, &FilesSidebar::collapseSettingsRequested, m_diffFiles, &DiffFiles::editCollapseSettings);
    connect(m_view, &DiffView::anchorMissed, this, [this](const DiffAnchor &anchor) {
        emit notice(tr("Line %1 is not part of this diff.").arg(anchor.line));
    });
    connect(m_view, &DiffView::currentFileChanged, this, [this](int file) {
        const DiffDocument *document = m_diffFiles->document();
        if (document && file >= 0 && file < document->fileCount())
            m_sidebar->setCurrentPath(document->file(file).path());
    });
    // The last files never come to the top of the view: the list follows the cursor, too.
    connect(m_view, &DiffView::cursorMoved, this, [this] {
        const DiffDocument *document = m_diffFiles->document();
        const int file = m_view->cursorFile();
        if (document && file >= 0 && file < document->fileCount())
            m_sidebar->setCurrentPath(document->file(file).path());
    });
    handleDiffCommands(this, m_view, {{}, [this] { return this->location(); }});
    handleCommand(u"diff.ignoreWhitespace"_s, m_view, [this] { toggleWhitespace(); });
    handleCommand(u"diff.collapsedFiles"_s, m_view, [this] { m_diffFiles->editCollapseSettings(); });
    handleCommand(u"list.filter"_s, m_sidebar, [this] { m_sidebar->focusFilter(); });
    handleCommand(u"list.next"_s, this, [this] { moveInList(1); });
    handleCommand(u"list.previous"_s, this, [this] { moveInList(-1); });
}

void CommitPage::moveInList(int step)
{
    if (!m_sidebar->tree()->hasFocus()) {
        step > 0 ? m_view->nextLine() : m_view->previousLine();
        return;
    }
    QKeyEvent press(QEvent::KeyPress, step > 0 ? Qt::Key_Down : Qt::Key_Up, Qt::NoModifier);
    QApplication::sendEvent(m_sidebar->tree(), &press);
}

void CommitPage::toggleWhitespace()
{
    m_isWhitespaceIgnored = !m_isWhitespaceIgnored;
    m_files->setWhitespaceIgnored(m_isWhitespaceIgnored);
    m_diff->restart();
    m_diffFiles->setWhitespaceIgnored(m_isWhitespaceIgnored);
}

QString CommitPage::title() const
{
    const QString hash = location().id.left(7);
    //: %1 is a short hash, %2 the first line of the commit's message.
    return m_model->value() ? tr("%1 %2", "hash and summary").arg(hash, oneLine(m_model->value()->summary(), 120))
                            : hash;
}

void CommitPage::refresh()
{
    m_model->reload();
    m_diff->reload();
    m_files->reload();
    m_statuses->reload();
}

void CommitPage::activated(bool isFirst)
{
    // A commit never changes; builds may say something new.
    isFirst ? refresh() : m_statuses->reload();
}

QWidget *CommitPage::focusTarget() const
{
    return m_view;
}

void CommitPage::showLocation(const Location &location)
{
    RepositoryPart::showLocation(location);
    m_wanted = location.file.isEmpty() ? std::nullopt : std::optional(location);
    showPlace();
}

void CommitPage::showCommit()
{
    m_header->setCommit(*m_model->value());
    m_sides->setNow({repository(), m_model->value()->hash});
    m_sides->setBefore({repository(), m_model->value()->parents.value(0)});
    emit titleChanged();
}

void CommitPage::showHeaderState()
{
    m_header->setVisible(m_model->value().has_value());
    m_headerState->showStatus(m_model->status(), {});
}

void CommitPage::showDiffState()
{
    const DiffDocument *document = m_diffFiles->document();
    if (document && document->isComplete() && document->fileCount() == 0 && !m_diff->status().error) {
        if (const NoDiff noDiff = describeNoDiff(*document); !noDiff.title.isEmpty()) {
            m_diffPanel->showError(tr("Bitbucket sent something else than a diff."), {}, noDiff.sentence);
            return;
        }
        const bool isMerge = m_model->value() && m_model->value()->isMerge();
        m_diffPanel->showEmpty(u"file"_s, tr("No changes"),
                               isMerge ? tr("The merge changed no file against its first parent.")
                                       : tr("The commit changed no file."));
        return;
    }
    showStatus(m_diffPanel, m_diff->status(), {});
}

//! Shows the file and line of the address as soon as they are there.
void CommitPage::showPlace()
{
    const DiffDocument *document = m_diffFiles->document();
    if (!m_wanted || !document)
        return;
    const int file = m_view->rows().fileOfPath(m_wanted->file);
    const bool isThere = file >= 0 && (m_wanted->line == 0 || document->isFileComplete(file));
    if (!isThere && !document->isComplete())
        return;
    const Location wanted = *m_wanted;
    m_wanted.reset();
    if (file < 0)
        return;
    const DiffAnchor anchor{wanted.file, wanted.isOldLine ? DiffSide::Old : DiffSide::New,
                            static_cast<quint32>(wanted.line), 0};
    if (m_view->scrollToAnchor(anchor))
        return;
    const auto nearest = wanted.isOldLine ? std::nullopt : m_view->nearestLine(file, anchor.line);
    if (!nearest || !m_view->scrollToAnchor(*nearest))
        m_view->goToFile(file);
    emit notice(tr("Line %1 is not part of this diff.").arg(wanted.line));
}

void CommitPage::showPath(const QString &path)
{
    wantPath(path);
    showPlace();
}

void CommitPage::wantPath(const QString &path)
{
    Location wanted = location();
    wanted.file = path;
    wanted.line = 0;
    wanted.isOldLine = false;
    m_wanted = wanted;
}

} // namespace windlass
