// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipelines/pipelineheader.h"

#include "ui/pipelines/pipelinetext.h"
#include "ui/pullrequests/people.h"
#include "ui/pullrequests/pullrequesttext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

PipelineHeader::PipelineHeader(QWidget *parent)
    : QWidget(parent)
    , m_state(new Badge(BadgeState::Unknown, this))
    , m_number(makeLabel({}, TextStyle::Title, ColorToken::Text, this))
    , m_ref(makeButton({}, ButtonKind::Link, this))
    , m_commit(makeButton({}, ButtonKind::Link, this))
    , m_custom(makeLabel({}, TextStyle::Body, ColorToken::MutedText, this))
    , m_avatar(new Avatar(20, this))
    , m_who(makeLabel({}, TextStyle::Body, ColorToken::Text, this))
    , m_created(new RelativeTimeLabel({}, TextStyle::Body, ColorToken::MutedText, this))
    , m_duration(makeLabel({}, TextStyle::Body, ColorToken::MutedText, this))
    , m_titleRow(new QHBoxLayout)
    , m_message(new InlineMessage(this))
    , m_error(new InlineMessage(this))
{
    setObjectName(u"pipelineHeader"_s);
    m_state->setObjectName(u"pipelineState"_s);
    m_number->setObjectName(u"pipelineNumber"_s);
    m_duration->setObjectName(u"pipelineDuration"_s);
    m_message->setObjectName(u"pipelineMessage"_s);
    m_error->setObjectName(u"pipelineError"_s);
    m_ref->setObjectName(u"pipelineRefButton"_s);
    m_commit->setObjectName(u"pipelineCommitButton"_s);
    setThemedIcon(m_ref, u"branch"_s, ColorToken::MutedText);
    setThemedIcon(m_commit, u"commit"_s, ColorToken::MutedText);

    m_titleRow->setSpacing(Theme::SpaceSmall);
    m_titleRow->addWidget(m_number);
    m_titleRow->addWidget(m_state);
    m_titleRow->addStretch(1);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(Theme::SpaceSmall);
    facts->addWidget(m_ref);
    facts->addWidget(m_commit);
    facts->addWidget(m_custom);
    facts->addSpacing(Theme::SpaceTiny);
    facts->addWidget(m_avatar);
    facts->addWidget(m_who);
    facts->addWidget(m_created);
    facts->addStretch(1);
    facts->addWidget(m_duration);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::SpaceLarge, Theme::Space, Theme::SpaceLarge, Theme::Space);
    column->setSpacing(Theme::SpaceSmall);
    column->addLayout(m_titleRow);
    column->addLayout(facts);
    column->addWidget(m_error);
    column->addWidget(m_message);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    connect(m_ref, &QPushButton::clicked, this, [this] { emit branchRequested(m_pipeline.refName); });
    connect(m_commit, &QPushButton::clicked, this, [this] { emit commitRequested(m_pipeline.commitHash); });
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        showDuration();
        emit ticked();
    });
}

void PipelineHeader::addWidget(QWidget *widget)
{
    m_titleRow->addWidget(widget);
}

void PipelineHeader::setPipeline(const Pipeline &pipeline)
{
    m_pipeline = pipeline;
    m_state->setSpec(pipelineBadge(pipeline.state, pipeline.stateWord));
    m_number->setText(tr("Pipeline #%1").arg(pipeline.buildNumber));
    m_ref->setText(pipelineRefText(pipeline).replace(u'&', "&&"_L1));
    m_ref->setVisible(!pipeline.refName.isEmpty());
    setThemedIcon(m_ref, pipeline.refType == "tag"_L1 ? u"tag"_s : u"branch"_s, ColorToken::MutedText);
    m_ref->setEnabled(pipeline.refType != "tag"_L1);
    m_commit->setText(pipeline.commitHash.left(7));
    m_commit->setVisible(!pipeline.commitHash.isEmpty());
    //: %1 is the name of a custom pipeline.
    m_custom->setText(pipeline.customName.isEmpty() ? QString()
                                                    : tr("custom: %1").arg(oneLine(pipeline.customName, 60)));
    m_custom->setVisible(!pipeline.customName.isEmpty());
    showPerson(m_avatar, pipeline.creator);
    const QString trigger = triggerText(pipeline.triggerWord);
    const QString who = personName(pipeline.creator);
    m_who->setText(trigger.isEmpty() ? who : u"%1 · %2"_s.arg(who, trigger));
    m_created->setTime(pipeline.createdOn);
    if (pipeline.errorMessage.isEmpty())
        m_error->clear();
    else
        m_error->showMessage(InlineMessage::Tone::Danger, tr("Bitbucket could not run this pipeline."),
                             pipeline.errorMessage);
    showDuration();
    if (isFinished(pipeline.state))
        m_clock.stop();
    else if (isVisible())
        m_clock.start();
}

void PipelineHeader::showDuration()
{
    const qint64 seconds = pipelineSeconds(m_pipeline);
    m_duration->setText(seconds > 0 ? durationText(seconds) : QString());
}

void PipelineHeader::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showDuration();
    if (m_pipeline.state != PipelineState::Unknown && !isFinished(m_pipeline.state))
        m_clock.start();
}

void PipelineHeader::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
}

} // namespace windlass
