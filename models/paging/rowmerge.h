// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QHash>
#include <QList>
#include <QSet>

#include <algorithm>
#include <vector>

namespace windlass {

//! The places of a longest increasing run of numbers: what can stay where it is when rows are put into another order.
std::vector<bool> longestIncreasing(const std::vector<int> &numbers);

//! Turns the rows of a model into other ones with the fewest removals, moves, insertions and changes, so that selection
//! and scroll place survive. `Model` makes it a friend: begin… and end… are protected.
template <typename Model, typename T>
struct RowMerge {
    using Id = std::decay_t<decltype(identityOf(std::declval<const T &>()))>;

    //! No identity may occur twice in `target`.
    static void run(Model &model, QList<T> &rows, const QList<T> &target)
    {
        QHash<Id, int> places;
        places.reserve(target.size());
        for (int place = 0; place < target.size(); ++place)
            places.insert(identityOf(target.at(place)), place);
        removeGone(model, rows, places);
        reorder(model, rows, places);
        insertNew(model, rows, target);
        replaceChanged(model, rows, target);
    }

private:
    //! More moved rows than this are announced as one new layout.
    static constexpr int MaximumMoves = 16;

    static void removeGone(Model &model, QList<T> &rows, const QHash<Id, int> &places)
    {
        for (int last = static_cast<int>(rows.size()) - 1; last >= 0; --last) {
            if (places.contains(identityOf(rows.at(last))))
                continue;
            int first = last;
            while (first > 0 && !places.contains(identityOf(rows.at(first - 1))))
                --first;
            model.beginRemoveRows({}, first, last);
            rows.remove(first, last - first + 1);
            model.endRemoveRows();
            last = first;
        }
    }

    static void reorder(Model &model, QList<T> &rows, const QHash<Id, int> &places)
    {
        std::vector<int> order;
        order.reserve(static_cast<std::size_t>(rows.size()));
        for (const T &row : std::as_const(rows))
            order.push_back(places.value(identityOf(row)));
        if (std::is_sorted(order.begin(), order.end()))
            return;
        const std::vector<bool> stays = longestIncreasing(order);
        if (std::count(stays.begin(), stays.end(), false) > MaximumMoves) {
            changeLayout(model, rows, order);
            return;
        }
        std::vector<int> moving;
        for (std::size_t row = 0; row < order.size(); ++row) {
            if (!stays[row])
                moving.push_back(order[row]);
        }
        std::sort(moving.begin(), moving.end());
        QSet<int> unplaced(moving.begin(), moving.end());
        for (const int place : moving) {
            const int from = static_cast<int>(std::find(order.begin(), order.end(), place) - order.begin());
            // Behind the last of those in their places that belong before it.
            int to = 0;
            for (int row = 0; row < static_cast<int>(order.size()); ++row) {
                const int other = order[static_cast<std::size_t>(row)];
                if (other < place && !unplaced.contains(other))
                    to = row + 1;
            }
            unplaced.remove(place);
            if (to == from || to == from + 1)
                continue;
            model.beginMoveRows({}, from, from, {}, to);
            rows.move(from, to > from ? to - 1 : to);
            order.erase(order.begin() + from);
            order.insert(order.begin() + (to > from ? to - 1 : to), place);
            model.endMoveRows();
        }
    }

    static void changeLayout(Model &model, QList<T> &rows, const std::vector<int> &order)
    {
        std::vector<int> oldRows(order.size());
        for (std::size_t row = 0; row < order.size(); ++row)
            oldRows[row] = static_cast<int>(row);
        std::sort(oldRows.begin(), oldRows.end(), [&order](int left, int right) {
            return order[static_cast<std::size_t>(left)] < order[static_cast<std::size_t>(right)];
        });
        std::vector<int> newRows(order.size());
        QList<T> sorted;
        sorted.reserve(rows.size());
        for (std::size_t row = 0; row < oldRows.size(); ++row) {
            newRows[static_cast<std::size_t>(oldRows[row])] = static_cast<int>(row);
            sorted += rows.at(oldRows[row]);
        }
        emit model.layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        rows = sorted;
        const QModelIndexList before = model.persistentIndexList();
        QModelIndexList after;
        after.reserve(before.size());
        for (const QModelIndex &index : before)
            after += model.index(newRows[static_cast<std::size_t>(index.row())], index.column());
        model.changePersistentIndexList(before, after);
        emit model.layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }

    static void insertNew(Model &model, QList<T> &rows, const QList<T> &target)
    {
        QSet<Id> present;
        for (const T &row : std::as_const(rows))
            present.insert(identityOf(row));
        for (int first = 0; first < target.size(); ++first) {
            if (present.contains(identityOf(target.at(first))))
                continue;
            int last = first;
            while (last + 1 < target.size() && !present.contains(identityOf(target.at(last + 1))))
                ++last;
            model.beginInsertRows({}, first, last);
            QList<T> joined = rows.first(first);
            joined.reserve(rows.size() + last - first + 1);
            joined += target.sliced(first, last - first + 1);
            joined += rows.sliced(first);
            rows = std::move(joined);
            model.endInsertRows();
            first = last;
        }
    }

    static void replaceChanged(Model &model, QList<T> &rows, const QList<T> &target)
    {
        for (int first = 0; first < target.size(); ++first) {
            if (rows.at(first) == target.at(first))
                continue;
            int last = first;
            while (last + 1 < target.size() && !(rows.at(last + 1) == target.at(last + 1)))
                ++last;
            for (int row = first; row <= last; ++row)
                rows[row] = target.at(row);
            emit model.dataChanged(model.index(first, 0), model.index(last, model.columnCount() - 1));
            first = last;
        }
    }
};

} // namespace windlass
