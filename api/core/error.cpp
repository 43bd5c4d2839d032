// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/error.h"

namespace windlass {

Error Error::make(Kind kind, const QString &message, const QString &detail)
{
    Error error;
    error.kind = kind;
    error.message = message;
    error.detail = detail;
    return error;
}

Error Error::missingKey(const QString &key)
{
    return make(Kind::BadResponse, QStringLiteral("The answer lacks \"%1\".").arg(key), key);
}

} // namespace windlass
