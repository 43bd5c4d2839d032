// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipelines/pipelinedelegates.h"

#include "models/pipelines/pipelinelistmodel.h"
#include "models/pipelines/pipelinestepmodel.h"
#include "ui/pipelines/pipelinetext.h"
#include "ui/pullrequests/pullrequesttext.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/text.h"

#include <QAbstractItemModel>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int StepBarHeight = 2;
//! Where RowDelegate begins the text of a row with an icon.
constexpr int StepBarLeft = Theme::SpaceLarge + 16 + Theme::Space;

} // namespace

RowContent PipelineDelegate::content(const QModelIndex &index) const
{
    const auto pipeline = index.data(ItemRole).value<Pipeline>();
    const BadgeSpec state = pipelineBadge(pipeline.state, pipeline.stateWord);
    RowContent row;
    row.icon = state.icon;
    row.iconColor = state.foreground;
    row.prefix = u"#%1"_s.arg(pipeline.buildNumber);
    row.title = pipelineRefText(pipeline);
    if (!pipeline.customName.isEmpty())
        row.titleBadges.append(BadgeSpec{oneLine(pipeline.customName, 40), u"settings"_s});
    QStringList facts{personName(pipeline.creator), triggerText(pipeline.triggerWord)};
    if (const qint64 seconds = pipelineSeconds(pipeline); seconds > 0)
        facts.append(durationText(seconds));
    facts.removeAll(QString());
    row.detail = facts.join(u" · "_s);
    row.badges.append(state);
    row.code = pipeline.commitHash.left(7);
    row.trailing = relativeTime(pipeline.createdOn);
    return row;
}

RowContent PipelineStepDelegate::content(const QModelIndex &index) const
{
    const auto step = index.data(ItemRole).value<PipelineStep>();
    const BadgeSpec state = pipelineBadge(step.state, step.stateWord);
    RowContent row;
    row.icon = state.icon;
    row.iconColor = state.foreground;
    row.title = oneLine(index.data(Qt::DisplayRole).toString(), 120);
    row.detail = state.text;
    row.isMuted = step.state == PipelineState::Pending || step.state == PipelineState::NotRun;
    if (const qint64 seconds = stepSeconds(step); seconds > 0)
        row.trailing = durationText(seconds);
    return row;
}

void PipelineStepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    RowDelegate::paint(painter, option, index);
    qint64 longest = 1;
    for (int row = 0; row < index.model()->rowCount(); ++row)
        longest = qMax(longest, stepSeconds(index.sibling(row, 0).data(ItemRole).value<PipelineStep>()));
    const auto step = index.data(ItemRole).value<PipelineStep>();
    const qint64 seconds = stepSeconds(step);
    if (seconds <= 0)
        return;
    const int room = option.rect.width() - StepBarLeft - Theme::SpaceLarge;
    const int width = qMax(StepBarHeight, static_cast<int>(room * seconds / longest));
    const QRect bar(option.rect.left() + StepBarLeft, option.rect.bottom() - StepBarHeight - 1, width, StepBarHeight);
    painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar),
                      Theme::current().color(pipelineBadge(step.state, step.stateWord).foreground));
}

} // namespace windlass
