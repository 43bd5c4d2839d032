// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/responsecache.h"

#include <QString>

namespace windlass {

struct SqliteCacheLimits {
    qint64 bytes = 64 * 1024 * 1024;      //!< All bodies together; the least recently used go first.
    qint64 bytesPerEntry = 8 * 1024 * 1024; //!< Larger answers are not kept.
};

//! The response cache of one account in an SQLite file that only its owner can read. The file is opened by the first
//! question, on the thread that asks. A damaged file is set aside as `<file>.corrupt-1` and so on; one that a newer
//! version wrote is replaced. Whatever goes wrong, the cache then simply knows nothing.
ResponseCacheFactory sqliteResponseCache(const QString &file, const SqliteCacheLimits &limits = {});

} // namespace windlass
