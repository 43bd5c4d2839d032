// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipelines/pipelinepage.h"

#include "api/session.h"
#include "models/pipelines/pipelineactions.h"
#include "models/pipelines/pipelinerun.h"
#include "ui/pipelines/logpanel.h"
#include "ui/pipelines/logview.h"
#include "ui/pipelines/pipelinedelegates.h"
#include "ui/pipelines/pipelineheader.h"
#include "ui/pipelines/pipelinetext.h"
#include "ui/pipelines/runpipelinedialog.h"
#include "ui/pullrequests/commandbutton.h"
#include "ui/pullrequests/outcometext.h"
#include "ui/repositories/listpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"

#include <QMessageBox>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

PipelinePage::PipelinePage(Session &session, PipelineActions &actions, StarredRepositories *starred,
                           const Location &location, QWidget *parent)
    : RepositoryPart(location, starred, parent)
    , m_session(session)
    , m_actions(actions)
    , m_run(new PipelineRun(session.pipelines, repository(), location.id, this))
    , m_header(new PipelineHeader)
    , m_steps(new ListPanel(m_run->steps(), new PipelineStepDelegate(this), tr("Steps"), this))
    , m_logPanel(new LogPanel(this))
    , m_stop(makeButton(tr("Stop…"), ButtonKind::Plain, this))
    , m_step(location.step)
    , m_isStepChosen(!location.step.isEmpty())
{
    setObjectName(u"pipelinePage"_s);
    m_panel = new StatePanel(makeContent(), this);
    m_panel->setObjectName(u"pipelinePanel"_s);
    body()->addWidget(m_panel, 1);

    follow(m_run->pipeline());
    follow(m_run->steps());
    addCommands();
    connect(m_run->pipeline(), &ObjectModelBase::changed, this, &PipelinePage::showPipeline);
    connect(m_run->pipeline(), &ObjectModelBase::stateChanged, this, &PipelinePage::showState);
    connect(m_panel, &StatePanel::retryRequested, m_run, &PipelineRun::reload);
    connect(m_run->steps(), &PagedModelBase::stateChanged, this, &PipelinePage::chooseStep);
    connect(m_steps->list(), &RowList::currentRowChanged, this, [this](const QModelIndex &row) {
        if (m_isChoosing || !row.isValid())
            return;
        m_isStepChosen = true;
        openStep(row.data(IdRole).toString());
        Location place = this->location();
        place.step = m_step;
        moveTo(place);
    });
    connect(m_steps, &ListPanel::opened, this, [this] { m_logPanel->view()->setFocus(); });
    connect(m_header, &PipelineHeader::ticked, m_steps->list()->viewport(), qOverload<>(&QWidget::update));
    connect(m_header, &PipelineHeader::branchRequested, this, [this](const QString &branch) {
        const RepositoryId id = this->repository();
        emit navigationRequested(Location::forRepository(id.workspace, id.slug, Location::Section::Commits, branch));
    });
    connect(m_header, &PipelineHeader::commitRequested, this, [this](const QString &hash) {
        const RepositoryId id = this->repository();
        emit navigationRequested(Location::forCommit(id.workspace, id.slug, hash));
    });
    connect(m_logPanel, &LogPanel::copied, this, &PageWidget::notice);
    connect(&m_actions, &PipelineActions::finished, this, &PipelinePage::take);
    showState();
}

QWidget *PipelinePage::makeContent()
{
    m_steps->list()->setObjectName(u"stepList"_s);
    m_steps->setMinimumWidth(200);
    m_steps->setEmptyWords([] {
        return EmptyWords{u"pipeline"_s, tr("No steps yet"),
                          tr("They appear here as soon as Bitbucket has planned them.")};
    });
    m_stop->setObjectName(u"stopPipelineButton"_s);
    setThemedIcon(m_stop, u"stop"_s);
    auto *again = makeButton(tr("Run pipeline…"), ButtonKind::Plain, this);
    again->setObjectName(u"runPipelineButton"_s);
    setThemedIcon(again, u"play"_s);
    m_header->addWidget(m_stop);
    m_header->addWidget(again);
    handleCommand(u"pipeline.run"_s, this, [this] { runAgain(); });
    bindCommand(again, this, u"pipeline.run"_s);

    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setObjectName(u"pipelineSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_steps);
    splitter->addWidget(m_logPanel);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({280, 900});
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(makeLine(Qt::Horizontal, content));
    column->addWidget(splitter, 1);
    return content;
}

void PipelinePage::addCommands()
{
    handleCommand(
        u"pipeline.stop"_s, this, [this] { askStop(); }, [this] { return whyNoStop(); });
    bindCommand(m_stop, this, u"pipeline.stop"_s);
    handleCommand(u"list.filter"_s, m_logPanel, [this] { m_logPanel->openFind(); });
    handleCommand(u"list.next"_s, this, [this] { moveInList(1); });
    handleCommand(u"list.previous"_s, this, [this] { moveInList(-1); });
    useCopyId([this] { return u"#%1"_s.arg(this->location().id); });
}

QString PipelinePage::title() const
{
    const auto &pipeline = m_run->pipeline()->value();
    const QString number = u"#%1"_s.arg(location().id);
    //: %1 is a number such as "#12", %2 a branch.
    return pipeline ? tr("Pipeline %1 on %2").arg(number, pipelineRefText(*pipeline)) : tr("Pipeline %1").arg(number);
}

void PipelinePage::refresh()
{
    m_run->reload();
}

void PipelinePage::activated(bool isFirst)
{
    m_run->setVisible(true);
    if (m_log)
        m_log->setVisible(true);
    if (isFirst || !m_run->isFinished())
        m_run->reload();
}

void PipelinePage::deactivated()
{
    m_run->setVisible(false);
    if (m_log)
        m_log->setVisible(false);
}

void PipelinePage::showLocation(const Location &location)
{
    RepositoryPart::showLocation(location);
    if (location.step.isEmpty() || location.step == m_step)
        return;
    m_isStepChosen = true;
    m_step = location.step;
    chooseStep();
}

QWidget *PipelinePage::focusTarget() const
{
    return m_steps->list();
}

void PipelinePage::showPipeline()
{
    const Pipeline &pipeline = *m_run->pipeline()->value();
    m_header->setPipeline(pipeline);
    m_stop->setVisible(!isFinished(pipeline.state));
    emit titleChanged();
    emit commandsChanged();
}

void PipelinePage::showState()
{
    showStatus(m_panel, m_run->pipeline()->status(), {});
}

void PipelinePage::chooseStep()
{
    PipelineStepModel *steps = m_run->steps();
    if (steps->rowCount() == 0)
        return;
    QString wanted = m_isStepChosen ? m_step : steps->mostInterestingStep();
    QModelIndex row = steps->indexOf(wanted);
    if (!row.isValid()) {
        // The step of the address is not one of this run.
        wanted = steps->mostInterestingStep();
        row = steps->indexOf(wanted);
    }
    if (!row.isValid())
        return;
    if (m_steps->list()->currentRow() != row) {
        const QScopedValueRollback guard(m_isChoosing, true);
        m_steps->list()->setCurrentRow(row);
    }
    openStep(wanted);
    followStep();
}

void PipelinePage::openStep(const QString &uuid)
{
    if (m_log && m_step == uuid)
        return;
    m_step = uuid;
    delete m_log;
    m_log = m_run->openLog(uuid, this);
    const QModelIndex row = m_run->steps()->indexOf(uuid);
    const auto step = row.data(ItemRole).value<PipelineStep>();
    m_logPanel->setLog(m_log, row.data().toString());
    // What went wrong stands at the end; a log that is still written is read from its end, too.
    m_logPanel->view()->setFollowing(step.state != PipelineState::Successful);
    followStep();
    m_log->start();
}

void PipelinePage::followStep()
{
    if (!m_log)
        return;
    const QModelIndex row = m_run->steps()->indexOf(m_step);
    const auto step = row.data(ItemRole).value<PipelineStep>();
    if (step.state == PipelineState::NotRun)
        m_logPanel->setAbsence(LogPanel::Absence::NotRun);
    else if (step.state == PipelineState::Pending || step.state == PipelineState::Paused)
        m_logPanel->setAbsence(LogPanel::Absence::NotStarted);
    else
        m_logPanel->setAbsence(LogPanel::Absence::Nothing);
    m_log->setStepFinished(isFinished(step.state));
}

void PipelinePage::moveInList(int step)
{
    if (m_logPanel->view()->hasFocus()) {
        QScrollBar *bar = m_logPanel->view()->verticalScrollBar();
        bar->setValue(bar->value() + step * bar->singleStep());
        return;
    }
    const int row = m_steps->list()->currentRow().row() + step;
    if (row >= 0 && row < m_run->steps()->rowCount())
        m_steps->list()->setCurrentRow(m_run->steps()->index(row, 0));
}

QString PipelinePage::whyNoStop() const
{
    const auto &pipeline = m_run->pipeline()->value();
    if (!pipeline)
        return tr("The pipeline is not loaded yet.");
    if (isFinished(pipeline->state))
        return tr("The pipeline has ended already.");
    return m_stopTicket != 0 ? tr("The pipeline is being stopped.") : QString();
}

void PipelinePage::askStop()
{
    const Pipeline &pipeline = *m_run->pipeline()->value();
    auto *question = new QMessageBox(QMessageBox::Question, tr("Stop pipeline"), {}, QMessageBox::NoButton, this);
    question->setObjectName(u"stopPipelineDialog"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    //: %1 is a number such as "#12", %2 a branch.
    question->setText(tr("Stop pipeline %1 on %2?").arg(u"#%1"_s.arg(pipeline.buildNumber), pipelineRefText(pipeline)));
    question->setInformativeText(
        tr("The step that runs is ended, and the steps after it are not run. It can't be resumed."));
    QPushButton *stop = question->addButton(tr("&Stop pipeline"), QMessageBox::DestructiveRole);
    setButtonKind(stop, ButtonKind::Danger);
    stop->setObjectName(u"confirmStopButton"_s);
    QPushButton *keep = question->addButton(tr("&Keep it running"), QMessageBox::RejectRole);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(stop, &QPushButton::clicked, this, [this, id = this->location().id] {
        m_header->message()->clear();
        m_stopTicket = m_actions.stop(repository(), id);
        emit commandsChanged();
    });
    question->open();
}

void PipelinePage::take(const PipelineReport &report)
{
    if (m_stopTicket == 0 || report.ticket != m_stopTicket)
        return;
    m_stopTicket = 0;
    if (report.outcome.isDone())
        emit notice(tr("Pipeline stopped"));
    else
        m_header->message()->showMessage(InlineMessage::Tone::Danger, outcomeSentence(report.outcome),
                                         outcomeQuote(report.outcome));
    m_run->reload();
    emit commandsChanged();
}

void PipelinePage::runAgain()
{
    const auto &pipeline = m_run->pipeline()->value();
    auto *dialog = new RunPipelineDialog(m_session, m_actions, repository(),
                                         pipeline ? targetOf(*pipeline) : PipelineTarget(), this);
    dialog->setNewestKnown(pipeline ? pipeline->buildNumber : 0);
    connect(dialog, &RunPipelineDialog::pipelineStarted, this, &PageWidget::navigationRequested);
    dialog->open();
}

} // namespace windlass
