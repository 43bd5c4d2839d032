// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace windlass::standin {

//! Fills an empty folder; false with one sentence in `error`.
using SampleBuilder = std::function<bool(const QString &folder, quint64 seed, QString *error)>;

//! The sample workspace, built once and kept for the next start. It is built beside its place and renamed there when it
//! is whole, so a half-made one is never taken; of two starters one builds and the other waits.
class SampleCache {
public:
    SampleCache(QString root, QString version, SampleBuilder builder);

    //! The folder of the finished sample; empty with one sentence in `error`.
    QString ensure(quint64 seed, QString *error) const;
    //! Makes `folder` a workspace of its own. One that `borrows` the objects of the sample is made in a few
    //! milliseconds; one that is kept must not, for a cache may be cleared at any time.
    static bool cloneInto(const QString &sample, const QString &folder, bool borrows, QString *error);

private:
    QString m_root;
    QString m_version;
    SampleBuilder m_builder;
};

} // namespace windlass::standin
