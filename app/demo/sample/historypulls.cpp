// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/historybuilder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::demo::sample {

bool HistoryBuilder::playOpen(const Record &record)
{
    const int id = record.word(0).toInt();
    const int source = tip();
    if (m_texts.count(id) == 0 || m_history.pulls.count(id) > 0 || source == 0)
        return m_problem.is(u"%1: cannot open this pull request"_s.arg(record.place));
    PullHistory pull;
    pull.source = m_branch;
    pull.destination = record.attribute("to", m_history.mainBranch);
    pull.author = record.attribute("by", m_history.commit(source).author);
    pull.firstTip = source;
    const Account *author = account(pull.author, record);
    if (author == nullptr || m_history.branches.count(pull.destination) == 0)
        return m_problem.is(u"%1: no such author or destination"_s.arg(record.place));
    pull.openedEvent = event(*author);
    m_history.pulls.emplace(id, pull);
    return true;
}

QByteArray HistoryBuilder::mergeMessage(int id, const PullHistory &pull, bool squash) const
{
    const PullText &text = m_texts.at(id);
    QByteArray message =
        "Merged in " + pull.source + " (pull request #" + QByteArray::number(id) + ")\n\n" + text.title;
    if (squash) {
        message += "\n";
        const std::vector<bool> known = m_history.ancestors(pull.destinationTip);
        const std::vector<bool> ours = m_history.ancestors(pull.sourceTip);
        for (int mark = 1; mark <= pull.sourceTip; ++mark) {
            const Commit &commit = m_history.commit(mark);
            if (ours[static_cast<size_t>(mark)] && !known[static_cast<size_t>(mark)] && commit.parents.size() < 2)
                message += "\n* " + commit.message.left(commit.message.indexOf('\n'));
        }
    }
    const std::vector<QByteArray> approvers = text.approvers();
    if (!approvers.empty())
        message += "\n";
    for (const QByteArray &nickname : approvers) {
        const auto found = m_accounts.find(nickname);
        if (found != m_accounts.end())
            message += "\nApproved-by: " + found->second.displayName;
    }
    return message;
}

bool HistoryBuilder::playMerge(const Record &record)
{
    const int id = record.word(0).toInt();
    const Account *by = account(record.word(1), record);
    const auto found = m_history.pulls.find(id);
    if (by == nullptr || found == m_history.pulls.end() || found->second.state != "OPEN")
        return m_problem.is(u"%1: cannot merge this pull request"_s.arg(record.place));
    PullHistory &pull = found->second;
    const QByteArray strategy = record.word(2).isEmpty() ? QByteArray("merge_commit") : record.word(2);
    pull.sourceTip = m_history.branches[pull.source];
    pull.destinationTip = m_history.branches[pull.destination];
    const int base = m_history.mergeBase(pull.destinationTip, pull.sourceTip);
    if (strategy == "fast_forward") {
        if (base != pull.destinationTip)
            return m_problem.is(u"%1: no fast forward"_s.arg(record.place));
        pull.closedEvent = event(*by);
        pull.mergeCommit = pull.sourceTip;
    } else {
        const bool squash = strategy == "squash";
        const State state = State::merged(m_history.commit(base).state, m_history.commit(pull.destinationTip).state,
                                          m_history.commit(pull.sourceTip).state);
        std::vector<int> parents = {pull.destinationTip};
        if (!squash)
            parents.push_back(pull.sourceTip);
        pull.mergeCommit = addCommit(*by, state, mergeMessage(id, pull, squash), parents);
        pull.closedEvent = m_timeline.count() - 1;
    }
    push(pull.mergeCommit, pull.destination, by->nickname);
    pull.state = "MERGED";
    pull.closedBy = by->nickname;
    if (!m_texts.at(id).keepBranch)
        m_history.branches.erase(pull.source);
    m_branch = pull.destination;
    return true;
}

bool HistoryBuilder::playClose(const Record &record, const QByteArray &state)
{
    const Account *by = account(record.word(1), record);
    const auto found = m_history.pulls.find(record.word(0).toInt());
    if (by == nullptr || found == m_history.pulls.end() || found->second.state != "OPEN")
        return m_problem.is(u"%1: cannot close this pull request"_s.arg(record.place));
    PullHistory &pull = found->second;
    pull.sourceTip = m_history.branches[pull.source];
    pull.destinationTip = m_history.branches[pull.destination];
    pull.state = state;
    pull.closedBy = by->nickname;
    pull.reason = record.word(2);
    pull.closedEvent = event(*by);
    if (!m_texts.at(found->first).keepBranch)
        m_history.branches.erase(pull.source);
    m_branch = pull.destination;
    return true;
}

History HistoryBuilder::take()
{
    m_timeline.anchor(sampleEpoch - 900);
    const std::vector<qint64> moments = m_timeline.moments();
    for (Commit &commit : m_history.commits)
        commit.time = moments[commit.event];
    for (Push &push : m_history.pushes)
        push.time = moments[push.event];
    for (auto &[id, pull] : m_history.pulls) {
        pull.opened = moments[pull.openedEvent];
        if (pull.state != "OPEN") {
            pull.closed = moments[pull.closedEvent];
            continue;
        }
        pull.sourceTip = m_history.branches[pull.source];
        pull.destinationTip = m_history.branches[pull.destination];
    }
    return std::move(m_history);
}

} // namespace windlass::demo::sample
