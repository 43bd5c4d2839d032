// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/repository.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace windlass {

struct Session;

//! Asks whether a branch is to be deleted, and says what would be lost: how many of its commits the main branch does not
//! have. The safe answer is the default.
class DeleteBranchDialog : public QDialog {
    Q_OBJECT

public:
    //! `mainBranch` may be empty when it is not known.
    DeleteBranchDialog(Session &session, const RepositoryId &repository, const QString &branch, const QString &mainBranch,
                       QWidget *parent = nullptr);

private:
    void countCommits(Session &session, const RepositoryId &repository, const QString &branch, const QString &mainBranch);

    QLabel *m_effect;
    QPushButton *m_delete;
};

} // namespace windlass
