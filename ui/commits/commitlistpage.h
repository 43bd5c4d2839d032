// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/repositories/repositorypart.h"

namespace windlass {

class BranchPicker;
class CommitListModel;
struct Session;

//! The commits that a branch reaches, or those of all branches.
class CommitListPage : public RepositoryPart {
    Q_OBJECT

public:
    //! location.id is the branch, empty for all.
    CommitListPage(Session &session, StarredRepositories *starred, const Location &location, QWidget *parent = nullptr);

    QString title() const override;
    void refresh() override;
    void activated(bool isFirst) override;
    QWidget *focusTarget() const override;

private:
    CommitListModel *m_model;
    BranchPicker *m_branch;
    ListPanel *m_panel;
};

} // namespace windlass
