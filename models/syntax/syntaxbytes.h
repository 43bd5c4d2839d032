// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace windlass {

//! Whether a byte belongs to a name in nearly every language. Bytes of UTF-8 beyond ASCII do.
constexpr bool isSyntaxWordByte(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c >= 0x80;
}

constexpr bool isSyntaxBlank(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace windlass
