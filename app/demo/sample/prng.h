// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace windlass::demo::sample {

//! A splitmix64 generator. The standard's distributions differ between libraries, and the sample workspace promises the
//! same bytes everywhere, so nothing here uses them.
class Prng {
public:
    explicit Prng(quint64 seed)
        : m_state(seed)
    {
    }
    //! A stream of its own for `name`: adding one thing to the workspace must not change the dates of all others.
    Prng(quint64 seed, const QByteArray &name);

    quint64 next();
    //! 0 … bound-1; 0 when bound is not positive.
    int below(int bound);
    //! low … high, both included.
    int between(int low, int high) { return low + below(high - low + 1); }
    //! True in `percent` of a hundred cases.
    bool chance(int percent) { return below(100) < percent; }
    //! A version 4 UUID with braces, as Bitbucket writes them.
    QString uuid();
    QString hex(int digits);

private:
    quint64 m_state;
};

} // namespace windlass::demo::sample
