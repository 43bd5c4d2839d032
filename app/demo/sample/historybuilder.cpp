// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/historybuilder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::demo::sample {

std::vector<bool> History::ancestors(int mark) const
{
    std::vector<bool> found(commits.size() + 1, false);
    if (mark <= 0)
        return found;
    found[static_cast<size_t>(mark)] = true;
    for (int at = mark; at > 0; --at) { // Parents have smaller marks, so one way down is enough.
        if (!found[static_cast<size_t>(at)])
            continue;
        for (const int parent : commit(at).parents)
            found[static_cast<size_t>(parent)] = true;
    }
    return found;
}

int History::mergeBase(int one, int other) const
{
    const std::vector<bool> ofOne = ancestors(one);
    const std::vector<bool> ofOther = ancestors(other);
    for (int mark = std::min(one, other); mark > 0; --mark) {
        if (ofOne[static_cast<size_t>(mark)] && ofOther[static_cast<size_t>(mark)])
            return mark;
    }
    return 0;
}

HistoryBuilder::HistoryBuilder(const Accounts &accounts, const PullTexts &texts, Prng prng, Problem &problem)
    : m_accounts(accounts)
    , m_texts(texts)
    , m_problem(problem)
    , m_timeline(prng)
{
}

const Account *HistoryBuilder::account(const QByteArray &nickname, const Record &record)
{
    const auto found = m_accounts.find(nickname);
    if (found != m_accounts.end())
        return &found->second;
    m_problem.is(u"%1: nobody is called %2"_s.arg(record.place, QString::fromUtf8(nickname)));
    return nullptr;
}

int HistoryBuilder::tip() const
{
    const auto found = m_history.branches.find(m_branch);
    return found == m_history.branches.end() ? 0 : found->second;
}

int HistoryBuilder::addCommit(const Account &author, State state, QByteArray message, std::vector<int> parents)
{
    if (!message.endsWith('\n'))
        message.append('\n');
    m_history.commits.push_back(
        {std::move(parents), std::move(state), std::move(message), author.nickname, event(author), 0});
    return static_cast<int>(m_history.commits.size());
}

void HistoryBuilder::push(int mark, const QByteArray &branch, const QByteArray &by)
{
    m_history.branches[branch] = mark;
    m_history.pushes.push_back({mark, branch, by, m_timeline.count() - 1, 0});
}

bool HistoryBuilder::play(const Record &record)
{
    if (record.keyword == "clock") {
        m_timeline.anchor(daysBeforeEpoch(record.word(0).toDouble()));
        return true;
    }
    if (record.keyword == "on") {
        m_branch = record.word(0);
        return tip() > 0 || m_problem.is(u"%1: no such branch"_s.arg(record.place));
    }
    if (record.keyword == "branch")
        return playBranch(record);
    if (record.keyword == "commit")
        return playCommit(record);
    if (record.keyword == "bump")
        return playBump(record);
    if (record.keyword == "release")
        return playRelease(record);
    if (record.keyword == "sync")
        return playSync(record);
    if (record.keyword == "open")
        return playOpen(record);
    if (record.keyword == "merge")
        return playMerge(record);
    if (record.keyword == "decline")
        return playClose(record, "DECLINED");
    if (record.keyword == "supersede")
        return playClose(record, "SUPERSEDED");
    return m_problem.is(u"%1: unknown record %2"_s.arg(record.place, QString::fromUtf8(record.keyword)));
}

bool HistoryBuilder::playCommit(const Record &record)
{
    const Account *author = account(record.word(0), record);
    if (author == nullptr)
        return false;
    State state = tip() > 0 ? m_history.commit(tip()).state : State();
    QByteArray message;
    for (size_t i = 1; i < record.words.size(); ++i) {
        const QByteArray word = record.words[i];
        if (word.startsWith('+'))
            state.set(word.mid(1), "1");
        else if (word.startsWith('-'))
            state.set(word.mid(1), {});
        else
            message = word;
    }
    for (const auto &[name, value] : record.attributes) {
        if (name == "changelog")
            state.set("unreleased", "- " + value + '\n' + state.value("unreleased"));
        else
            state.set(name, value);
    }
    if (!record.text.isEmpty())
        message += (message.isEmpty() ? QByteArray() : QByteArray("\n\n")) + record.text;
    if (message.isEmpty())
        return m_problem.is(u"%1: a commit without a message"_s.arg(record.place));
    std::vector<int> parents;
    if (tip() > 0)
        parents.push_back(tip());
    push(addCommit(*author, state, message, parents), m_branch, author->nickname);
    return true;
}

bool HistoryBuilder::playBump(const Record &record)
{
    const Account *author = account(record.word(0), record);
    if (author == nullptr || tip() == 0)
        return false;
    State state = m_history.commit(tip()).state;
    const QByteArray name = "dep." + record.word(1);
    const QByteArray was = state.value(name);
    if (was.isEmpty() || was == record.word(2))
        return m_problem.is(u"%1: nothing to bump"_s.arg(record.place));
    state.set(name, record.word(2));
    const QByteArray message = "Bump " + record.word(1) + " from " + was + " to " + record.word(2) +
                               (record.text.isEmpty() ? QByteArray() : "\n\n" + record.text);
    push(addCommit(*author, state, message, {tip()}), m_branch, author->nickname);
    return true;
}

bool HistoryBuilder::playRelease(const Record &record)
{
    const Account *author = account(record.word(0), record);
    if (author == nullptr || tip() == 0)
        return false;
    const QByteArray version = record.word(1);
    State state = m_history.commit(tip()).state;
    const QByteArray notes = state.value("unreleased");
    state.set("version", version);
    state.set("released", "## " + version + "\n\n" + (notes.isEmpty() ? QByteArray("- Maintenance.\n") : notes) + '\n' +
                              state.value("released"));
    state.set("unreleased", {});
    const int mark = addCommit(*author, state, "Release " + version, {tip()});
    push(mark, m_branch, author->nickname);
    m_history.tags["v" + version] = {mark, author->nickname};
    return true;
}

bool HistoryBuilder::playSync(const Record &record)
{
    const Account *author = account(record.word(0), record);
    const int other = m_history.branches[m_history.mainBranch];
    const int base = m_history.mergeBase(tip(), other);
    if (author == nullptr || base == 0 || base == other)
        return m_problem.is(u"%1: nothing to merge"_s.arg(record.place));
    const State state =
        State::merged(m_history.commit(base).state, m_history.commit(tip()).state, m_history.commit(other).state);
    const QByteArray message = "Merge branch '" + m_history.mainBranch + "' into " + m_branch;
    push(addCommit(*author, state, message, {tip(), other}), m_branch, author->nickname);
    return true;
}

bool HistoryBuilder::playBranch(const Record &record)
{
    const QByteArray from = record.attribute("from", m_history.mainBranch);
    const auto found = m_history.branches.find(from);
    if (found == m_history.branches.end() || m_history.branches.count(record.word(0)) > 0)
        return m_problem.is(u"%1: cannot branch"_s.arg(record.place));
    m_branch = record.word(0);
    m_history.branches[m_branch] = found->second;
    return true;
}

} // namespace windlass::demo::sample
