// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipelines/runpipelinedialog.h"

#include "api/session.h"
#include "models/pipelines/pipelineactions.h"
#include "ui/branches/branchpicker.h"
#include "ui/pipelines/pipelinevariablesform.h"
#include "ui/pullrequests/outcometext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int RunDialogWidth = 560;
} // namespace

RunPipelineDialog::RunPipelineDialog(Session &session, PipelineActions &actions, const RepositoryId &repository,
                                     const PipelineTarget &target, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_actions(actions)
    , m_repository(repository)
    , m_first(target)
    , m_subject(new QComboBox(this))
    , m_branch(new BranchPicker(
          [&session, repository](const QString &text, const PageToken &page, ReadFrom from) {
              return session.refs.branches(repository, text, page, from);
          },
          repository, this))
    , m_revision(new QLineEdit(this))
    , m_sameCommit(new QCheckBox(this))
    , m_pipeline(new QComboBox(this))
    , m_custom(new QLineEdit(this))
    , m_hint(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_variables(new PipelineVariablesForm(this))
    , m_message(new InlineMessage(this))
    , m_wanted(target.customName)
{
    setObjectName(u"runPipelineDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Run pipeline"));
    setMinimumWidth(RunDialogWidth);
    m_subject->addItem(tr("Branch"), static_cast<int>(Subject::Branch));
    m_subject->addItem(tr("Tag"), static_cast<int>(Subject::Tag));
    m_subject->addItem(tr("Commit"), static_cast<int>(Subject::Commit));
    if (target.pullRequestId != 0)
        m_subject->addItem(tr("Pull request #%1").arg(target.pullRequestId), static_cast<int>(Subject::PullRequest));
    buildForm();

    Subject first = Subject::Branch;
    if (target.pullRequestId != 0)
        first = Subject::PullRequest;
    else if (target.refName.isEmpty() && !target.commitHash.isEmpty())
        first = Subject::Commit;
    else if (target.refType == "tag"_L1)
        first = Subject::Tag;
    m_branch->setBranch(first == Subject::Branch ? target.refName : QString());
    m_revision->setText(first == Subject::Tag ? target.refName : first == Subject::Commit ? target.commitHash : QString());
    m_subject->setCurrentIndex(m_subject->findData(static_cast<int>(first)));
    m_sameCommit->setText(tr("At the same &commit as before: %1").arg(target.commitHash.left(7)));
    m_sameCommit->setChecked(true);
    showDefinition({});

    connect(m_subject, &QComboBox::currentIndexChanged, this, &RunPipelineDialog::showSubject);
    connect(m_branch, &BranchPicker::branchChosen, m_message, &InlineMessage::clear);
    connect(m_branch, &BranchPicker::branchChosen, this, &RunPipelineDialog::resolve);
    connect(m_revision, &QLineEdit::editingFinished, this, &RunPipelineDialog::resolve);
    connect(m_revision, &QLineEdit::textEdited, this, &RunPipelineDialog::update);
    connect(m_pipeline, &QComboBox::currentIndexChanged, this, &RunPipelineDialog::choosePipeline);
    connect(m_custom, &QLineEdit::textEdited, m_message, &InlineMessage::clear);
    connect(m_custom, &QLineEdit::textEdited, this, &RunPipelineDialog::update);
    connect(m_variables, &PipelineVariablesForm::changed, this, &RunPipelineDialog::update);
    connect(&m_actions, &PipelineActions::finished, this, &RunPipelineDialog::take);
    connect(&m_actions, &PipelineActions::looking, this, [this](quint64 ticket) {
        if (ticket == m_ticket)
            m_message->showMessage(InlineMessage::Tone::Warning,
                                   tr("No answer came. Looking whether the pipeline was started…"));
    });
    showSubject();
    if (first == Subject::Branch && target.refName.isEmpty())
        askMainBranch();
}

void RunPipelineDialog::buildForm()
{
    m_subject->setObjectName(u"runSubject"_s);
    m_subject->setAccessibleName(tr("What it is run on"));
    m_branch->setAutoDefault(false);
    m_revision->setObjectName(u"runRevision"_s);
    m_sameCommit->setObjectName(u"runSameCommit"_s);
    m_pipeline->setObjectName(u"runPipeline"_s);
    m_pipeline->setAccessibleName(tr("Pipeline"));
    m_custom->setObjectName(u"customPipelineEdit"_s);
    m_custom->setAccessibleName(tr("Name of a custom pipeline"));
    m_custom->setPlaceholderText(tr("A name from the section “custom”"));
    m_hint->setObjectName(u"runHint"_s);
    m_hint->setWordWrap(true);
    m_message->setObjectName(u"runPipelineMessage"_s);

    //: %1 is the full name of a repository.
    QLabel *heading =
        makeLabel(tr("Run a pipeline in %1").arg(m_repository.fullName()), TextStyle::Heading, ColorToken::Text, this);
    heading->setWordWrap(true);
    QLabel *pipelineLabel = makeLabel(tr("&Pipeline"), TextStyle::Body, ColorToken::Text, this);
    pipelineLabel->setBuddy(m_pipeline);
    auto *where = new QWidget(this);
    auto *whereRow = new QHBoxLayout(where);
    whereRow->setContentsMargins(0, 0, 0, 0);
    whereRow->addWidget(m_branch, 1);
    whereRow->addWidget(m_revision, 1);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Theme::SpaceLarge);
    form->setVerticalSpacing(Theme::SpaceSmall);
    form->addRow(m_subject, where);
    form->addRow(nullptr, m_sameCommit);
    form->addRow(pipelineLabel, m_pipeline);
    form->addRow(nullptr, m_custom);
    form->addRow(nullptr, m_hint);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_start = makeButton(tr("&Run"), ButtonKind::Primary, buttons);
    m_start->setObjectName(u"startPipelineButton"_s);
    buttons->addButton(m_start, QDialogButtonBox::AcceptRole);
    m_start->setDefault(true);
    connect(m_start, &QPushButton::clicked, this, &RunPipelineDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::SpaceHuge, Theme::SpaceLarge, Theme::SpaceHuge, Theme::SpaceLarge);
    column->setSpacing(Theme::SpaceLarge);
    column->addWidget(heading);
    column->addLayout(form);
    column->addWidget(m_variables);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addWidget(buttons);
}

RunPipelineDialog::Subject RunPipelineDialog::subject() const
{
    return static_cast<Subject>(m_subject->currentData().toInt());
}

void RunPipelineDialog::showSubject()
{
    const Subject now = subject();
    m_branch->setVisible(now == Subject::Branch);
    m_revision->setVisible(now != Subject::Branch);
    m_revision->setEnabled(now == Subject::Tag || now == Subject::Commit);
    m_revision->setPlaceholderText(now == Subject::Tag ? tr("Name of a tag") : tr("Hash of a commit"));
    m_revision->setAccessibleName(m_revision->placeholderText());
    if (now == Subject::PullRequest)
        m_revision->setText(m_first.refName);
    m_asked.clear();
    resolve();
    update();
}

void RunPipelineDialog::choosePipeline()
{
    const QString name = m_pipeline->currentData().toString();
    if (name != typedPipelineName())
        m_wanted = name;
    m_custom->setVisible(name == typedPipelineName());
    QList<PipelineParameter> parameters;
    for (const CustomPipeline &pipeline : m_definition.custom) {
        if (pipeline.name == name)
            parameters = pipeline.parameters;
    }
    m_variables->setParameters(parameters);
    if (m_start)
        m_hint->setText(m_definition == PipelineDefinition{} ? m_hint->text() : ownPipelineText());
    update();
}

PipelineTarget RunPipelineDialog::target() const
{
    PipelineTarget target = subject() == Subject::PullRequest ? m_first : PipelineTarget();
    target.customName.clear();
    switch (subject()) {
    case Subject::Branch: target.refName = m_branch->branch(); break;
    case Subject::Tag:
        target.refType = u"tag"_s;
        target.refName = m_revision->text().trimmed();
        break;
    case Subject::Commit: target.commitHash = m_revision->text().trimmed(); break;
    case Subject::PullRequest: break;
    }
    if (isAtOldCommit() && m_sameCommit->isChecked())
        target.commitHash = m_first.commitHash;
    const QString name = m_pipeline->currentData().toString();
    target.customName = name == typedPipelineName() ? m_custom->text().trimmed() : name;
    target.variables = m_variables->variables();
    return target;
}

QString RunPipelineDialog::problem() const
{
    static const QRegularExpression hash(u"^[0-9a-fA-F]{7,40}$"_s);
    switch (subject()) {
    case Subject::Branch:
        if (m_branch->branch().isEmpty())
            return tr("Choose a branch first.");
        break;
    case Subject::Tag:
        if (m_revision->text().trimmed().isEmpty())
            return tr("Type the name of a tag first.");
        break;
    case Subject::Commit:
        if (!hash.match(m_revision->text().trimmed()).hasMatch())
            return tr("Type the hash of a commit first: 7 to 40 hexadecimal digits.");
        break;
    case Subject::PullRequest: break;
    }
    if (m_pipeline->currentData().toString() == typedPipelineName() && m_custom->text().trimmed().isEmpty())
        return tr("Type the name of a custom pipeline first.");
    return m_variables->problem();
}

void RunPipelineDialog::update()
{
    if (!m_start)
        return; // The form is still being built.
    const bool isStarting = m_ticket != 0;
    m_start->setText(isStarting ? tr("Starting…") : tr("&Run"));
    for (QWidget *field : {static_cast<QWidget *>(m_subject), static_cast<QWidget *>(m_branch),
                           static_cast<QWidget *>(m_pipeline), static_cast<QWidget *>(m_custom),
                           static_cast<QWidget *>(m_variables)})
        field->setEnabled(!isStarting);
    m_sameCommit->setVisible(isAtOldCommit());
    m_sameCommit->setEnabled(!isStarting);
    if (isStarting)
        m_start->setEnabled(false);
    else
        setEnabledWithReason(m_start, problem());
}

bool RunPipelineDialog::isAtOldCommit() const
{
    if (m_first.commitHash.isEmpty() || m_first.refName.isEmpty())
        return false;
    if (subject() == Subject::Branch)
        return m_first.refType == "branch"_L1 && m_branch->branch() == m_first.refName;
    return subject() == Subject::Tag && m_first.refType == "tag"_L1 && m_revision->text().trimmed() == m_first.refName;
}

void RunPipelineDialog::start()
{
    if (m_ticket != 0 || !problem().isEmpty())
        return;
    m_message->clear();
    m_ticket = m_actions.run(m_repository, target(), m_newestKnown);
    if (m_ticket == 0)
        m_message->showMessage(InlineMessage::Tone::Warning, tr("The same pipeline is being started already."));
    update();
}

void RunPipelineDialog::take(const PipelineReport &report)
{
    if (m_ticket == 0 || report.ticket != m_ticket)
        return;
    m_ticket = 0;
    update();
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
                               ? tr("Bitbucket did not start the pipeline. Check what it is run on, the name of the custom "
                                    "pipeline and the variables.")
                               : outcomeSentence(report.outcome),
                           outcomeQuote(report.outcome));
}

} // namespace windlass
