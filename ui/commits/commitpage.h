// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/commit.h"
#include "models/paging/objectmodel.h"
#include "ui/repositories/repositorypart.h"

#include <memory>

class QSettings;

namespace windlass {

class CommitHeader;
class DiffDocument;
class DiffFileListModel;
class DiffView;
class InlineState;
class RowList;
class StatePanel;
class StatusListModel;
struct Session;

//! A commit: what it says of itself, and its diff against the first parent.
class CommitPage : public RepositoryPart {
    Q_OBJECT

public:
    //! `settings` remember how the diff is shown; they may be null.
    CommitPage(Session &session, StarredRepositories *starred, const Location &location, QWidget *parent = nullptr,
               QSettings *settings = nullptr);
    ~CommitPage() override;

    QString title() const override;
    void refresh() override;
    void activated(bool isFirst) override;
    QWidget *focusTarget() const override;
    void showLocation(const Location &location) override;

private:
    QWidget *makeDiffPart();
    void connectDiff();
    void showCommit();
    void showHeaderState();
    void showDiff();
    void showDiffState();
    void showFile();
    void moveInList(int step);

    ObjectModel<Commit> *m_model;
    ObjectModel<QByteArray> *m_diff;
    StatusListModel *m_statuses;
    std::unique_ptr<DiffDocument> m_document;
    CommitHeader *m_header;
    InlineState *m_headerState;
    StatePanel *m_diffPanel = nullptr;
    DiffFileListModel *m_files;
    RowList *m_fileList = nullptr;
    DiffView *m_view = nullptr;
    bool m_isFollowing = false; //!< The list follows the diff, so the diff must not follow the list.
};

} // namespace windlass
