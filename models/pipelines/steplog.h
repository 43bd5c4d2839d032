// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/pendingreply.h"
#include "api/resources/pipeline.h"
#include "models/paging/loadstatus.h"
#include "models/paging/polltimer.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QObject>

#include <functional>

namespace windlass {

//! The log of a step, as far as it is here; reads on where it stopped while the step runs, and never a byte twice.
class StepLog : public QObject
{
    Q_OBJECT

public:
    using Fetch = std::function<PendingReply<LogChunk>(qint64 offset, qint64 maximum, ReadFrom from)>;

    static constexpr qint64 ChunkBytes = 1024 * 1024;

    explicit StepLog(Fetch fetch, const PollTimer::Intervals &intervals = {}, QObject *parent = nullptr);

    //! Begins to read: what was seen last first, then what the host has beyond it. Nothing is read before.
    void start();
    //! Reads on after a failure.
    void retry();
    //! The step will not write any more: what is missing is read, then nothing.
    void setStepFinished(bool isFinished);
    void setVisible(bool isVisible);

    const LoadStatus &status() const { return m_status; }
    //! Whether all of the log of a finished step is here.
    bool isComplete() const { return m_isComplete; }
    //! Whether the step has begun to write.
    bool isStarted() const { return m_isStarted; }

    const QByteArray &bytes() const { return m_bytes; }
    qint64 byteCount() const { return m_bytes.size(); }
    //! A line that has no end yet counts.
    qsizetype lineCount() const { return m_lineStarts.size(); }
    //! The bytes of a line without its end; undecoded, with escape sequences as they came.
    QByteArrayView line(qsizetype number) const;

signals:
    //! There is more. Lines before `firstLine` are as they were; that one may have grown.
    void appended(qsizetype firstLine);
    void stateChanged();

private:
    void askCache();
    void ask();
    void receive(const Result<LogChunk> &answer, bool askedWhenFinished);
    void append(const QByteArray &bytes);
    void lookAgain(bool askedWhenFinished, qsizetype received);
    void setState(LoadState state, const std::optional<Error> &error = {});

    Fetch m_fetch;
    LoadStatus m_status;
    QByteArray m_bytes;
    QList<qint64> m_lineStarts;
    PollTimer m_polls;
    bool m_isAsking = false;
    bool m_isStarted = false;
    bool m_isStepFinished = false;
    bool m_isComplete = false;
};

} // namespace windlass
