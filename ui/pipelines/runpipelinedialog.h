// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/pipelinetarget.h"
#include "api/resources/repository.h"
#include "models/navigation/location.h"
#include "models/pipelines/pipelinedefinition.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace windlass {

class BranchPicker;
class InlineMessage;
class PipelineActions;
class PipelineVariablesForm;
struct Commit;
struct PipelineReport;
struct Session;

//! Chooses what a pipeline is run on and starts it, once. Which pipelines there are, and which variables they ask for, is
//! read from bitbucket-pipelines.yml at that revision; without it a name can be typed. What goes wrong is said in the dialog,
//! and nothing typed is lost. Deletes itself when it is closed; a pipeline that is being started meanwhile is started all the
//! same.
class RunPipelineDialog : public QDialog {
    Q_OBJECT

public:
    //! `target` is chosen at first: a branch, a tag, a commit, or what an earlier run ran. An empty one means the repository's
    //! main branch, once that is known.
    RunPipelineDialog(Session &session, PipelineActions &actions, const RepositoryId &repository, const PipelineTarget &target,
                      QWidget *parent = nullptr);

    //! The newest build number that the page shows: a run whose answer is lost is looked for among the newer ones.
    void setNewestKnown(qint64 buildNumber) { m_newestKnown = buildNumber; }

signals:
    //! The host has made the pipeline; this is its page.
    void pipelineStarted(const windlass::Location &location);

private:
    enum class Subject { Branch, Tag, Commit, PullRequest };

    //! Stands in the list for a name that the person types; no name of a pipeline.
    static QString typedPipelineName();

    void buildForm();
    Subject subject() const;
    void showSubject();
    void askMainBranch();
    void resolve();
    void readDefinition(const QString &name, const Commit &commit);
    void showDefinition(const PipelineDefinitionReading &reading);
    void choosePipeline();
    QString ownPipelineText() const;
    PipelineTarget target() const;
    //! Whether the reference is that of an earlier run, whose commit is known.
    bool isAtOldCommit() const;
    QString problem() const;
    void start();
    void take(const PipelineReport &report);
    void update();

    Session &m_session;
    PipelineActions &m_actions;
    RepositoryId m_repository;
    PipelineTarget m_first;
    QComboBox *m_subject;
    BranchPicker *m_branch;
    QLineEdit *m_revision; //!< A tag, or the hash of a commit.
    QCheckBox *m_sameCommit; //!< Of an earlier run, instead of the newest.
    QComboBox *m_pipeline;
    QLineEdit *m_custom; //!< The name of a custom pipeline that the definition does not tell.
    QLabel *m_hint;
    PipelineVariablesForm *m_variables;
    InlineMessage *m_message;
    QPushButton *m_start = nullptr;
    PipelineDefinition m_definition;
    QString m_asked; //!< What the definition was asked for: "branch main".
    QString m_wanted; //!< The custom pipeline that is chosen as soon as it is known.
    quint64 m_ticket = 0;
    qint64 m_newestKnown = 0;
};

} // namespace windlass
