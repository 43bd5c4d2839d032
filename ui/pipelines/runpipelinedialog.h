// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/repository.h"
#include "models/navigation/location.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace windlass {

class BranchPicker;
class InlineMessage;
class PipelineActions;
struct PipelineReport;
struct Session;

//! Chooses what a pipeline is run on and starts it, once. What goes wrong is said in the dialog, and nothing typed is
//! lost. Deletes itself when it is closed; a pipeline that is being started meanwhile is started all the same.
class RunPipelineDialog : public QDialog {
    Q_OBJECT

public:
    //! `branch` is chosen at first; empty for the repository's main branch, once that is known.
    RunPipelineDialog(Session &session, PipelineActions &actions, const RepositoryId &repository, const QString &branch,
                      QWidget *parent = nullptr);

    //! The newest build number that the page shows: a run whose answer is lost is looked for among the newer ones.
    void setNewestKnown(qint64 buildNumber) { m_newestKnown = buildNumber; }

signals:
    //! The host has made the pipeline; this is its page.
    void pipelineStarted(const windlass::Location &location);

private:
    void askMainBranch(Session &session);
    void start();
    void take(const PipelineReport &report);
    void setStarting(bool isStarting);

    PipelineActions &m_actions;
    RepositoryId m_repository;
    BranchPicker *m_branch;
    QLineEdit *m_custom;
    InlineMessage *m_message;
    QPushButton *m_start;
    quint64 m_ticket = 0;
    qint64 m_newestKnown = 0;
};

} // namespace windlass
