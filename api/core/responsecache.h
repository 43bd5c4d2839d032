// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <functional>
#include <memory>
#include <optional>

namespace windlass {

//! An answer that was seen earlier.
struct CachedResponse {
    QByteArray body;
    QByteArray eTag; //!< Empty where the host gave none.
    QDateTime asOf;  //!< UTC.
};

//! What was answered before, by request. Implemented in models/cache over SQLite; made, used and destroyed on the
//! client's network thread alone, so that no disk access stands in the way of a frame.
class ResponseCache
{
public:
    virtual ~ResponseCache() = default;

    //! Nothing when it was never stored, or the cache is damaged: a cache has no errors.
    virtual std::optional<CachedResponse> find(const QByteArray &key) = 0;
    virtual void store(const QByteArray &key, const CachedResponse &response) = 0;
    //! Forgets everything: at sign-out.
    virtual void clear() = 0;
};

using ResponseCacheFactory = std::function<std::unique_ptr<ResponseCache>()>;

} // namespace windlass
