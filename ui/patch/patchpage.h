// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/patch/patchmessage.h"
#include "ui/shell/page.h"

#include <QPointer>

class QLabel;
class QSettings;
class QToolButton;

namespace windlass {

class DiffFileListModel;
class DiffView;
class ElidedLabel;
class InlineMessage;
class PatchMessagePanel;
class PatchShelf;
class PatchSource;
class RowList;
class StatePanel;

//! A diff of this computer: a file, or what a pipe says, shown while it is read.
class PatchPage : public PageWidget {
    Q_OBJECT

public:
    //! location.id is the number of a patch on the shelf; one that is not there (any more) is said to be closed.
    //! settings may be null.
    PatchPage(PatchShelf &shelf, QSettings *settings, const Location &location, QWidget *parent = nullptr);
    ~PatchPage() override;

    QString title() const override;
    void refresh() override;
    QWidget *focusTarget() const override;

private:
    QWidget *makeTopBar();
    QWidget *makeDiffPart();
    void connectView();
    void takeSource();
    void takeDocument();
    void takeGrowth();
    void showState();
    void showProblem();
    void showCounts();
    void showNotice();
    void showMessageOfFile();
    void showText();
    void updateLayoutButtons();
    void moveInList(int step);
    int number() const { return location().id.toInt(); }

    PatchShelf &m_shelf;
    QSettings *m_settings;
    QPointer<PatchSource> m_source;
    DiffFileListModel *m_files;
    RowList *m_fileList = nullptr;
    DiffView *m_view = nullptr;
    StatePanel *m_panel = nullptr;
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_folder = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_added = nullptr;
    QLabel *m_removed = nullptr;
    QToolButton *m_again = nullptr;
    QToolButton *m_unified = nullptr;
    QToolButton *m_sideBySide = nullptr;
    InlineMessage *m_notice = nullptr;
    PatchMessagePanel *m_message = nullptr;
    QList<PatchMessage> m_messages;
    int m_knownText = 0;      //!< Of how many lines outside of files m_messages knows.
    QString m_wantedPath;     //!< Where the person was before the file was read again.
    bool m_isFollowing = false; //!< The list follows the diff, so the diff must not follow the list.
};

} // namespace windlass
