// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipelines/logline.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringDecoder>

#include <algorithm>
#include <vector>

namespace windlass {

namespace {

constexpr int LogTabWidth = 8;
constexpr char32_t LastControlPicture = 0x20;

//! Gives the text below its context for translators.
struct LogLineText {
    Q_DECLARE_TR_FUNCTIONS(windlass::LogLine)
};

//! One character on the terminal's screen.
struct LogCell {
    char32_t character = U' ';
    AnsiStyle style;
    bool isMark = false;
};

bool isInvisibleInLog(char32_t character)
{
    // Bidirectional controls reorder what a reader sees; zero-width letters hide text. Both are shown as marks.
    return (character >= 0x200b && character <= 0x200f) || (character >= 0x2028 && character <= 0x202e) ||
           (character >= 0x2060 && character <= 0x2069) || character == 0xfeff || character == 0x061c ||
           (character >= 0x80 && character < 0xa0) || (character >= 0xe0000 && character <= 0xe007f);
}

int logCellWidth(char32_t character)
{
    if (character < 0x300)
        return 1;
    const QChar::Category category = QChar::category(character);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
        return 0;
    const bool isWide = (character >= 0x1100 && character <= 0x115f) || (character >= 0x2e80 && character <= 0xa4cf) ||
                        (character >= 0xac00 && character <= 0xd7a3) || (character >= 0xf900 && character <= 0xfaff) ||
                        (character >= 0xfe30 && character <= 0xfe6f) || (character >= 0xff00 && character <= 0xff60) ||
                        (character >= 0xffe0 && character <= 0xffe6) ||
                        (character >= 0x1f300 && character <= 0x1faff) ||
                        (character >= 0x20000 && character <= 0x3fffd);
    return isWide ? 2 : 1;
}

//! A screen one line high that bytes are written to.
class LogScreen {
public:
    explicit LogScreen(AnsiStyle style)
        : m_style(style)
    {
    }

    void write(QByteArrayView bytes)
    {
        qsizetype at = 0;
        while (at < bytes.size()) {
            const auto byte = static_cast<uchar>(bytes[at]);
            if (byte == 0x1b) {
                const qsizetype length = readEscape(bytes.sliced(at), m_style);
                if (length >= 3 && bytes[at + 1] == '[' && bytes[at + length - 1] == 'K')
                    erase(bytes.sliced(at + 2, length - 3));
                at += length;
            } else if (byte < 0x20 || byte == 0x7f) {
                control(byte);
                ++at;
            } else {
                qsizetype end = at + 1;
                while (end < bytes.size() && static_cast<uchar>(bytes[end]) >= 0x20 && bytes[end] != 0x7f)
                    ++end;
                text(bytes.sliced(at, end - at));
                at = end;
            }
        }
    }

    LogLine line() const
    {
        LogLine line;
        bool isSimple = true;
        int cell = 0;
        for (const LogCell &each : m_cells) {
            const auto start = static_cast<int>(line.text.size());
            line.text += QChar::fromUcs4(each.character);
            const auto length = static_cast<int>(line.text.size()) - start;
            const int width = logCellWidth(each.character);
            isSimple = isSimple && width == 1 && length == 1;
            for (int unit = 0; unit < length; ++unit)
                line.cells.append(cell);
            cell += width;
            if (!line.spans.isEmpty() && line.spans.constLast().style == each.style &&
                line.spans.constLast().isMark == each.isMark)
                line.spans.last().length += length;
            else
                line.spans.append({start, length, each.style, each.isMark});
        }
        line.cells.append(cell);
        if (isSimple)
            line.cells.clear();
        return line;
    }

    void mark(const QString &words)
    {
        for (const char32_t character : words.toUcs4())
            put({character, {}, true});
    }
    void goToEnd() { m_column = m_cells.size(); }

private:
    void put(const LogCell &cell)
    {
        if (m_column < m_cells.size())
            m_cells[m_column] = cell;
        else
            m_cells.push_back(cell);
        ++m_column;
    }

    void control(uchar byte)
    {
        if (byte == '\r') {
            m_column = 0;
        } else if (byte == '\b') {
            m_column = m_column > 0 ? m_column - 1 : 0;
        } else if (byte == '\t') {
            do
                put({U' ', m_style, false});
            while (m_column % LogTabWidth != 0);
        } else {
            const char32_t picture = byte == 0x7f ? 0x2421 : 0x2400 + byte;
            static_assert(LastControlPicture == 0x20);
            put({picture, {}, true});
        }
    }

    void text(QByteArrayView bytes)
    {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = decoder.decode(bytes);
        for (const char32_t character : decoded.toUcs4()) {
            if (isInvisibleInLog(character))
                mark(QStringLiteral("<U+%1>").arg(static_cast<uint>(character), 4, 16, QLatin1Char('0')).toUpper());
            else
                put({character, m_style, false});
        }
    }

    void erase(QByteArrayView parameter)
    {
        if (parameter.isEmpty() || parameter == "0") {
            m_cells.resize(qMin(m_column, m_cells.size()));
        } else if (parameter == "2" || parameter == "1") {
            const size_t end = parameter == "2" ? m_cells.size() : qMin(m_column, m_cells.size());
            std::fill_n(m_cells.begin(), end, LogCell{});
        }
    }

    std::vector<LogCell> m_cells;
    size_t m_column = 0;
    AnsiStyle m_style;
};

bool isPlainLogText(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte >= 0x20 && byte < 0x7f; });
}

} // namespace

LogLine LogLine::read(QByteArrayView bytes, AnsiStyle before)
{
    const qsizetype whole = bytes.size();
    if (whole > LongestLine) {
        // A progress bar may redraw itself for megabytes: its last state is what a terminal shows.
        QByteArrayView body = bytes;
        while (body.endsWith('\r'))
            body.chop(1);
        const qsizetype redraw = body.lastIndexOf('\r');
        if (redraw >= 0)
            bytes = body.sliced(redraw + 1);
    }
    const bool isCut = bytes.size() > LongestLine;
    const qsizetype dropped = isCut ? bytes.size() - LongestLine : 0;
    if (isCut)
        bytes = bytes.first(LongestLine);

    if (!isCut && isPlainLogText(bytes)) {
        LogLine line;
        line.text = QString::fromLatin1(bytes);
        if (!line.text.isEmpty())
            line.spans.append({0, static_cast<int>(line.text.size()), before, false});
        return line;
    }
    LogScreen screen(before);
    screen.write(bytes);
    if (isCut) {
        screen.goToEnd();
        //: At the end of a very long line of a log; %1 is a size such as "1.2 MB".
        screen.mark(LogLineText::tr("  … %1 more").arg(QLocale().formattedDataSize(dropped)));
    }
    LogLine line = screen.line();
    line.isCut = isCut;
    return line;
}

int LogLine::indexAt(int cell) const
{
    const auto size = static_cast<int>(text.size());
    if (cells.isEmpty())
        return qBound(0, cell, size);
    const auto found = std::upper_bound(cells.begin(), cells.end(), cell);
    if (found == cells.begin())
        return 0;
    int index = static_cast<int>(found - cells.begin()) - 1;
    // Not between the halves of a surrogate pair, nor before a combining mark of the same cell.
    while (index > 0 && index < size && text.at(index).isLowSurrogate())
        --index;
    return qMin(index, size);
}

} // namespace windlass
