// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/page.h"
#include "models/paging/objectmodel.h"

#include <QSet>

#include <algorithm>

namespace windlass {

//! A list that is of use only as a whole (comments, the files of a diff): all its pages as one value. Read in two steps
//! like everything else; the pages of the first reading are shown as they come, those of a later one when all are here.
template <typename T>
class CompleteList : public ObjectModelBase
{
public:
    using Fetch = std::function<PendingReply<Page<T>>(const PageToken &page, ReadFrom from)>;

    //! No list of ours is this long; a host that goes on is cut off here, and isCut() says so.
    static constexpr int MaximumPages = 100;

    explicit CompleteList(Fetch fetch, QObject *parent = nullptr) : ObjectModelBase(parent), m_fetch(std::move(fetch)) {}

    const QList<T> &items() const { return m_items; }
    //! Whether the host has more than MaximumPages pages, or led back to one that was read.
    bool isCut() const { return m_isCut; }

    //! Puts the host's answer to a write into the list: in the place of the item with its identity, or at the end.
    void put(const T &item)
    {
        const auto present = std::find_if(m_items.begin(), m_items.end(), [&item](const T &other) {
            return identityOf(other) == identityOf(item);
        });
        if (present == m_items.end())
            m_items += item;
        else
            *present = item;
        const bool wasReading = status().isLoading();
        notePatch();
        if (wasReading)
            reload(); // What is under way was asked before the write.
    }

private:
    struct Reading {
        QList<T> items;
        QSet<QByteArray> seen;
        PendingReply<Page<T>> pending;
    };

    void request() override { ask(m_network, {}, ReadFrom::Network); }
    void requestCached() override { ask(m_cached, {}, ReadFrom::Cache); }

    void abortReads() override
    {
        ++m_round;
        for (Reading *reading : {&m_network, &m_cached}) {
            reading->pending.abort();
            reading->items.clear();
            reading->seen.clear();
        }
    }

    void ask(Reading &reading, const PageToken &page, ReadFrom from)
    {
        reading.seen.insert(page.next);
        reading.pending = m_fetch(page, from);
        reading.pending.then(this, [this, &reading, from, round = m_round](Result<Page<T>> answer, const ReplyInfo &info) {
            if (round == m_round)
                receive(reading, from, std::move(answer), info);
        });
    }

    void receive(Reading &reading, ReadFrom from, Result<Page<T>> answer, const ReplyInfo &info)
    {
        const bool isCached = from == ReadFrom::Cache;
        if (!answer) {
            if (!isCached)
                noteFailure(answer.error());
            return; // A cache that lacks one page is of no use here.
        }
        reading.items += answer->values;
        const PageToken next = answer->next;
        const bool isLoop = !next.isEmpty() && reading.seen.contains(next.next);
        const bool isOver = next.isEmpty() || isLoop || reading.seen.size() >= MaximumPages;
        if (isOver) {
            m_isCut = !next.isEmpty();
            finish(reading, isCached, info.asOf);
            return;
        }
        if (!isCached && (m_items.isEmpty() || m_isFirstReading)) {
            m_isFirstReading = true;
            notePart(info.asOf, replace(reading.items));
        }
        ask(reading, next, from);
    }

    void finish(Reading &reading, bool isCached, const QDateTime &asOf)
    {
        if (isCached) {
            if (m_items.isEmpty())
                noteCached(asOf, replace(reading.items));
            return;
        }
        m_cached.pending.abort();
        m_isFirstReading = false;
        noteLoaded(asOf, replace(reading.items));
    }

    bool hasContent() const override { return !m_items.isEmpty(); }

    bool replace(const QList<T> &items)
    {
        if (m_items == items)
            return false;
        m_items = items;
        return true;
    }

    Fetch m_fetch;
    QList<T> m_items;
    Reading m_network;
    Reading m_cached;
    quint64 m_round = 0;
    bool m_isFirstReading = false;
    bool m_isCut = false;
};

} // namespace windlass
