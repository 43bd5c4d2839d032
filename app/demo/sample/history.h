// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/sample/account.h"
#include "app/demo/sample/calendar.h"
#include "app/demo/sample/pulltext.h"
#include "app/demo/sample/state.h"

#include <map>
#include <vector>

namespace windlass::demo::sample {

//! A commit before it has a hash. Commits are named by their marks: 1, 2, 3 …, parents before children; 0 is none.
struct Commit {
    std::vector<int> parents;
    State state;
    QByteArray message;
    QByteArray author;
    size_t event = 0; //!< Its number on the timeline.
    qint64 time = 0;
};

//! What git and the server know of a pull request: everything but its texts.
struct PullHistory {
    QByteArray source;
    QByteArray destination;
    QByteArray author;
    QByteArray state = "OPEN";
    QByteArray closedBy;
    QByteArray reason;
    int firstTip = 0; //!< The source when it was opened: what the earliest comments are about.
    int sourceTip = 0;
    int destinationTip = 0;
    int mergeCommit = 0;
    size_t openedEvent = 0;
    size_t closedEvent = 0;
    qint64 opened = 0;
    qint64 closed = 0;
};

//! A branch that got a new tip; a pipeline may have run on it.
struct Push {
    int mark = 0;
    QByteArray branch;
    QByteArray by;
    size_t event = 0;
    qint64 time = 0;
};

struct History {
    QByteArray mainBranch = "main";
    std::vector<Commit> commits; //!< The commit of mark n is commits[n - 1].
    std::map<QByteArray, int> branches;
    std::map<QByteArray, std::pair<int, QByteArray>> tags; //!< Name → mark and tagger.
    std::map<int, PullHistory> pulls;
    std::vector<Push> pushes;

    const Commit &commit(int mark) const { return commits[static_cast<size_t>(mark - 1)]; }
    //! All ancestors of a commit and itself: result[mark].
    std::vector<bool> ancestors(int mark) const;
    //! The newest common ancestor; 0 when there is none.
    int mergeBase(int one, int other) const;
};

} // namespace windlass::demo::sample
