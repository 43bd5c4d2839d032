// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipelines/steplog.h"

#include <algorithm>

namespace windlass {

StepLog::StepLog(Fetch fetch, const PollTimer::Intervals &intervals, QObject *parent)
    : QObject(parent), m_fetch(std::move(fetch)), m_polls(intervals, this)
{
    connect(&m_polls, &PollTimer::due, this, &StepLog::ask);
}

void StepLog::start()
{
    if (m_status.state != LoadState::Idle)
        return;
    setState(LoadState::Loading);
    askCache();
}

void StepLog::retry()
{
    if (m_status.state != LoadState::Failed)
        return;
    setState(LoadState::Loading);
    ask();
}

void StepLog::setStepFinished(bool isFinished)
{
    if (m_isStepFinished == isFinished)
        return;
    m_isStepFinished = isFinished;
    m_polls.restart();
    // A step that was started anew writes on; one that ended has its last lines ready now.
    if (!isFinished)
        m_isComplete = false;
    if (m_status.state == LoadState::Loaded)
        ask();
}

void StepLog::setVisible(bool isVisible)
{
    m_polls.setVisible(isVisible);
}

QByteArrayView StepLog::line(qsizetype number) const
{
    const qint64 start = m_lineStarts.at(number);
    const qint64 next = number + 1 < m_lineStarts.size() ? m_lineStarts.at(number + 1) : m_bytes.size();
    QByteArrayView line = QByteArrayView(m_bytes).sliced(start, next - start);
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

//! A log only grows: what was kept of it is true, and the host is asked for the rest alone.
void StepLog::askCache()
{
    m_isAsking = true;
    m_fetch(m_bytes.size(), ChunkBytes, ReadFrom::Cache).then(this, [this](const Result<LogChunk> &answer, const ReplyInfo &info) {
        m_isAsking = false;
        if (!answer || answer->bytes.isEmpty() || answer->offset != m_bytes.size()) {
            ask();
            return;
        }
        m_isStarted = true;
        m_status.isFromCache = true;
        // The oldest piece says how old the whole is.
        m_status.asOf = m_bytes.isEmpty() ? info.asOf : std::min(m_status.asOf, info.asOf);
        append(answer->bytes);
        askCache();
    });
}

void StepLog::ask()
{
    if (m_isAsking)
        return;
    m_polls.stop();
    m_isAsking = true;
    m_fetch(m_bytes.size(), ChunkBytes, ReadFrom::Network).then(this, [this, wasFinished = m_isStepFinished](const Result<LogChunk> &answer) {
        m_isAsking = false;
        receive(answer, wasFinished);
    });
}

void StepLog::receive(const Result<LogChunk> &answer, bool askedWhenFinished)
{
    if (!answer) {
        const Error &error = answer.error();
        setState(LoadState::Failed, error);
        // Somebody follows a running step; do not make them press Retry for every hiccup.
        if (!m_isStepFinished && (error.kind == Error::Kind::Network || error.kind == Error::Kind::Timeout
                                  || error.kind == Error::Kind::Server))
            m_polls.scheduleNext();
        return;
    }
    m_isStarted = m_isStarted || answer->isStarted;
    m_status.isFromCache = false;
    m_status.asOf = QDateTime::currentDateTimeUtc();
    // Bytes that are here already are never appended twice, whatever range the host answers with.
    const qint64 known = m_bytes.size() - answer->offset;
    const qsizetype received = answer->bytes.size();
    if (known >= 0 && known < received)
        append(known == 0 ? answer->bytes : answer->bytes.mid(known));
    lookAgain(askedWhenFinished, received);
}

void StepLog::lookAgain(bool askedWhenFinished, qsizetype received)
{
    if (received >= ChunkBytes) {
        ask(); // There is more already.
        return;
    }
    if (m_isStepFinished && !askedWhenFinished) {
        ask(); // The last lines may have come after this answer.
        return;
    }
    if (m_isStepFinished) {
        m_isComplete = true;
    } else {
        if (received > 0)
            m_polls.restart();
        m_polls.scheduleNext();
    }
    setState(LoadState::Loaded);
}

void StepLog::append(const QByteArray &bytes)
{
    const bool isNewLine = m_bytes.isEmpty() || m_bytes.endsWith('\n');
    const qsizetype firstLine = isNewLine ? m_lineStarts.size() : m_lineStarts.size() - 1;
    const qint64 base = m_bytes.size();
    if (isNewLine)
        m_lineStarts += base;
    m_bytes += bytes;
    for (qsizetype end = bytes.indexOf('\n'); end >= 0 && end + 1 < bytes.size(); end = bytes.indexOf('\n', end + 1))
        m_lineStarts += base + end + 1;
    m_status.hasContent = true;
    emit appended(firstLine);
}

void StepLog::setState(LoadState state, const std::optional<Error> &error)
{
    LoadStatus status = m_status;
    status.state = state;
    status.error = error;
    m_status = status;
    emit stateChanged();
}

} // namespace windlass
