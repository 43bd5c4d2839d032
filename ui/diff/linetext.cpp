// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/linetext.h"

#include "models/diff/difftext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace windlass {

namespace {

//! Characters that change what a reader sees without being seen.
bool isTreacherous(char32_t c)
{
    return isBidirectionalControl(c) || isInvisible(c);
}

//! Blanks that are not the blank.
bool isOddBlank(char32_t c)
{
    return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F;
}

QString markName(char32_t c)
{
    static constexpr const char *controls[] = {
        "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS",  "HT", "LF",  "VT",  "FF", "CR", "SO", "SI",
        "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US"};
    if (c < 0x20)
        return QString::fromLatin1(controls[c]);
    switch (c) {
    case 0x7F:
        return QStringLiteral("DEL");
    case 0xA0:
        return QStringLiteral("NBSP");
    case 0xAD:
        return QStringLiteral("SHY");
    case 0x200B:
        return QStringLiteral("ZWSP");
    case 0x200C:
        return QStringLiteral("ZWNJ");
    case 0x200D:
        return QStringLiteral("ZWJ");
    case 0x200E:
        return QStringLiteral("LRM");
    case 0x200F:
        return QStringLiteral("RLM");
    case 0x202A:
        return QStringLiteral("LRE");
    case 0x202B:
        return QStringLiteral("RLE");
    case 0x202C:
        return QStringLiteral("PDF");
    case 0x202D:
        return QStringLiteral("LRO");
    case 0x202E:
        return QStringLiteral("RLO");
    case 0x2066:
        return QStringLiteral("LRI");
    case 0x2067:
        return QStringLiteral("RLI");
    case 0x2068:
        return QStringLiteral("FSI");
    case 0x2069:
        return QStringLiteral("PDI");
    case 0xFEFF:
        return QStringLiteral("BOM");
    default:
        return QStringLiteral("U+%1").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
    }
}

bool isPlainAscii(char c)
{
    return c >= 0x20 && c < 0x7F;
}

//! Builds a LineText and keeps the way back to the bytes.
struct LineTextBuilder {
    LineText result;

    void add(QStringView text, int byte)
    {
        result.text.append(text);
        for (qsizetype i = 0; i < text.size(); ++i)
            result.bytes.append(byte);
    }
    void addMark(const QString &name, int byte, LineText::MarkKind kind)
    {
        result.marks.append({static_cast<int>(result.text.size()), static_cast<int>(name.size()), kind});
        result.hasWarning |= kind == LineText::MarkKind::Warning;
        add(name, byte);
    }
};

} // namespace

LineText LineText::read(QByteArrayView line, int tabWidth)
{
    LineTextBuilder builder;
    LineText &result = builder.result;
    const QByteArrayView shown = line.first(std::min(line.size(), LongestLine));
    if (shown.size() == line.size() && std::all_of(line.begin(), line.end(), isPlainAscii)) {
        result.text = QString::fromLatin1(line);
        return std::move(builder.result);
    }

    result.text.reserve(shown.size() + 16);
    result.bytes.reserve(shown.size() + 17);
    int column = 0;
    qsizetype at = 0;
    while (at < shown.size()) {
        const int byte = static_cast<int>(at);
        const char c = shown[at];
        const qsizetype before = result.text.size();
        if (isPlainAscii(c)) {
            result.text.append(QLatin1Char(c));
            result.bytes.append(byte);
            ++at;
        } else if (c == '\t') {
            result.tabs.append(static_cast<int>(result.text.size()));
            builder.add(QString(tabWidth - column % tabWidth, QLatin1Char(' ')), byte);
            ++at;
        } else {
            // Decoded from the whole line, so that the cut falls behind a character and never into it.
            const DecodedCharacter character = decodeAt(line, at);
            const char32_t value = character.value;
            at += character.bytes;
            if (!character.isValid) {
                const QString hex =
                    QString::number(static_cast<unsigned char>(c), 16).toUpper().rightJustified(2, QLatin1Char('0'));
                builder.addMark(hex, byte, MarkKind::Bad);
            } else if (value == '\r') {
                builder.addMark(markName(value), byte, at == line.size() ? MarkKind::Quiet : MarkKind::Warning);
            } else if (value < 0x20 || value == 0x7F || (value >= 0x80 && value < 0xA0) || isTreacherous(value)) {
                builder.addMark(markName(value), byte, MarkKind::Warning);
            } else if (isOddBlank(value)) {
                builder.addMark(markName(value), byte, MarkKind::Quiet);
            } else {
                const auto units = QChar::fromUcs4(value);
                builder.add(units, byte);
                result.isSimple = false;
            }
        }
        column += static_cast<int>(result.text.size() - before);
    }
    if (at < line.size()) {
        result.isCut = true;
        const auto rest = static_cast<int>(std::min<qsizetype>(line.size() - at, 2'000'000'000));
        builder.addMark(QCoreApplication::translate("windlass::LineText", "… %n more byte(s), show all", nullptr, rest),
                        static_cast<int>(at), MarkKind::Cut);
        result.isSimple = false; // The sentence may be in any script.
    }
    result.bytes.append(static_cast<int>(at));
    return std::move(builder.result);
}

int LineText::columns(QByteArrayView line, int tabWidth)
{
    int column = 0;
    for (const char c : line.first(std::min(line.size(), LongestLine)))
        column += c == '\t' ? tabWidth - column % tabWidth : 1;
    return line.size() > LongestLine ? column + 36 : column;
}

int LineText::byteAt(int index) const
{
    index = std::clamp(index, 0, static_cast<int>(text.size()));
    return bytes.isEmpty() ? index : bytes.at(index);
}

int LineText::indexOfByte(int byte) const
{
    if (bytes.isEmpty())
        return std::clamp(byte, 0, static_cast<int>(text.size()));
    return static_cast<int>(std::lower_bound(bytes.begin(), bytes.end() - 1, byte) - bytes.begin());
}

} // namespace windlass
