// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipelines/logindex.h"

#include "models/pipelines/steplog.h"

#include <algorithm>

namespace windlass {

void LogIndex::update(const StepLog &log)
{
    constexpr qsizetype WidestLine = 1'000'000; // Longer ones are cut when they are shown.
    const auto count = static_cast<int>(log.lineCount());
    for (int number = m_nextLine; number < count; ++number) {
        const QByteArrayView line = log.line(number);
        m_longest = qMax(m_longest, static_cast<int>(qMin(line.size(), WidestLine)));
        if (number + 1 == count)
            break; // It may still grow.
        const AnsiStyle behind = styleBehind(line, m_style);
        if (behind != m_style) {
            m_style = behind;
            m_styles.emplace_back(number + 1, behind);
        }
        m_nextLine = number + 1;
    }
}

void LogIndex::clear()
{
    *this = LogIndex();
}

AnsiStyle LogIndex::styleBefore(int line) const
{
    const auto after = std::upper_bound(m_styles.begin(), m_styles.end(), line,
                                        [](int value, const auto &entry) { return value < entry.first; });
    return after == m_styles.begin() ? AnsiStyle{} : std::prev(after)->second;
}

} // namespace windlass
