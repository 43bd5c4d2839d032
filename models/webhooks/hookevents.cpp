// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/webhooks/hookevents.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

QList<HookEventGroup> groupHookEvents(const QList<HookEvent> &events, const QStringList &chosen)
{
    QList<HookEventGroup> groups;
    QSet<QString> known;
    for (const HookEvent &event : events) {
        if (known.contains(event.event))
            continue;
        known.insert(event.event);
        auto group = std::find_if(groups.begin(), groups.end(), [&event](const HookEventGroup &candidate) {
            return candidate.category == event.category;
        });
        if (group == groups.end())
            group = groups.insert(groups.end(), HookEventGroup{event.category, {}});
        group->events.append(event);
    }
    HookEventGroup others;
    for (const QString &name : chosen) {
        if (!known.contains(name))
            others.events.append(HookEvent{name, {}, name, {}});
    }
    if (!others.events.isEmpty())
        groups.append(others);
    return groups;
}

QList<HookEvent> usualHookEvents()
{
    const QString repository = u"Repository"_s;
    const QString pullRequest = u"Pull Request"_s;
    return {
        {u"repo:push"_s, repository, u"Push"_s, {}},
        {u"pullrequest:created"_s, pullRequest, u"Created"_s, {}},
        {u"pullrequest:updated"_s, pullRequest, u"Updated"_s, {}},
        {u"pullrequest:approved"_s, pullRequest, u"Approved"_s, {}},
        {u"pullrequest:fulfilled"_s, pullRequest, u"Merged"_s, {}},
        {u"pullrequest:rejected"_s, pullRequest, u"Declined"_s, {}},
        {u"pullrequest:comment_created"_s, pullRequest, u"Comment created"_s, {}},
    };
}

} // namespace windlass
