// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filessidebar.h"

#include "models/review/filelistmodel.h"
#include "models/review/viewedfiles.h"
#include "ui/files/filefiltermenu.h"
#include "ui/files/filesdelegate.h"
#include "ui/pullrequests/loadpanel.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! A tree whose letters are commands and not a search by name, and whose space marks as viewed.
class FilesTree : public QTreeView
{
public:
    using QTreeView::QTreeView;
    void keyboardSearch(const QString &) override {}

    std::function<void(const QModelIndex &)> mark;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && mark && currentIndex().isValid())
            mark(currentIndex());
        else
            QTreeView::keyPressEvent(event);
    }
};

} // namespace

FilesSidebar::FilesSidebar(FileListModel *files, ViewedFiles *viewed, QWidget *parent)
    : QWidget(parent)
    , m_files(files)
    , m_viewed(viewed)
    , m_filter(new SearchField(tr("Filter files"), this))
    , m_progress(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_emptyText(tr("Source and destination branch have the same content."))
{
    auto *tree = new FilesTree;
    m_tree = tree;
    m_panel = new StatePanel(m_tree, this);
    m_filter->setObjectName(u"filesFilter"_s);
    m_filter->setDelay(0);
    m_filter->setTarget(m_tree);
    m_progress->setObjectName(u"viewedProgress"_s);
    auto *delegate = new FilesDelegate(m_tree);
    delegate->setBoxesVisible(viewed != nullptr);
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
    m_tree->setModel(files);
    m_panel->setSkeletonRowHeight(Theme::DenseRowHeight);

    auto *menu = new FileFilterMenu(files, viewed != nullptr, this);
    auto *search = new QHBoxLayout;
    search->setSpacing(Theme::SpaceTiny);
    search->addWidget(m_filter, 1);
    search->addWidget(menu);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(Theme::Space, Theme::SpaceSmall, Theme::SpaceSmall, Theme::SpaceSmall);
    top->setSpacing(Theme::SpaceTiny);
    top->addLayout(search);
    top->addWidget(m_progress);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_panel, 1);

    connect(menu, &FileFilterMenu::collapseSettingsRequested, this, &FilesSidebar::collapseSettingsRequested);
    connect(m_filter, &SearchField::searchRequested, this, [this](const QString &text) {
        FileFilter filter = m_files->filter();
        filter.text = text;
        m_files->setFilter(filter);
    });
    connect(files, &FileListModel::stateChanged, this, &FilesSidebar::showState);
    connect(files, &FileListModel::entriesChanged, this, &FilesSidebar::showState);
    connect(files, &QAbstractItemModel::modelReset, this, [this] {
        m_tree->expandAll();
        setCurrentPath(m_currentPath);
        showState();
    });
    if (viewed) {
        connect(viewed, &ViewedFiles::changed, this, &FilesSidebar::showProgress);
        connect(viewed, &ViewedFiles::reset, this, &FilesSidebar::showProgress);
        connect(delegate, &FilesDelegate::viewedToggled, this, &FilesSidebar::toggleViewed);
        tree->mark = [this](const QModelIndex &index) { toggleViewed(index); };
    }
    connect(m_panel, &StatePanel::retryRequested, files, &FileListModel::retry);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (m_isFollowing || !index.isValid() || index.data(FileListModel::IsFolderRole).toBool())
            return;
        m_currentPath = index.data(FileListModel::PathRole).toString();
        emit fileChosen(m_currentPath);
    });
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        // A click on the current file goes back to its beginning.
        if (!index.data(FileListModel::IsFolderRole).toBool())
            emit fileChosen(index.data(FileListModel::PathRole).toString());
    });
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (!index.data(FileListModel::IsFolderRole).toBool())
            emit fileOpened(index.data(FileListModel::PathRole).toString());
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
    m_currentPath = path;
    const QModelIndex index = m_files->indexOf(path);
    if (!index.isValid() || index == m_tree->currentIndex())
        return;
    m_isFollowing = true;
    m_tree->setCurrentIndex(index);
    m_isFollowing = false;
}

void FilesSidebar::setEmptyText(const QString &text)
{
    m_emptyText = text;
    showState();
}

QStringList FilesSidebar::focusedFolder() const
{
    const QModelIndex index = m_tree->currentIndex();
    const bool isFolder = m_tree->hasFocus() && index.isValid() && index.data(FileListModel::IsFolderRole).toBool();
    return isFolder ? m_files->filesOf(index) : QStringList();
}

bool FilesSidebar::areViewed(const QStringList &paths) const
{
    return m_viewed && std::all_of(paths.begin(), paths.end(), [this](const QString &path) { return m_viewed->isViewed(path); });
}

void FilesSidebar::toggleViewed(const QModelIndex &index)
{
    const QStringList paths = m_files->filesOf(index);
    emit viewedToggled(paths, !areViewed(paths));
}

void FilesSidebar::showState()
{
    if (!m_files->filter().isEmpty() && m_files->visibleFileCount() == 0 && !m_files->entries().isEmpty()) {
        const FileFilter &filter = m_files->filter();
        FileFilter textAlone;
        textAlone.text = filter.text;
        m_panel->showEmpty(u"search"_s, tr("No file matches"),
                           filter == textAlone ? tr("No path contains “%1”.").arg(filter.text)
                                               : tr("The filter hides all files."),
                           tr("Show all files"), [this] {
                               m_filter->clear();
                               m_files->setFilter({});
                           });
    } else {
        LoadStatus status = m_files->status();
        // The diff itself has files, though their list could not be read.
        status.hasContent |= !m_files->entries().isEmpty();
        showStatus(m_panel, status, {u"file"_s, tr("No files"), m_emptyText});
    }
    showProgress();
}

void FilesSidebar::showProgress()
{
    const int all = static_cast<int>(m_files->entries().size());
    const QLocale locale;
    QString text;
    if (!m_files->filter().isEmpty()) {
        text = tr("%1 of %2 files shown").arg(locale.toString(m_files->visibleFileCount()), locale.toString(all));
    } else if (m_viewed) {
        //: How many of the files the person has looked at.
        text = tr("%1 of %2 viewed").arg(locale.toString(m_files->viewedCount()), locale.toString(all));
    } else {
        text = tr("%n files", nullptr, all);
    }
    m_progress->setText(text);
    m_progress->setVisible(all > 0);
}

} // namespace windlass
