// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/tokencredentials.h"

#include <algorithm>

namespace windlass {

TokenCredentials::TokenCredentials(const QString &email, const Secret &token)
    : m_header(email.isEmpty() ? "Bearer " + token.reveal()
                               : "Basic " + (email.trimmed().toUtf8() + ':' + token.reveal()).toBase64())
{
}

Secret TokenCredentials::cleaned(const QString &pasted)
{
    const QByteArray token = pasted.trimmed().toUtf8();
    constexpr int LongestToken = 8192;
    const bool isPrintable = std::all_of(token.begin(), token.end(), [](char byte) { return byte > 0x20 && byte < 0x7f; });
    return token.size() <= LongestToken && isPrintable ? Secret(token) : Secret();
}

} // namespace windlass
