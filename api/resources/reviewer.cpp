// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/reviewer.h"

#include "api/core/jsonreader.h"

namespace windlass {

Result<DefaultReviewer> parseDefaultReviewer(const QJsonObject &object)
{
    const QJsonObject user = json::object(object, "user");
    if (user.isEmpty())
        return Error::missingKey(QStringLiteral("user"));
    DefaultReviewer reviewer;
    reviewer.user = parseAccount(user).value();
    reviewer.typeWord = json::text(object, "reviewer_type");
    reviewer.isInherited = reviewer.typeWord == QLatin1String("project");
    return reviewer;
}

} // namespace windlass
