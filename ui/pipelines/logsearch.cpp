// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipelines/logsearch.h"

#include "ui/pipelines/logline.h"

#include <QElapsedTimer>

#include <algorithm>

namespace windlass {

LogSearch::LogSearch(QObject *parent)
    : QObject(parent)
{
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &LogSearch::searchSome);
}

void LogSearch::setLog(StepLog *log)
{
    if (m_log)
        disconnect(m_log, nullptr, this, nullptr);
    m_log = log;
    if (log) {
        connect(log, &StepLog::appended, this, [this](qsizetype firstLine) {
            // The line that has grown is read again.
            const auto first = static_cast<int>(firstLine);
            m_nextLine = qMin(m_nextLine, first);
            m_matches.erase(m_matches.begin() + static_cast<std::ptrdiff_t>(firstAt(first)), m_matches.end());
            if (!m_text.isEmpty())
                m_slices.start();
        });
    }
    restart();
}

void LogSearch::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    restart();
}

void LogSearch::restart()
{
    m_matches.clear();
    m_nextLine = 0;
    if (m_text.isEmpty() || !m_log)
        m_slices.stop();
    else
        m_slices.start();
    emit matchesChanged();
}

bool LogSearch::isComplete() const
{
    return m_text.isEmpty() || !m_log || isCut() || m_nextLine >= m_log->lineCount();
}

size_t LogSearch::firstAt(int line) const
{
    const auto found = std::lower_bound(m_matches.begin(), m_matches.end(), line,
                                        [](const Match &match, int value) { return match.line < value; });
    return static_cast<size_t>(found - m_matches.begin());
}

void LogSearch::searchSome()
{
    constexpr qint64 Slice = 6; // Milliseconds: typing and scrolling stay smooth.
    QElapsedTimer clock;
    clock.start();
    const size_t before = m_matches.size();
    while (!isComplete() && clock.elapsed() < Slice) {
        // The clock is not asked for every line.
        for (int some = 0; some < 64 && !isComplete(); ++some)
            searchLine(m_nextLine++);
    }
    if (isComplete())
        m_slices.stop();
    if (before != m_matches.size() || isComplete())
        emit matchesChanged();
}

void LogSearch::searchLine(int line)
{
    // What is searched is what is shown: a word that is half red is one word, and what a progress bar wrote over is
    // gone.
    const LogLine shown = LogLine::read(m_log->line(line), {});
    qsizetype at = 0;
    while ((at = shown.text.indexOf(m_text, at, Qt::CaseInsensitive)) >= 0 && !isCut()) {
        m_matches.push_back({line, static_cast<int>(at), static_cast<int>(m_text.size())});
        at += m_text.size();
    }
}

} // namespace windlass
