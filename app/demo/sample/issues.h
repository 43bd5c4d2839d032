// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/sample/account.h"
#include "app/demo/sample/script.h"

#include <QJsonArray>

namespace windlass::demo::sample {

//! The issues of a repository from its table: "issue WHO TITLE" with kind, priority, state, assignee, days; then
//! "comment WHO".
QJsonArray issuesJson(const std::vector<Record> &records, const Accounts &accounts, quint64 seed, Problem &problem);

} // namespace windlass::demo::sample
