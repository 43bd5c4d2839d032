// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QMenu;

namespace windlass {

class FileListModel;

//! The button beside the search field of the files: not viewed, with threads, by extension, and what is collapsed.
class FileFilterMenu : public QToolButton
{
    Q_OBJECT

public:
    //! `isReviewing`: files can be marked as viewed and have threads.
    FileFilterMenu(FileListModel *files, bool isReviewing, QWidget *parent = nullptr);

signals:
    //! The person wants to say which files are collapsed.
    void collapseSettingsRequested();

private:
    void fill();
    void showState();

    FileListModel *m_files;
    QMenu *m_menu;
    bool m_isReviewing;
};

} // namespace windlass
