// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

class QJsonObject;

namespace windlass {

//! A webhook: where the host tells of events.
struct Hook {
    QString uuid; //!< With braces.
    QString url;
    QString description;
    QStringList events; //!< "repo:push", "pullrequest:created", …; an open set, sorted.
    bool isActive = false;
    std::optional<bool> hasSecret; //!< The secret itself is never given back; not set when the host is silent about it.
    QDateTime createdOn;

    bool operator==(const Hook &) const = default;
};

Result<Hook> parseHook(const QJsonObject &object);

//! A webhook as it is sent.
struct HookChange {
    //! What becomes of the secret.
    enum class Secret {
        Keep,   //!< As it is; a new hook has none.
        Set,    //!< To `secret`.
        Remove,
    };

    QString url; //!< Has to be reachable from the internet.
    QString description;
    QStringList events;
    bool isActive = true;
    Secret secretChange = Secret::Keep;
    QString secret{};
};

QByteArray toJson(const HookChange &change);

//! An event that a hook may subscribe to.
struct HookEvent {
    QString event; //!< "repo:push".
    QString category;
    QString label;
    QString description;

    bool operator==(const HookEvent &) const = default;
};

Result<HookEvent> parseHookEvent(const QJsonObject &object);

} // namespace windlass
