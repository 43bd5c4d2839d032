// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace windlass {

//! What a diff is made of: the `{spec}` of /diff, /diffstat, /patch and /file-conflicts. Hashes only: in a path, the host
//! does not take branch names with a slash.
class DiffSpec
{
public:
    //! What a commit changed against its first parent.
    static DiffSpec ofCommit(const QString &hash) { return DiffSpec(hash); }
    //! What changed from `from` to `to`: what `git diff from..to` shows. Bitbucket wants the newer side first, the reverse
    //! of git.
    static DiffSpec between(const QString &from, const QString &to) { return DiffSpec(to + QLatin1String("..") + from); }

    QString text() const { return m_text; }
    bool operator==(const DiffSpec &) const = default;

private:
    explicit DiffSpec(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

} // namespace windlass
