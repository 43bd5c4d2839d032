// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/sample/history.h"

namespace windlass::demo::sample {

//! Plays the record of a repository's life (commit, branch, open, merge, …; see the README) and gives its history.
class HistoryBuilder {
public:
    HistoryBuilder(const Accounts &accounts, const PullTexts &texts, Prng prng, Problem &problem);

    //! Plays one record; false when it is unknown or impossible.
    bool play(const Record &record);
    //! Gives every event its time and hands out the history. Call once, at the end.
    History take();

private:
    const Account *account(const QByteArray &nickname, const Record &record);
    size_t event(const Account &account) { return m_timeline.add(account.zoneMinutes); }
    int tip() const;
    int addCommit(const Account &author, State state, QByteArray message, std::vector<int> parents);
    void push(int mark, const QByteArray &branch, const QByteArray &by);

    bool playCommit(const Record &record);
    bool playBump(const Record &record);
    bool playRelease(const Record &record);
    bool playSync(const Record &record);
    bool playBranch(const Record &record);
    bool playOpen(const Record &record);
    bool playMerge(const Record &record);
    bool playClose(const Record &record, const QByteArray &state);
    QByteArray mergeMessage(int id, const PullHistory &pull, bool squash) const;

    const Accounts &m_accounts;
    const PullTexts &m_texts;
    Problem &m_problem;
    Timeline m_timeline;
    History m_history;
    QByteArray m_branch = "main";
};

} // namespace windlass::demo::sample
