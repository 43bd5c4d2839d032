// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/error.h"

#include <QDateTime>

#include <optional>

namespace windlass {

enum class LoadState {
    Idle,    //!< Nothing was asked for yet.
    Loading, //!< The first answer, or a new one for what is shown already, is under way.
    Loaded,
    Failed,  //!< The last question failed. What was shown before is still there, and stale.
};

//! How far a list or an object is, for whoever shows it. `hasContent` and `isStale()` say which of the six states of a
//! panel it is: loading, empty, error, partial (the list's hasMore()), stale, or no permission (an error of its kind).
struct LoadStatus {
    LoadState state = LoadState::Idle;
    std::optional<Error> error; //!< Set in Failed alone.
    QDateTime asOf;             //!< When the host said what is shown (UTC); invalid when nothing is.
    bool isFromCache = false;   //!< What is shown was seen earlier and was not confirmed since.
    bool hasContent = false;    //!< There is something to show: a row, or a value.

    bool isLoading() const { return state == LoadState::Loading; }
    //! What is shown may not be true any more: it comes from the cache, or reading it anew failed.
    bool isStale() const { return (hasContent || isKnownEmpty()) && (isFromCache || state == LoadState::Failed); }
    //! The host said once that there is nothing, and nothing else was said since.
    bool isKnownEmpty() const { return !hasContent && asOf.isValid(); }
    //! The host answered, and there is nothing.
    bool isEmpty() const { return state == LoadState::Loaded && !hasContent; }
    bool operator==(const LoadStatus &) const = default;
};

} // namespace windlass
