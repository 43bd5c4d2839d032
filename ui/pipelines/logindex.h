// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pipelines/ansistyle.h"

#include <utility>
#include <vector>

namespace windlass {

class StepLog;

//! What has to be known of all lines of a log to paint any of them: which colours the lines before have left on, and
//! how wide the log is. Every line is looked at once, when it is complete.
class LogIndex {
public:
    //! Looks at the lines that are new; the last one only when the log has gone beyond it.
    void update(const StepLog &log);
    void clear();

    //! The colours that the lines before have left on.
    AnsiStyle styleBefore(int line) const;
    //! The bytes of the longest line; no line is wider in cells, but for what is spelled out.
    int longestLine() const { return m_longest; }

private:
    int m_nextLine = 0;
    //! The style at the beginning of a line, only where it differs from the line before. Few tools leave colours on.
    std::vector<std::pair<int, AnsiStyle>> m_styles;
    AnsiStyle m_style;
    int m_longest = 0;
};

} // namespace windlass
