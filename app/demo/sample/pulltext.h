// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/sample/problem.h"
#include "app/demo/sample/script.h"

#include <map>
#include <vector>

namespace windlass::demo::sample {

//! What people wrote into one pull request, in the order in which they wrote it.
struct PullText {
    int id = 0;
    QByteArray title;
    QByteArray description;
    bool draft = false;
    bool keepBranch = false;
    std::vector<QByteArray> reviewers;
    std::vector<Record> events; //!< comment, reply, resolve, delete, task, approve, changes.

    //! Who approved, in that order, for the message of the merge.
    std::vector<QByteArray> approvers() const;
};

//! By id.
using PullTexts = std::map<int, PullText>;

//! Reads a table of pull requests; see the README for its records.
PullTexts readPullTexts(const std::vector<Record> &records, Problem &problem);

} // namespace windlass::demo::sample
