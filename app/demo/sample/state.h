// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <map>

namespace windlass::demo::sample {

//! What a commit's files are made from: named values. A feature that is in is the name with the value "1"; a version, a
//! constant or the lines of a change log are values as well. Ordered, because its order reaches the bytes written.
class State {
public:
    bool has(const QByteArray &name) const { return !value(name).isEmpty(); }
    QByteArray value(const QByteArray &name) const;
    void set(const QByteArray &name, const QByteArray &value);

    //! The merge of two commits: what only one side changed since `base` is taken; lists that both sides added to hold
    //! both additions; else `theirs`, as somebody who resolves a conflict in favour of the branch.
    static State merged(const State &base, const State &ours, const State &theirs);

    bool operator==(const State &) const = default;

private:
    std::map<QByteArray, QByteArray> m_values;
};

} // namespace windlass::demo::sample
