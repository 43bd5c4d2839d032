// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/hook.h"

#include <QList>

namespace windlass {

//! Events that belong together, as the picker shows them.
struct HookEventGroup {
    QString category; //!< The host's word: "Pull Request". Empty for events whose group is not known.
    QList<HookEvent> events;

    bool operator==(const HookEventGroup &) const = default;
};

//! In the host's order: groups by their first event, events inside as they come. Events of a hook that the host does not
//! list (any more) make a last group without a name, so that saving a hook never drops one silently.
QList<HookEventGroup> groupHookEvents(const QList<HookEvent> &events, const QStringList &chosen = {});

//! What a picker offers before or without the host's list: push, and what happens to pull requests. Without those of the
//! issue tracker, which Atlassian removed on 2026-08-20: where a host still has them, its list says so.
QList<HookEvent> usualHookEvents();

} // namespace windlass
