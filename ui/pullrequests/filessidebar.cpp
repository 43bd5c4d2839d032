// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/filessidebar.h"

#include "models/review/filelistmodel.h"
#include "models/review/viewedfiles.h"
#include "ui/pullrequests/filesdelegate.h"
#include "ui/pullrequests/loadpanel.h"
#include "ui/pullrequests/pullrequestcontent.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! A tree whose letters are commands and not a search by name.
class FilesTree : public QTreeView
{
public:
    using QTreeView::QTreeView;
    void keyboardSearch(const QString &) override {}
};

} // namespace

FilesSidebar::FilesSidebar(PullRequestContent &content, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_filter(new SearchField(tr("Filter files"), this))
    , m_progress(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_tree(new FilesTree)
    , m_panel(new StatePanel(m_tree, this))
{
    m_filter->setObjectName(u"filesFilter"_s);
    m_filter->setDelay(0);
    m_filter->setTarget(m_tree);
    m_progress->setObjectName(u"viewedProgress"_s);
    auto *delegate = new FilesDelegate(m_tree);
    m_tree->setObjectName(u"filesTree"_s);
    m_tree->setAccessibleName(tr("Changed files"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(14);
    m_tree->setMouseTracking(true);
    m_tree->setExpandsOnDoubleClick(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setItemDelegate(delegate);
    m_tree->setModel(content.files());
    m_panel->setSkeletonRowHeight(Theme::DenseRowHeight);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(Theme::Space, Theme::SpaceSmall, Theme::Space, Theme::SpaceSmall);
    top->setSpacing(Theme::SpaceTiny);
    top->addWidget(m_filter);
    top->addWidget(m_progress);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_panel, 1);

    FileListModel *files = content.files();
    connect(m_filter, &SearchField::searchRequested, files, &FileListModel::setFilter);
    connect(files, &QAbstractItemModel::modelReset, m_tree, &QTreeView::expandAll);
    connect(files, &FileListModel::stateChanged, this, &FilesSidebar::showState);
    connect(files, &FileListModel::entriesChanged, this, &FilesSidebar::showState);
    connect(files, &QAbstractItemModel::modelReset, this, &FilesSidebar::showState);
    connect(files, &QAbstractItemModel::dataChanged, this, &FilesSidebar::showProgress);
    connect(m_panel, &StatePanel::retryRequested, files, &FileListModel::retry);
    connect(delegate, &FilesDelegate::viewedToggled, this, &FilesSidebar::viewedToggled);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!m_isFollowing && index.isValid() && !index.data(FileListModel::IsFolderRole).toBool())
            emit fileChosen(index.data(FileListModel::PathRole).toString());
    });
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        // A click on the current file goes back to its beginning.
        if (!index.data(FileListModel::IsFolderRole).toBool())
            emit fileChosen(index.data(FileListModel::PathRole).toString());
    });
    m_tree->expandAll();
    showState();
}

void FilesSidebar::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void FilesSidebar::setCurrentPath(const QString &path)
{
    const QModelIndex index = m_content.files()->indexOf(path);
    if (!index.isValid() || index == m_tree->currentIndex())
        return;
    m_isFollowing = true;
    m_tree->setCurrentIndex(index);
    m_isFollowing = false;
}

void FilesSidebar::showState()
{
    const FileListModel &files = *m_content.files();
    if (!files.filter().isEmpty() && files.visibleFileCount() == 0 && files.status().hasContent) {
        m_panel->showEmpty(u"search"_s, tr("No file matches"), tr("No path contains “%1”.").arg(files.filter()));
    } else {
        showStatus(m_panel, files.status(),
                   {u"file"_s, tr("No files"), tr("Source and destination branch have the same content.")});
    }
    showProgress();
}

void FilesSidebar::showProgress()
{
    const FileListModel &files = *m_content.files();
    const int all = static_cast<int>(files.entries().size());
    const QLocale locale;
    //: How many of the files the person has looked at.
    QString text = tr("%1 of %2 viewed").arg(locale.toString(files.viewedCount()), locale.toString(all));
    if (!files.filter().isEmpty())
        text = tr("%1 of %2 files shown").arg(locale.toString(files.visibleFileCount()), locale.toString(all));
    m_progress->setText(text);
    m_progress->setVisible(all > 0);
}

} // namespace windlass
