// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/pendingreply.h"
#include "models/paging/loadstatus.h"

#include <QObject>

#include <functional>

namespace windlass {

//! What every single object that is read in two steps has, apart from its type.
class ObjectModelBase : public QObject
{
    Q_OBJECT

public:
    ~ObjectModelBase() override;

    const LoadStatus &status() const { return m_status; }
    LoadState state() const { return m_status.state; }
    Error error() const { return m_status.error.value_or(Error()); }
    QDateTime asOf() const { return m_status.asOf; }
    bool isStale() const { return m_status.isStale(); }
    bool isFromCache() const { return m_status.isFromCache; }

    //! Asks: what was seen last is shown at once when there is nothing yet, then what the host says.
    void reload();
    //! Asks again after a failure; does nothing unless state() is Failed.
    void retry();

signals:
    //! The value is another one.
    void changed();
    //! status() changed. When both changed, changed() comes first.
    void stateChanged();

protected:
    explicit ObjectModelBase(QObject *parent = nullptr);

    virtual void request() = 0;
    virtual void requestCached() = 0;
    virtual void abortReads() = 0;
    //! Whether there is something to show.
    virtual bool hasContent() const = 0;

    void noteCached(const QDateTime &asOf, bool isChanged);
    void noteLoaded(const QDateTime &asOf, bool isChanged);
    //! Some of the answer is here, more is under way.
    void notePart(const QDateTime &asOf, bool isChanged);
    void noteFailure(const Error &error);
    //! The value came from elsewhere, for example as the answer to a write.
    void noteValue(bool isChanged);
    //! A part of the value came from elsewhere; the rest is as old as it was.
    void notePatch();
    //! What is shown belongs to another question from now on: nothing is known, as at the beginning.
    void noteForgotten();

private:
    void tell(const LoadStatus &status, bool isChanged);

    LoadStatus m_status;
};

//! One object of the host, read in two steps like a list: what was seen last, then what is true now.
template <typename T>
class ObjectModel : public ObjectModelBase
{
public:
    using Fetch = std::function<PendingReply<T>(ReadFrom from)>;

    explicit ObjectModel(Fetch fetch, QObject *parent = nullptr) : ObjectModelBase(parent), m_fetch(std::move(fetch)) {}

    //! Nothing until the first answer.
    const std::optional<T> &value() const { return m_value; }

    //! Shows the host's answer to a write. A read that is under way was asked earlier and is given up; ask anew with
    //! reload() when the answer is not all that the page shows.
    void setValue(const T &value)
    {
        abortReads();
        noteValue(replace(value));
    }

private:
    void request() override
    {
        m_pending = m_fetch(ReadFrom::Network);
        m_pending.then(this, [this, round = m_round](Result<T> answer, const ReplyInfo &info) {
            if (round != m_round)
                return;
            if (!answer) {
                noteFailure(answer.error());
                return;
            }
            m_pendingCached.abort();
            noteLoaded(info.asOf, replace(*answer));
        });
    }

    void requestCached() override
    {
        m_pendingCached = m_fetch(ReadFrom::Cache);
        m_pendingCached.then(this, [this, round = m_round](Result<T> answer, const ReplyInfo &info) {
            if (round == m_round && answer && !m_value)
                noteCached(info.asOf, replace(*answer));
        });
    }

    void abortReads() override
    {
        ++m_round;
        m_pending.abort();
        m_pendingCached.abort();
    }

    bool hasContent() const override { return m_value.has_value(); }

    bool replace(const T &value)
    {
        if (m_value && *m_value == value)
            return false;
        m_value = value;
        return true;
    }

    Fetch m_fetch;
    std::optional<T> m_value;
    PendingReply<T> m_pending;
    PendingReply<T> m_pendingCached;
    quint64 m_round = 0;
};

} // namespace windlass
