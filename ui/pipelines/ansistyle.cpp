// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipelines/ansistyle.h"

#include <array>
#include <cstring>

namespace windlass {

namespace {

constexpr char EscapeByte = '\x1b';

//! The numbers of a colour sequence. More than these are not read: no tool sends them, and a hostile log might.
struct SgrNumbers {
    std::array<int, 32> values{};
    int count = 0;
};

SgrNumbers readSgrNumbers(QByteArrayView parameters)
{
    SgrNumbers numbers;
    int value = 0;
    for (const char byte : parameters) {
        if (byte >= '0' && byte <= '9') {
            value = qMin(value * 10 + (byte - '0'), 9999);
        } else {
            // A colon separates parts of one colour in the newer form; it is read like a semicolon.
            if (numbers.count == static_cast<int>(numbers.values.size()))
                return numbers;
            numbers.values[static_cast<size_t>(numbers.count++)] = value;
            value = 0;
        }
    }
    if (numbers.count < static_cast<int>(numbers.values.size()))
        numbers.values[static_cast<size_t>(numbers.count++)] = value;
    return numbers;
}

//! Reads `5;n` or `2;r;g;b` behind 38 or 48 and returns how many numbers that took.
int readExtendedColor(const SgrNumbers &numbers, int at, quint32 &color)
{
    const auto value = [&numbers](int index) {
        return index < numbers.count ? static_cast<quint32>(qMin(numbers.values[static_cast<size_t>(index)], 255)) : 0U;
    };
    if (at < numbers.count && numbers.values[static_cast<size_t>(at)] == 5) {
        color = AnsiStyle::IndexedColor | value(at + 1);
        return 2;
    }
    if (at < numbers.count && numbers.values[static_cast<size_t>(at)] == 2) {
        color = AnsiStyle::RgbColor | value(at + 1) << 16 | value(at + 2) << 8 | value(at + 3);
        return 4;
    }
    return 0;
}

void applySgr(QByteArrayView parameters, AnsiStyle &style)
{
    const SgrNumbers numbers = readSgrNumbers(parameters);
    const auto set = [&style](AnsiStyle::Flag flag, bool isOn) {
        style.flags = static_cast<quint8>(isOn ? style.flags | flag : style.flags & ~flag);
    };
    for (int i = 0; i < numbers.count; ++i) {
        const int code = numbers.values[static_cast<size_t>(i)];
        if (code >= 30 && code <= 37)
            style.foreground = AnsiStyle::IndexedColor | static_cast<quint32>(code - 30);
        else if (code >= 40 && code <= 47)
            style.background = AnsiStyle::IndexedColor | static_cast<quint32>(code - 40);
        else if (code >= 90 && code <= 97)
            style.foreground = AnsiStyle::IndexedColor | static_cast<quint32>(code - 90 + 8);
        else if (code >= 100 && code <= 107)
            style.background = AnsiStyle::IndexedColor | static_cast<quint32>(code - 100 + 8);
        else
            switch (code) {
            case 0:
                style = {};
                break;
            case 1:
                set(AnsiStyle::Bold, true);
                break;
            case 2:
                set(AnsiStyle::Dim, true);
                break;
            case 3:
                set(AnsiStyle::Italic, true);
                break;
            case 4:
                set(AnsiStyle::Underline, true);
                break;
            case 7:
                set(AnsiStyle::Inverse, true);
                break;
            case 9:
                set(AnsiStyle::StrikeOut, true);
                break;
            case 22:
                set(AnsiStyle::Bold, false);
                set(AnsiStyle::Dim, false);
                break;
            case 23:
                set(AnsiStyle::Italic, false);
                break;
            case 24:
                set(AnsiStyle::Underline, false);
                break;
            case 27:
                set(AnsiStyle::Inverse, false);
                break;
            case 29:
                set(AnsiStyle::StrikeOut, false);
                break;
            case 38:
                i += readExtendedColor(numbers, i + 1, style.foreground);
                break;
            case 39:
                style.foreground = 0;
                break;
            case 48:
                i += readExtendedColor(numbers, i + 1, style.background);
                break;
            case 49:
                style.background = 0;
                break;
            default:
                break; // Blinking, fonts, frames: nothing that a log needs.
            }
    }
}

} // namespace

qsizetype readEscape(QByteArrayView text, AnsiStyle &style)
{
    if (text.size() < 2)
        return text.size();
    const char introducer = text[1];
    if (introducer == '[') {
        qsizetype end = 2;
        while (end < text.size() && text[end] >= 0x20 && text[end] <= 0x3f)
            ++end;
        if (end == text.size())
            return end;
        if (text[end] == 'm' && (end == 2 || text[2] < 0x3c)) // `[?…m` and `[>…m` are private and mean something else.
            applySgr(text.sliced(2, end - 2), style);
        // A byte that can't end the sequence is text again.
        return text[end] >= 0x40 && text[end] <= 0x7e ? end + 1 : end;
    }
    if (introducer == ']' || introducer == 'P' || introducer == '_' || introducer == '^' || introducer == 'X') {
        // A string (title, link, clipboard): up to BEL or ESC \. Without an end only the introducer is dropped, so that
        // a stray one does not hide the rest of the line.
        for (qsizetype i = 2; i < text.size(); ++i) {
            if (text[i] == '\a')
                return i + 1;
            if (text[i] == EscapeByte && i + 1 < text.size() && text[i + 1] == '\\')
                return i + 2;
        }
        return 2;
    }
    qsizetype end = 1;
    while (end < text.size() && text[end] >= 0x20 && text[end] <= 0x2f)
        ++end;
    return end < text.size() && text[end] >= 0x30 && text[end] <= 0x7e ? end + 1 : end;
}

AnsiStyle styleBehind(QByteArrayView line, AnsiStyle style)
{
    qsizetype at = 0;
    while (at < line.size()) {
        const void *escape = std::memchr(line.data() + at, EscapeByte, static_cast<size_t>(line.size() - at));
        if (!escape)
            break;
        at = static_cast<const char *>(escape) - line.data();
        at += readEscape(line.sliced(at), style);
    }
    return style;
}

} // namespace windlass
