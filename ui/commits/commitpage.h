// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/commit.h"
#include "models/paging/objectmodel.h"
#include "ui/repositories/repositorypart.h"

#include <memory>
#include <optional>

class QSettings;

namespace windlass {

class CommitHeader;
class BinaryRows;
class DiffFiles;
class DiffSides;
class DiffStream;
class DiffSummary;
class DiffView;
class FileListModel;
class FilesSidebar;
class InlineState;
class StatePanel;
class StatusListModel;
struct Session;

//! A commit: what it says of itself, and its diff against the first parent.
class CommitPage : public RepositoryPart {
    Q_OBJECT

public:
    //! `settings` remember how the diff is shown; they may be null.
    CommitPage(Session &session, StarredRepositories *starred, const Location &location,
               QSettings *settings = nullptr, QWidget *parent = nullptr);

    QString title() const override;
    void refresh() override;
    void activated(bool isFirst) override;
    QWidget *focusTarget() const override;
    void showLocation(const Location &location) override;

private:
    QWidget *makeDiffPart(QSettings *settings);
    void connectDiff();
    void showCommit();
    void showHeaderState();
    void showDiffState();
    void showPlace();
    void showPath(const QString &path);
    //! Makes the file the one to be shown as soon as it is there.
    void wantPath(const QString &path);
    void toggleWhitespace();
    void moveInList(int step);

    ObjectModel<Commit> *m_model;
    DiffStream *m_diff;
    FileListModel *m_files;
    StatusListModel *m_statuses;
    CommitHeader *m_header;
    InlineState *m_headerState;
    StatePanel *m_diffPanel = nullptr;
    FilesSidebar *m_sidebar = nullptr;
    DiffView *m_view = nullptr;
    std::optional<Location> m_wanted; //!< What the address names and is not shown yet.
    DiffFiles *m_diffFiles = nullptr;
    DiffSides *m_sides;
    BinaryRows *m_binaries = nullptr;
    bool m_isWhitespaceIgnored = false;
};

} // namespace windlass
