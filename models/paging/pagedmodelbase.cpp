// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paging/pagedmodelbase.h"

#include <algorithm>

namespace windlass {

namespace {

//! A reload reads as many pages as were shown, but not more than this: what lies beyond is read when somebody gets there.
constexpr int MaximumRefreshedPages = 5;
//! Filters make hosts answer empty pages in between. A view would wait for ever, so we go on, but not for ever.
constexpr int MaximumEmptyPages = 10;

QDateTime validOrNow(const QDateTime &time)
{
    return time.isValid() ? time : QDateTime::currentDateTimeUtc();
}

} // namespace

PagedModelBase::PagedModelBase(int columns, QObject *parent) : QAbstractTableModel(parent), m_columns(columns) {}

PagedModelBase::~PagedModelBase() = default;

void PagedModelBase::reload()
{
    abortReads();
    beginRound();
    if (!m_status.asOf.isValid())
        requestCached({});
    ask({});
}

void PagedModelBase::retry()
{
    if (m_status.state != LoadState::Failed)
        return;
    // Several pages from the cache are confirmed as several pages; else all but the first would go.
    m_cachedPages > 1 && m_asked.isEmpty() ? reload() : ask(m_asked);
}

bool PagedModelBase::canFetchMore(const QModelIndex &parent) const
{
    if (parent.isValid())
        return false;
    if (m_status.state == LoadState::Failed)
        return isReadingOnFromCache() && !m_askedCache.contains(m_next.next);
    return m_status.state == LoadState::Idle || (m_status.state == LoadState::Loaded && hasMore());
}

bool PagedModelBase::isReadingOnFromCache() const
{
    return m_status.state == LoadState::Failed && m_status.isFromCache && m_cachedPages > 0 && hasMore() && !m_isCacheEnded;
}

void PagedModelBase::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    if (m_status.state == LoadState::Idle) {
        reload();
        return;
    }
    if (m_status.state == LoadState::Failed) {
        m_askedCache.insert(m_next.next);
        requestCached(m_next);
        return;
    }
    m_isMore = true;
    m_emptyPages = 0;
    ask(m_next);
}

int PagedModelBase::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

void PagedModelBase::beginRound()
{
    // A round that is cut short leaves rows of the one before unconfirmed.
    const int shown = std::max({m_pagesDone, m_pagesToRefresh, m_cachedPages});
    m_pagesToRefresh = std::min(shown, MaximumRefreshedPages);
    m_pagesDone = 0;
    m_emptyPages = 0;
    m_isMore = false;
    m_seen.clear();
}

bool PagedModelBase::forget()
{
    abortReads();
    const bool wasInUse = m_status.state != LoadState::Idle;
    m_status = {};
    // Not Idle, or a view that looks at once would ask before reload() does.
    m_status.state = wasInUse ? LoadState::Loading : LoadState::Idle;
    m_next = {};
    m_asked = {};
    m_size.reset();
    m_pagesDone = 0;
    m_pagesToRefresh = 0;
    forgetCachedPages();
    return wasInUse;
}

void PagedModelBase::ask(const PageToken &page)
{
    m_asked = page;
    m_seen.insert(page.next);
    request(page);
    LoadStatus status = m_status;
    status.state = LoadState::Loading;
    status.error.reset();
    setStatus(status);
}

void PagedModelBase::noteCachedPage(const PageToken &next, const std::optional<qint64> &size, const QDateTime &asOf)
{
    m_next = next;
    if (size)
        m_size = size;
    ++m_cachedPages;
    LoadStatus status = m_status;
    // The oldest page says how old the whole is.
    status.asOf = status.asOf.isValid() ? std::min(status.asOf, asOf) : asOf;
    status.isFromCache = true;
    status.hasContent = itemCount() > 0;
    setStatus(status);
}

void PagedModelBase::noteCacheEnd()
{
    m_isCacheEnded = true;
    emit stateChanged();
}

void PagedModelBase::forgetCachedPages()
{
    m_cachedPages = 0;
    m_askedCache.clear();
    m_isCacheEnded = false;
}

void PagedModelBase::notePage(const PageToken &next, const std::optional<qint64> &size, const QDateTime &asOf, int added)
{
    LoadStatus status = m_status;
    if (m_pagesDone == 0)
        status.asOf = validOrNow(asOf); // Of the oldest page, which is the first.
    forgetCachedPages();
    ++m_pagesDone;
    m_next = next;
    if (size)
        m_size = size;
    status.isFromCache = false;
    status.hasContent = itemCount() > 0;

    if (hasMore() && m_seen.contains(m_next.next)) {
        m_next = {};
        m_asked = {};
        beginRound();
        status.state = LoadState::Failed;
        status.error = Error::make(Error::Kind::BadResponse, QStringLiteral("The list leads back to a page before."));
        setStatus(status);
        return;
    }
    m_emptyPages = added == 0 ? m_emptyPages + 1 : 0;
    const bool isGoingOn = m_pagesDone < m_pagesToRefresh || (added == 0 && m_emptyPages <= MaximumEmptyPages);
    if (hasMore() && isGoingOn) {
        setStatus(status);
        ask(m_next);
        return;
    }
    m_isMore = false;
    m_pagesToRefresh = 0;
    status.state = LoadState::Loaded;
    setStatus(status);
}

void PagedModelBase::noteFailure(const Error &error)
{
    LoadStatus status = m_status;
    status.state = LoadState::Failed;
    status.error = error;
    setStatus(status);
}

void PagedModelBase::setStatus(LoadStatus status)
{
    const bool wasStale = m_status.isStale();
    m_status = std::move(status);
    if (m_status.isStale() != wasStale && itemCount() > 0)
        emit dataChanged(index(0, 0), index(itemCount() - 1, m_columns - 1), {IsStaleRole});
    emit stateChanged();
}

} // namespace windlass
