// SPDX-License-Identifier: GPL-3.0-or-later
// What RunPipelineDialog offers to run: read from the definition at the revision that is chosen.
#include "ui/pipelines/runpipelinedialog.h"

#include "api/session.h"
#include "ui/branches/branchpicker.h"
#include "ui/errortext.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

QString definitionPath()
{
    return u"bitbucket-pipelines.yml"_s;
}

} // namespace

QString RunPipelineDialog::typedPipelineName()
{
    return u"~"_s;
}

void RunPipelineDialog::askMainBranch()
{
    m_session.repositories.get(m_repository).then(this, [this](const Result<Repository> &answer) {
        if (answer && subject() == Subject::Branch && m_branch->branch().isEmpty() && !answer->mainBranch.isEmpty()) {
            m_branch->setBranch(answer->mainBranch);
            resolve();
        }
    });
}

void RunPipelineDialog::resolve()
{
    const Subject now = subject();
    const QString name = now == Subject::Branch ? m_branch->branch() : m_revision->text().trimmed();
    const QString asked = QString::number(static_cast<int>(now)) + u' ' + name;
    update();
    if (name.isEmpty() || asked == m_asked)
        return;
    m_asked = asked;
    m_hint->setText(tr("Reading %1…").arg(definitionPath()));
    const auto failed = [this, asked](const Error &error) {
        if (asked == m_asked)
            showDefinition({std::nullopt, errorSentence(error), 0});
    };
    const auto found = [this, asked, name](const Commit &commit) {
        if (asked == m_asked)
            readDefinition(name, commit);
    };
    if (now == Subject::Tag) {
        m_session.refs.tag(m_repository, name).then(this, [found, failed](const Result<Tag> &tag) {
            tag ? found(tag->target) : failed(tag.error());
        });
    } else if (now == Subject::Commit) {
        m_session.commits.get(m_repository, name).then(this, [found, failed](const Result<Commit> &commit) {
            commit ? found(*commit) : failed(commit.error());
        });
    } else {
        m_session.refs.branch(m_repository, name).then(this, [found, failed](const Result<Branch> &branch) {
            branch ? found(branch->target) : failed(branch.error());
        });
    }
}

void RunPipelineDialog::readDefinition(const QString &, const Commit &commit)
{
    m_session.source.file(m_repository, commit.hash, definitionPath())
        .then(this, [this, asked = m_asked](const Result<QByteArray> &file) {
            if (asked == m_asked)
                showDefinition(file ? readPipelineDefinition(*file)
                                    : PipelineDefinitionReading{std::nullopt, errorSentence(file.error()), 0});
        });
}

void RunPipelineDialog::showDefinition(const PipelineDefinitionReading &reading)
{
    m_definition = reading.definition.value_or(PipelineDefinition());
    const QString chosen = m_wanted;
    const QSignalBlocker blocker(m_pipeline);
    m_pipeline->clear();
    m_pipeline->addItem(tr("What a push would run"), QString());
    for (const CustomPipeline &pipeline : m_definition.custom)
        m_pipeline->addItem(pipeline.stepCount > 0
                                //: The name of a pipeline, and how many steps it has.
                                ? tr("%1 (%n step(s))", nullptr, pipeline.stepCount).arg(oneLine(pipeline.name, 60))
                                : oneLine(pipeline.name, 60),
                            pipeline.name);
    m_pipeline->addItem(tr("Another custom pipeline…"), typedPipelineName());
    int index = m_pipeline->findData(chosen);
    if (index < 0) { // A name that the definition does not have (yet) is kept as typed.
        index = m_pipeline->findData(typedPipelineName());
        m_custom->setText(chosen);
    }
    m_pipeline->setCurrentIndex(index);
    if (!reading.definition && !reading.problem.isEmpty())
        m_hint->setText(reading.line > 0
                            ? tr("%1 can't be read (line %2): %3").arg(definitionPath()).arg(reading.line).arg(reading.problem)
                            : tr("%1 could not be read: %2").arg(definitionPath(), reading.problem));
    choosePipeline();
    if (!reading.definition && !reading.problem.isEmpty())
        return;
    m_hint->setText(reading.definition ? ownPipelineText() : QString());
}

QString RunPipelineDialog::ownPipelineText() const
{
    if (!m_pipeline->currentData().toString().isEmpty())
        return {};
    const QString name = subject() == Subject::Branch ? m_branch->branch() : m_revision->text().trimmed();
    QString pattern;
    if (subject() == Subject::Branch)
        pattern = PipelineDefinition::patternFor(name, m_definition.branchPatterns);
    else if (subject() == Subject::Tag)
        pattern = PipelineDefinition::patternFor(name, m_definition.tagPatterns);
    if (!pattern.isEmpty())
        //: %1 is a pattern such as "release/*".
        return tr("A push would run the pipeline for %1.").arg(pattern);
    if (m_definition.hasDefault && subject() != Subject::Tag)
        return tr("A push would run the default pipeline.");
    return tr("A push would run nothing here: there is neither a pipeline for this name nor a default one.");
}

} // namespace windlass
