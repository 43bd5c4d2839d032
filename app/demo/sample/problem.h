// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace windlass::demo::sample {

//! Keeps the first thing that went wrong. The content tables are large: one that contradicts itself (an anchor that is
//! nowhere in the file, an unknown branch) must stop the build with its name, not make a workspace that is subtly
//! wrong.
class Problem {
public:
    //! Always false, so that `return problem.is(…)` reads well.
    bool is(const QString &text)
    {
        if (m_text.isEmpty())
            m_text = text;
        return false;
    }
    explicit operator bool() const { return !m_text.isEmpty(); }
    QString text() const { return m_text; }

private:
    QString m_text;
};

} // namespace windlass::demo::sample
