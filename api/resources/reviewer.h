// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"
#include "api/resources/account.h"

class QJsonObject;

namespace windlass {

//! Somebody who is asked to review every new pull request.
struct DefaultReviewer {
    Account user;
    QString typeWord;         //!< Where it is said: "repository" or "project".
    bool isInherited = false; //!< It is the project that says so.

    bool operator==(const DefaultReviewer &) const = default;
};

//! A `default_reviewer` object, as GET …/effective-default-reviewers lists them.
Result<DefaultReviewer> parseDefaultReviewer(const QJsonObject &object);

} // namespace windlass
