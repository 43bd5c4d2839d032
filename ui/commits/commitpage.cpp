// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commits/commitpage.h"

#include "api/session.h"
#include "models/commits/statuslistmodel.h"
#include "models/diff/diffdocument.h"
#include "ui/commits/commitheader.h"
#include "ui/commits/difffilelistmodel.h"
#include "ui/diff/diffview.h"
#include "ui/patch/nodiff.h"
#include "ui/pullrequests/inlinestate.h"
#include "ui/pullrequests/loadpanel.h"
#include "ui/repositories/listpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

CommitPage::CommitPage(Session &session, StarredRepositories *starred, const Location &location, QWidget *parent)
    : RepositoryPart(location, starred, parent)
    , m_model(new ObjectModel<Commit>([&session, id = repository(), hash = location.id](
                                          ReadFrom from) { return session.commits.get(id, hash, from); },
                                      this))
    , m_diff(new ObjectModel<QByteArray>([&session, id = repository(), hash = location.id](
                                             ReadFrom from) { return session.commits.diff(id, DiffSpec::ofCommit(hash), {}, from); },
                                         this))
    , m_statuses(new StatusListModel(
          [&session, id = repository(), hash = location.id](const PageToken &page, ReadFrom from) {
              return session.commits.statuses(id, hash, page, from);
          },
          this))
    , m_header(new CommitHeader(this))
    , m_headerState(new InlineState(this))
    , m_files(new DiffFileListModel(this))
{
    setObjectName(u"commitPage"_s);
    m_headerState->setObjectName(u"commitHeaderState"_s);
    m_headerState->setContentsMargins(Theme::SpaceLarge, Theme::SpaceSmall, Theme::SpaceLarge, Theme::SpaceSmall);
    m_diffPanel = new StatePanel(makeDiffPart(), this);
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
    connect(m_diff, &ObjectModelBase::changed, this, &CommitPage::showDiff);
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
    showHeaderState();
    showDiffState();
}

CommitPage::~CommitPage()
{
    // The view goes with the page's children, after the members: it must not look at a document that is gone.
    m_view->setDocument(nullptr);
    m_files->setDocument(nullptr);
}

QWidget *CommitPage::makeDiffPart()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"commitSplitter"_s);
    splitter->setChildrenCollapsible(false);
    m_fileList = new RowList(splitter);
    m_fileList->setObjectName(u"commitFileList"_s);
    m_fileList->setAccessibleName(tr("Changed files"));
    m_fileList->setMinimumWidth(160);
    m_fileList->setRows(m_files, new DiffFileDelegate(this));
    m_view = new DiffView(splitter);
    m_view->setObjectName(u"diffView"_s);
    m_view->setViewedBoxesVisible(false);
    splitter->addWidget(m_fileList);
    splitter->addWidget(m_view);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({260, 800});
    return splitter;
}

void CommitPage::connectDiff()
{
    const auto showRow = [this](const QModelIndex &row) {
        if (!m_isFollowing && row.isValid())
            m_view->scrollToFile(row.row());
    };
    connect(m_fileList, &RowList::currentRowChanged, this, showRow);
    connect(m_fileList, &RowList::opened, this, [this](const QModelIndex &) { m_view->setFocus(); });
    connect(m_view, &DiffView::currentFileChanged, this, [this](int file) {
        const QScopedValueRollback guard(m_isFollowing, true);
        m_fileList->setCurrentRow(m_files->index(file));
    });
    handleCommand(u"diff.toggleSideBySide"_s, m_view, [this] { m_view->toggleLayout(); });
    handleCommand(u"diff.nextChange"_s, m_view, [this] { m_view->nextChange(); });
    handleCommand(u"diff.previousChange"_s, m_view, [this] { m_view->previousChange(); });
    handleCommand(u"diff.nextFile"_s, m_view, [this] { m_view->nextFile(); });
    handleCommand(u"diff.previousFile"_s, m_view, [this] { m_view->previousFile(); });
    handleCommand(u"list.next"_s, this, [this] { moveInList(1); });
    handleCommand(u"list.previous"_s, this, [this] { moveInList(-1); });
}

void CommitPage::moveInList(int step)
{
    if (!m_fileList->hasFocus()) {
        step > 0 ? m_view->nextLine() : m_view->previousLine();
        return;
    }
    const int row = m_fileList->currentRow().row() + step;
    if (row >= 0 && row < m_files->rowCount())
        m_fileList->setCurrentRow(m_files->index(row));
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
    showFile();
}

void CommitPage::showCommit()
{
    m_header->setCommit(*m_model->value());
    emit titleChanged();
}

void CommitPage::showHeaderState()
{
    m_header->setVisible(m_model->value().has_value());
    m_headerState->showStatus(m_model->status(), {});
}

void CommitPage::showDiff()
{
    m_view->setDocument(nullptr);
    m_files->setDocument(nullptr);
    m_document = std::make_unique<DiffDocument>();
    connect(m_document.get(), &DiffDocument::completed, this, &CommitPage::showDiffState);
    m_document->append(m_diff->value().value_or(QByteArray()));
    m_document->finish();
    m_view->setDocument(m_document.get());
    m_files->setDocument(m_document.get());
    showFile();
}

void CommitPage::showDiffState()
{
    if (m_document && m_document->isComplete() && m_document->fileCount() == 0 && !m_diff->status().error) {
        if (const NoDiff noDiff = describeNoDiff(*m_document); !noDiff.title.isEmpty()) {
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

void CommitPage::showFile()
{
    for (int file = 0; m_document && !location().file.isEmpty() && file < m_document->fileCount(); ++file) {
        if (m_document->file(file).path() == location().file) {
            m_view->scrollToFile(file);
            return;
        }
    }
}

} // namespace windlass
