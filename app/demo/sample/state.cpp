// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/state.h"

#include <set>

namespace windlass::demo::sample {

QByteArray State::value(const QByteArray &name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? QByteArray() : found->second;
}

void State::set(const QByteArray &name, const QByteArray &value)
{
    if (value.isEmpty())
        m_values.erase(name);
    else
        m_values[name] = value;
}

State State::merged(const State &base, const State &ours, const State &theirs)
{
    std::set<QByteArray> names;
    for (const State *state : {&base, &ours, &theirs}) {
        for (const auto &entry : state->m_values)
            names.insert(entry.first);
    }
    State result;
    for (const QByteArray &name : names) {
        const QByteArray was = base.value(name);
        const QByteArray mine = ours.value(name);
        const QByteArray other = theirs.value(name);
        if (other == was)
            result.set(name, mine);
        else if (mine != was && mine.endsWith('\n') && other.endsWith('\n') && other.endsWith(was))
            result.set(name, other.chopped(was.size()) + mine); // A list grows at its front: theirs = added + was.
        else
            result.set(name, other);
    }
    return result;
}

} // namespace windlass::demo::sample
