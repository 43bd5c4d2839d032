// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/difftext.h"

#include <algorithm>

namespace windlass {

namespace {

constexpr qsizetype PlainBlock = 64;
constexpr QByteArrayView OrderMark = "\xEF\xBB\xBF";

quint32 oddityOfAscii(unsigned char c)
{
    if (c == '\t' || c == '\f' || (c >= 0x20 && c != 0x7F))
        return 0;
    return static_cast<quint32>(DiffTextFlag::ControlCharacters);
}

//! ZWJ and ZWNJ belong into the words of many scripts and into emoji; beside ASCII they have no business.
bool isJoinerInText(QByteArrayView line, qsizetype at, const DecodedCharacter &character)
{
    if (character.value != 0x200C && character.value != 0x200D)
        return false;
    const qsizetype next = at + character.bytes;
    return at > 0 && next < line.size() && static_cast<unsigned char>(line[at - 1]) >= 0x80 &&
           static_cast<unsigned char>(line[next]) >= 0x80;
}

} // namespace

DecodedCharacter decodeAt(QByteArrayView line, qsizetype at)
{
    const auto byte = [&line](qsizetype i) { return static_cast<unsigned char>(line[i]); };
    const unsigned char first = byte(at);
    const int length = first < 0x80                    ? 1
                       : first >= 0xC2 && first < 0xE0 ? 2
                       : (first & 0xF0) == 0xE0        ? 3
                       : first >= 0xF0 && first < 0xF5 ? 4
                                                       : 0;
    if (length == 0 || at + length > line.size())
        return {};
    if (length == 1)
        return {first, 1, true};
    char32_t value = first & (0xFFU >> (length + 1));
    for (int i = 1; i < length; ++i) {
        const unsigned char next = byte(at + i);
        if ((next & 0xC0) != 0x80)
            return {};
        value = (value << 6) | (next & 0x3FU);
    }
    // Overlong forms, halves of surrogate pairs and what is beyond Unicode are not text.
    const bool tooSmall = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    if (tooSmall || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
        return {};
    return {value, length, true};
}

bool isBidirectionalControl(char32_t c)
{
    return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isInvisible(char32_t c)
{
    return c == 0xAD || c == 0x34F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 ||
           (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200D) || c == 0x2028 || c == 0x2029 ||
           (c >= 0x2060 && c <= 0x2065) || (c >= 0x206A && c <= 0x206F) || c == 0x3164 ||
           (c >= 0xFE00 && c <= 0xFE0D) || c == 0xFEFF || c == 0xFFA0 || (c >= 0xFFF9 && c <= 0xFFFB) ||
           (c >= 0xE0000 && c <= 0xE0FFF);
}

qsizetype plainPrefix(QByteArrayView bytes)
{
    const char *data = bytes.data();
    qsizetype at = 0;
    while (at + PlainBlock <= bytes.size()) {
        // No branch inside, so that the compiler does many bytes at once.
        unsigned odd = 0;
        for (qsizetype i = 0; i < PlainBlock; ++i) {
            const auto c = static_cast<unsigned char>(data[at + i]);
            odd |= static_cast<unsigned>(static_cast<unsigned char>(c - 0x20) >= 0x5F) &
                   static_cast<unsigned>(c != '\t') & static_cast<unsigned>(c != '\n');
        }
        if (odd)
            break;
        at += PlainBlock;
    }
    return at;
}

quint32 textOddities(QByteArrayView line, bool isFirst)
{
    quint32 found = 0;
    qsizetype at = 0;
    if (isFirst && line.startsWith(OrderMark)) {
        found |= static_cast<quint32>(DiffTextFlag::ByteOrderMark);
        at = OrderMark.size();
    }
    const qsizetype end = line.endsWith('\r') ? line.size() - 1 : line.size();
    qsizetype nextSkip = at;
    while (at < end) {
        if (at >= nextSkip) {
            const qsizetype plain = plainPrefix(line.sliced(at, end - at));
            at += plain;
            nextSkip = at + PlainBlock;
            if (plain > 0)
                continue;
        }
        const auto c = static_cast<unsigned char>(line[at]);
        if (c < 0x80) {
            found |= oddityOfAscii(c);
            ++at;
            continue;
        }
        const DecodedCharacter character = decodeAt(line, at);
        if (!character.isValid)
            found |= static_cast<quint32>(DiffTextFlag::NotUtf8);
        else if (character.value < 0xA0)
            found |= static_cast<quint32>(DiffTextFlag::ControlCharacters);
        else if (isBidirectionalControl(character.value))
            found |= static_cast<quint32>(DiffTextFlag::Bidirectional);
        else if (isInvisible(character.value) && !isJoinerInText(line, at, character))
            found |= static_cast<quint32>(DiffTextFlag::Invisible);
        at += character.bytes;
    }
    return found;
}

bool isOddPath(QByteArrayView path)
{
    if (path.contains('\t') || path.contains('\f') || path.endsWith('\r'))
        return true;
    return textOddities(path, false) != 0;
}

} // namespace windlass
