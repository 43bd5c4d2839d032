// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipelines/runpipelinedialog.h"

#include "api/session.h"
#include "models/pipelines/pipelineactions.h"
#include "ui/branches/branchpicker.h"
#include "ui/pullrequests/outcometext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int RunDialogWidth = 480;

} // namespace

RunPipelineDialog::RunPipelineDialog(Session &session, PipelineActions &actions, const RepositoryId &repository,
                                     const QString &branch, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_repository(repository)
    , m_branch(new BranchPicker(
          [&session, repository](const QString &text, const PageToken &page, ReadFrom from) {
              return session.refs.branches(repository, text, page, from);
          },
          repository, this))
    , m_custom(new QLineEdit(this))
    , m_message(new InlineMessage(this))
{
    setObjectName(u"runPipelineDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Run pipeline"));
    setMinimumWidth(RunDialogWidth);
    m_branch->setBranch(branch);
    m_custom->setObjectName(u"customPipelineEdit"_s);
    m_custom->setPlaceholderText(tr("The branch's own pipeline"));
    m_message->setObjectName(u"runPipelineMessage"_s);

    //: %1 is the full name of a repository.
    QLabel *heading =
        makeLabel(tr("Run a pipeline in %1").arg(repository.fullName()), TextStyle::Heading, ColorToken::Text, this);
    heading->setWordWrap(true);
    QLabel *branchLabel = makeLabel(tr("&Branch"), TextStyle::Body, ColorToken::Text, this);
    branchLabel->setBuddy(m_branch);
    QLabel *customLabel = makeLabel(tr("Cu&stom pipeline"), TextStyle::Body, ColorToken::Text, this);
    customLabel->setBuddy(m_custom);
    m_custom->setAccessibleName(tr("Name of a custom pipeline"));
    QLabel *hint =
        makeLabel(tr("A name from the section “custom” of bitbucket-pipelines.yml. Leave it empty to run what a "
                     "push to the branch would run."),
                  TextStyle::Secondary, ColorToken::MutedText, this);
    hint->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Theme::SpaceLarge);
    form->setVerticalSpacing(Theme::SpaceSmall);
    form->addRow(branchLabel, m_branch);
    form->addRow(customLabel, m_custom);
    form->addRow(nullptr, hint);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_start = makeButton(tr("&Run"), ButtonKind::Primary, buttons);
    m_start->setObjectName(u"startPipelineButton"_s);
    buttons->addButton(m_start, QDialogButtonBox::AcceptRole);
    m_start->setDefault(true);
    m_branch->setAutoDefault(false);
    connect(m_start, &QPushButton::clicked, this, &RunPipelineDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::SpaceHuge, Theme::SpaceLarge, Theme::SpaceHuge, Theme::SpaceLarge);
    column->setSpacing(Theme::SpaceLarge);
    column->addWidget(heading);
    column->addLayout(form);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addWidget(buttons);

    connect(m_branch, &BranchPicker::branchChosen, m_message, &InlineMessage::clear);
    connect(m_branch, &BranchPicker::branchChosen, this, [this] { setStarting(false); });
    connect(m_custom, &QLineEdit::textEdited, m_message, &InlineMessage::clear);
    connect(&m_actions, &PipelineActions::finished, this, &RunPipelineDialog::take);
    connect(&m_actions, &PipelineActions::looking, this, [this](quint64 ticket) {
        if (ticket == m_ticket)
            m_message->showMessage(InlineMessage::Tone::Warning,
                                   tr("No answer came. Looking whether the pipeline was started…"));
    });
    setStarting(false);
    if (branch.isEmpty())
        askMainBranch(session);
}

void RunPipelineDialog::askMainBranch(Session &session)
{
    session.repositories.get(m_repository).then(this, [this](const Result<Repository> &answer) {
        if (answer && m_branch->branch().isEmpty() && !answer->mainBranch.isEmpty()) {
            m_branch->setBranch(answer->mainBranch);
            setStarting(m_ticket != 0);
        }
    });
}

void RunPipelineDialog::start()
{
    if (m_ticket != 0 || m_branch->branch().isEmpty())
        return;
    PipelineTarget target;
    target.refName = m_branch->branch();
    target.customName = m_custom->text().trimmed();
    m_message->clear();
    m_ticket = m_actions.run(m_repository, target, m_newestKnown);
    if (m_ticket == 0) {
        m_message->showMessage(InlineMessage::Tone::Warning, tr("The same pipeline is being started already."));
        return;
    }
    setStarting(true);
}

void RunPipelineDialog::take(const PipelineReport &report)
{
    if (m_ticket == 0 || report.ticket != m_ticket)
        return;
    m_ticket = 0;
    setStarting(false);
    if (report.outcome.isDone()) {
        const qint64 number = report.pipeline ? report.pipeline->buildNumber : 0;
        if (number > 0)
            emit pipelineStarted(Location::forPipeline(m_repository.workspace, m_repository.slug, number));
        else
            emit pipelineStarted(
                Location::forRepository(m_repository.workspace, m_repository.slug, Location::Section::Pipelines));
        accept();
        return;
    }
    const Error::Kind kind = report.outcome.error.kind;
    const bool isRefused =
        report.outcome.kind == WriteOutcome::Kind::Failed &&
        (kind == Error::Kind::Invalid || kind == Error::Kind::NotFound || kind == Error::Kind::Conflict);
    m_message->showMessage(InlineMessage::Tone::Danger,
                           isRefused
                               ? tr("Bitbucket did not start the pipeline. Check the branch and the name of the custom "
                                    "pipeline.")
                               : outcomeSentence(report.outcome),
                           outcomeQuote(report.outcome));
}

void RunPipelineDialog::setStarting(bool isStarting)
{
    m_start->setText(isStarting ? tr("Starting…") : tr("&Run"));
    m_branch->setEnabled(!isStarting);
    m_custom->setEnabled(!isStarting);
    const QString reason = m_branch->branch().isEmpty() ? tr("Choose a branch first.") : QString();
    if (isStarting)
        m_start->setEnabled(false);
    else
        setEnabledWithReason(m_start, reason);
}

} // namespace windlass
