// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/repositories/repositorypart.h"

class QPushButton;

namespace windlass {

class LogPanel;
class PipelineActions;
class PipelineHeader;
class PipelineRun;
class StatePanel;
class StepLog;
struct PipelineReport;
struct Session;

//! One pipeline: how it stands, its steps, and the log of one of them, live while it runs and the page is seen.
class PipelinePage : public RepositoryPart {
    Q_OBJECT

public:
    //! location.id is the build number, location.step the step whose log is shown first; without one the page follows
    //! the step that fails or runs.
    PipelinePage(Session &session, PipelineActions &actions, StarredRepositories *starred, const Location &location,
                 QWidget *parent = nullptr);

    QString title() const override;
    void refresh() override;
    void activated(bool isFirst) override;
    void deactivated() override;
    void showLocation(const Location &location) override;
    QWidget *focusTarget() const override;

private:
    QWidget *makeContent();
    void addCommands();
    void showPipeline();
    void showState();
    void chooseStep();
    void openStep(const QString &uuid);
    void followStep();
    void moveInList(int step);
    void askStop();
    void take(const PipelineReport &report);
    QString whyNoStop() const;
    void runAgain();

    Session &m_session;
    PipelineActions &m_actions;
    PipelineRun *m_run;
    PipelineHeader *m_header;
    ListPanel *m_steps;
    LogPanel *m_logPanel;
    StatePanel *m_panel = nullptr;
    QPushButton *m_stop;
    StepLog *m_log = nullptr;
    QString m_step;              //!< Whose log is shown.
    bool m_isStepChosen = false; //!< By the person or the address: the page does not go to another one by itself.
    bool m_isChoosing = false;   //!< The page sets the current row, and not the person.
    quint64 m_stopTicket = 0;
};

} // namespace windlass
