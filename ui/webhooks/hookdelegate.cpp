// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/hookdelegate.h"

#include "models/webhooks/hooklistmodel.h"
#include "ui/webhooks/hooktext.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/text.h"

using namespace Qt::StringLiterals;

namespace windlass {

RowContent HookDelegate::content(const QModelIndex &index) const
{
    const auto hook = index.data(ItemRole).value<Hook>();
    RowContent row;
    row.icon = u"webhook"_s;
    row.title = oneLine(hook.description.isEmpty() ? hook.url : hook.description, 200);
    row.detail = hook.description.isEmpty()
        ? hookEventsText(hook.events)
        : u"%1 · %2"_s.arg(oneLine(hook.url, 200), hookEventsText(hook.events));
    row.badges.append(hook.isActive ? BadgeSpec{tr("Active"), u"check"_s, ColorToken::Success, ColorToken::SuccessGround}
                                    : BadgeSpec{tr("Off"), u"pause"_s});
    if (hook.hasSecret.has_value())
        row.badges.append(*hook.hasSecret
                              ? BadgeSpec{tr("Signed"), u"lock"_s, ColorToken::MutedText, ColorToken::NeutralGround,
                                          tr("Deliveries are signed with a secret.")}
                              : BadgeSpec{tr("Not signed"), u"warning"_s, ColorToken::Warning, ColorToken::WarningGround,
                                          tr("There is no secret: the receiver can't tell whether Bitbucket sent a delivery.")});
    row.isMuted = !hook.isActive;
    row.trailing = relativeTime(hook.createdOn);
    return row;
}

} // namespace windlass
