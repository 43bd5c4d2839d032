// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/pendingreply.h"
#include "models/paging/pagedmodelbase.h"
#include "models/paging/rowmerge.h"
#include "models/paging/rowstore.h"

#include <functional>

namespace windlass {

//! A list that is read page by page. A subclass says what its columns and roles are, and nothing else; a function says
//! where pages come from. `identityOf(const T &)` has to be declared for the type, and says which rows are the same.
template <typename T>
class PagedModel : public PagedModelBase
{
public:
    using Fetch = std::function<PendingReply<Page<T>>(const PageToken &page, ReadFrom from)>;
    using Id = std::decay_t<decltype(identityOf(std::declval<const T &>()))>;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_rows.size();
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || index.row() >= m_rows.size())
            return {};
        if (role == IdRole)
            return QVariant::fromValue(m_rows.idAt(index.row()));
        const T &item = m_rows.at(index.row());
        switch (role) {
        case ItemRole: return QVariant::fromValue(item);
        case IsStaleRole: return isStale();
        default: return cell(item, index.column(), role);
        }
    }

    //! A reference, or a value where rows are packed (see RowStore); `const T &item = model.at(row)` serves both.
    typename RowStore<T>::Row at(int row) const { return m_rows.at(row); }
    typename RowStore<T>::Rows items() const { return m_rows.all(); }

    //! Where an item is now; an invalid index when it is not (or no longer) among the rows.
    QModelIndex indexOf(const Id &id) const
    {
        for (int row = 0; m_ids.contains(id) && row < m_rows.size(); ++row) {
            if (m_rows.idAt(row) == id)
                return index(row, 0);
        }
        return {};
    }

    //! Puts the host's answer to a write in the place of the row that it is about; nothing when there is no such row.
    void update(const T &item)
    {
        const QModelIndex place = indexOf(identityOf(item));
        if (!place.isValid() || m_rows.at(place.row()) == item)
            return;
        m_rows.replace(place.row(), item);
        emit dataChanged(place, index(place.row(), columnCount() - 1));
    }

protected:
    explicit PagedModel(Fetch fetch, int columns = 1, QObject *parent = nullptr)
        : PagedModelBase(columns, parent), m_fetch(std::move(fetch))
    {
    }

    //! What one cell says in one role; IdRole, ItemRole and IsStaleRole are answered already.
    virtual QVariant cell(const T &item, int column, int role) const = 0;

    //! Another question: the rows go, and when the list was in use it is read at once.
    void setFetch(Fetch fetch)
    {
        m_fetch = std::move(fetch);
        beginResetModel();
        m_rows.clear();
        m_ids.clear();
        m_confirmed = 0;
        const bool wasInUse = forget();
        endResetModel();
        if (wasInUse)
            reload();
    }

private:
    // The merge needs the protected begin… and end… functions of the model.
    friend struct RowMerge<PagedModel<T>, T>;

    void request(const PageToken &page) override
    {
        m_pending = m_fetch(page, ReadFrom::Network);
        m_pending.then(this, [this, round = m_round](Result<Page<T>> answer, const ReplyInfo &info) {
            if (round == m_round)
                receive(std::move(answer), info);
        });
    }

    void requestCached(const PageToken &asked) override
    {
        m_pendingCached = m_fetch(asked, ReadFrom::Cache);
        m_pendingCached.then(this, [this, asked, round = m_round](Result<Page<T>> answer, const ReplyInfo &info) {
            if (round != m_round)
                return;
            // The truth may have been faster.
            const bool isWanted = asked.isEmpty() ? isAwaitingCache() && m_rows.isEmpty() : isReadingOnFromCache();
            if (!isWanted)
                return;
            if (!answer) {
                if (!asked.isEmpty())
                    noteCacheEnd();
                return;
            }
            const Page<T> &page = *answer;
            append(page.values);
            noteCachedPage(page.next, page.size, info.asOf);
        });
    }

    void abortReads() override
    {
        ++m_round;
        m_pending.abort();
        m_pendingCached.abort();
    }

    int itemCount() const override { return m_rows.size(); }

    void receive(Result<Page<T>> answer, const ReplyInfo &info)
    {
        if (!answer) {
            noteFailure(answer.error());
            return;
        }
        m_pendingCached.abort();
        const Page<T> page = std::move(answer).value();
        if (isFirstPage())
            m_confirmed = 0;
        const int before = m_confirmed;
        if (m_confirmed == m_rows.size())
            append(page.values);
        else
            mergePage(page);
        notePage(page.next, page.size, info.asOf, m_confirmed - before);
    }

    //! New rows at the end, in one go; what is there already is not shown twice.
    void append(const QList<T> &values)
    {
        QList<T> fresh;
        fresh.reserve(values.size());
        for (const T &value : values) {
            const Id id = identityOf(value);
            if (m_ids.contains(id))
                continue;
            m_ids.insert(id);
            fresh += value;
        }
        if (!fresh.isEmpty()) {
            const int first = m_rows.size();
            beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
            m_rows.append(fresh);
            endInsertRows();
        }
        m_confirmed = m_rows.size();
    }

    //! A page of a list that is shown already: what this round has confirmed, then the page, then those rows of earlier
    //! rounds that the coming pages will confirm or not.
    void mergePage(const Page<T> &page)
    {
        QList<T> &rows = m_rows.open();
        QList<T> target = rows.first(m_confirmed);
        QSet<Id> ids;
        for (const T &row : target)
            ids.insert(identityOf(row));
        for (const T &value : page.values) {
            if (const Id id = identityOf(value); !ids.contains(id)) {
                ids.insert(id);
                target += value;
            }
        }
        const auto confirmed = target.size();
        if (page.hasNext() && refreshesMore()) {
            // Rows up to the last one that the page has are gone when the page lacks them; those behind may come yet.
            auto behind = rows.size();
            while (behind > m_confirmed && !ids.contains(identityOf(rows.at(behind - 1))))
                --behind;
            if (behind > m_confirmed)
                target += rows.sliced(behind);
        }
        RowMerge<PagedModel<T>, T>::run(*this, rows, target);
        m_ids.clear();
        for (const T &row : std::as_const(rows))
            m_ids.insert(identityOf(row));
        m_rows.close();
        m_confirmed = static_cast<int>(confirmed);
    }

    Fetch m_fetch;
    RowStore<T> m_rows;
    QSet<Id> m_ids;
    PendingReply<Page<T>> m_pending;
    PendingReply<Page<T>> m_pendingCached;
    quint64 m_round = 0; //!< Answers of an earlier round are late, and dropped.
    int m_confirmed = 0; //!< Rows from the top that this round has seen.
};

} // namespace windlass
