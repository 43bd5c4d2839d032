// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/page.h"
#include "models/paging/loadstatus.h"
#include "models/paging/modelroles.h"

#include <QAbstractTableModel>
#include <QSet>

namespace windlass {

//! What every paged list has apart from the type of its rows: its state, and when it may ask for more.
//!
//! Nothing is asked for before reload(), or the view's first fetchMore(). Use it in a QTableView or QListView: a
//! QTreeView asks for every page as soon as it is shown.
class PagedModelBase : public QAbstractTableModel
{
    Q_OBJECT

public:
    ~PagedModelBase() override;

    const LoadStatus &status() const { return m_status; }
    LoadState state() const { return m_status.state; }
    //! Why the last question failed; a default Error unless state() is Failed.
    Error error() const { return m_status.error.value_or(Error()); }
    QDateTime asOf() const { return m_status.asOf; }
    bool isStale() const { return m_status.isStale(); }
    bool isFromCache() const { return m_status.isFromCache; }
    //! Whether the page after the last one is under way, as against the list as a whole.
    bool isLoadingMore() const { return m_status.isLoading() && m_isMore; }
    //! All items of the list where the host counted them; many lists do not say.
    std::optional<qint64> size() const { return m_size; }
    //! Whether the list goes on after the rows that are here.
    bool hasMore() const { return !m_next.isEmpty(); }

    //! Asks anew, keeping rows, selection and scroll place: what was seen last is shown at once when there are no rows,
    //! then the host's answer is merged in. Pages that are still under way are given up.
    void reload();
    //! Asks again for what failed; does nothing unless state() is Failed.
    void retry();

    //! False while something is under way and after a failure: the view would ask without end. But what is shown from the
    //! cache without a network goes on as far as the cache does.
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    int columnCount(const QModelIndex &parent = {}) const override;

signals:
    //! status(), size() or hasMore() changed. Never emitted while rows are being changed.
    void stateChanged();

protected:
    explicit PagedModelBase(int columns = 1, QObject *parent = nullptr);

    //! Asks for one page; the answer comes to the template's receive(), unless abortReads() came before.
    virtual void request(const PageToken &page) = 0;
    //! Asks the cache for a page.
    virtual void requestCached(const PageToken &page) = 0;
    virtual void abortReads() = 0;
    virtual int itemCount() const = 0;

    //! A new question, inside a model reset: forgets all but whether the list was in use, which it says.
    bool forget();
    void noteCachedPage(const PageToken &next, const std::optional<qint64> &size, const QDateTime &asOf);
    //! The cache does not have the page that comes next.
    void noteCacheEnd();
    //! Whether a further page of the cache may still be shown: nothing better came meanwhile.
    bool isReadingOnFromCache() const;
    void notePage(const PageToken &next, const std::optional<qint64> &size, const QDateTime &asOf, int added);
    void noteFailure(const Error &error);

    //! Whether the page under way is the first of this round.
    bool isFirstPage() const { return m_asked.isEmpty(); }
    //! Whether rows of an earlier round wait beyond the page under way, to be confirmed by the pages after it.
    bool refreshesMore() const { return m_pagesDone + 1 < m_pagesToRefresh; }
    //! Also after a failure: without a network the cache may be slower to answer than the error.
    bool isAwaitingCache() const { return m_status.state != LoadState::Idle && m_pagesDone == 0; }

private:
    void ask(const PageToken &page);
    void beginRound();
    void forgetCachedPages();
    void setStatus(LoadStatus status);

    LoadStatus m_status;
    PageToken m_next;  //!< Of the page that comes after the last row.
    PageToken m_asked; //!< Of the page under way, or of the one that failed.
    QSet<QByteArray> m_seen; //!< All pages of this round: a list that leads back to one of them never ends.
    std::optional<qint64> m_size;
    int m_columns;
    int m_pagesDone = 0;      //!< Pages of this round that have come.
    int m_pagesToRefresh = 0; //!< How many pages the rounds before had come to.
    int m_emptyPages = 0;     //!< Pages in a row that added nothing.
    int m_cachedPages = 0;    //!< Pages that are shown from the cache.
    QSet<QByteArray> m_askedCache; //!< Pages after the first that the cache was asked for.
    bool m_isCacheEnded = false;
    bool m_isMore = false;
};

} // namespace windlass
