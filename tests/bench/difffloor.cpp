// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/difffloor.h"

#include "tests/bench/measure.h"
#include "ui/diff/glyphpainter.h"
#include "ui/theme/theme.h"

#include <QFile>
#include <QGlyphRun>
#include <QImage>
#include <QJsonObject>
#include <QPainter>
#include <QRawFont>

#include <cstring>
#include <string_view>
#include <vector>

using namespace Qt::StringLiterals;

namespace windlass::bench {

namespace {

//! As small as it can be and as complete as a view needs it.
struct FloorLine {
    quint32 offset, length, oldLine, newLine;
    quint32 hunk : 24, kind : 8;
};
static_assert(sizeof(FloorLine) == 20);

struct FloorHunk {
    quint32 firstLine, oldStart, oldCount, newStart, newCount;
    quint32 file;
};

struct FloorDiff {
    std::vector<FloorLine> lines;
    std::vector<FloorHunk> hunks;
    std::vector<quint32> files; // Where their headers begin.
};

quint32 readNumber(const char *&at, const char *end)
{
    quint32 number = 0;
    for (; at < end && *at >= '0' && *at <= '9'; ++at)
        number = number * 10 + static_cast<quint32>(*at - '0');
    return number;
}

//! "-1,5" or "-1".
void readRange(const char *&at, const char *end, quint32 &start, quint32 &count)
{
    while (at < end && *at != '-' && *at != '+')
        ++at;
    start = at < end ? readNumber(++at, end) : 0;
    count = at < end && *at == ',' ? readNumber(++at, end) : 1;
}

//! A diff without damage, as git writes it; nothing is checked.
FloorDiff parseAtTheFloor(const char *data, qint64 size)
{
    FloorDiff diff;
    diff.lines.reserve(static_cast<std::size_t>(size) / 20 + 1);
    quint32 oldLine = 0, newLine = 0, oldLeft = 0, newLeft = 0;
    const char *const end = data + size;
    for (const char *at = data; at < end;) {
        const auto *feed = static_cast<const char *>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        if (!feed)
            feed = end;
        if (oldLeft == 0 && newLeft == 0 && *at != '\\') {
            const std::string_view line(at, static_cast<std::size_t>(feed - at));
            if (line.starts_with("@@ ")) {
                FloorHunk hunk{};
                const char *number = at + 3;
                readRange(number, feed, hunk.oldStart, hunk.oldCount);
                readRange(number, feed, hunk.newStart, hunk.newCount);
                hunk.firstLine = static_cast<quint32>(diff.lines.size());
                hunk.file = static_cast<quint32>(diff.files.size());
                diff.hunks.push_back(hunk);
                oldLine = hunk.oldStart;
                newLine = hunk.newStart;
                oldLeft = hunk.oldCount;
                newLeft = hunk.newCount;
            } else if (line.starts_with("diff --git ")) {
                diff.files.push_back(static_cast<quint32>(at - data));
            }
        } else {
            diff.lines.push_back({static_cast<quint32>(at - data), static_cast<quint32>(feed - at), oldLine, newLine,
                                  static_cast<quint32>(diff.hunks.size()) & 0xFFFFFF,
                                  static_cast<unsigned char>(*at)});
            const bool isOld = *at == '-' || *at == ' ';
            const bool isNew = *at == '+' || *at == ' ';
            oldLine += isOld;
            newLine += isNew;
            oldLeft -= isOld && oldLeft > 0;
            newLeft -= isNew && newLeft > 0;
        }
        at = feed + 1;
    }
    return diff;
}

using Screen = std::vector<QGlyphRun>;

//! The lines from \a first on, as many as a screen holds, placed on a grid of cells.
Screen makeScreen(const char *data, const FloorDiff &diff, std::size_t first, const GlyphPainter &metrics, QSize size)
{
    QFont font = metrics.font();
    font.setKerning(false);
    font.setStyleStrategy(QFont::NoFontMerging);
    const QRawFont raw = QRawFont::fromFont(font);
    const auto columns = static_cast<qsizetype>(size.width() / metrics.cellWidth());
    Screen screen;
    for (int y = 0; y < size.height() && first < diff.lines.size(); y += metrics.lineHeight(), ++first) {
        const FloorLine &line = diff.lines[first];
        QString text = QString::fromUtf8(data + line.offset + 1, static_cast<qsizetype>(line.length) - 1);
        text.replace(u'\t', u"    "_s);
        text.truncate(columns);
        const QList<quint32> glyphs = raw.glyphIndexesForString(text);
        QGlyphRun run;
        run.setRawFont(raw);
        QList<quint32> shown;
        QList<QPointF> positions;
        for (qsizetype i = 0; i < glyphs.size() && glyphs.size() == text.size(); ++i) {
            if (text.at(i) == u' ')
                continue;
            shown.append(glyphs.at(i));
            positions.append(QPointF(static_cast<qreal>(i) * metrics.cellWidth(), y + metrics.baseline()));
        }
        run.setGlyphIndexes(shown);
        run.setPositions(positions);
        screen.push_back(run);
    }
    return screen;
}

void drawScreen(QImage &image, const Screen &screen)
{
    QPainter painter(&image);
    painter.fillRect(image.rect(), Qt::white);
    painter.setPen(Qt::black);
    for (const QGlyphRun &run : screen)
        painter.drawGlyphRun(QPointF(0, 0), run);
}

} // namespace

QJsonObject measureDiffFloor(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<double> parses;
    for (int round = 0; round < 9; ++round) {
        const Stopwatch watch;
        uchar *data = file.map(0, file.size());
        const FloorDiff diff = parseAtTheFloor(reinterpret_cast<const char *>(data), file.size());
        parses.push_back(watch.ms());
        file.unmap(data);
    }

    const auto *data = reinterpret_cast<const char *>(file.map(0, file.size()));
    const FloorDiff diff = parseAtTheFloor(data, file.size());
    GlyphPainter metrics;
    metrics.setFont(Theme::current().font(TextStyle::Code));
    QImage image(1600, 1000, QImage::Format_RGB32);
    std::vector<Screen> screens;
    constexpr std::size_t count = 10;
    for (std::size_t i = 0; i < count; ++i)
        screens.push_back(makeScreen(data, diff, diff.lines.size() * i / count, metrics, image.size()));
    for (const Screen &screen : screens)
        drawScreen(image, screen); // The glyphs' own cache is filled once a font, not once a frame.
    std::vector<double> frames;
    for (int round = 0; round < 20; ++round) {
        for (const Screen &screen : screens) {
            const Stopwatch watch;
            drawScreen(image, screen);
            frames.push_back(watch.ms());
        }
    }
    return {{u"mmap_parse_ms"_s, median(parses)},
            {u"glyph_frame_ms"_s, median(frames)},
            {u"detail"_s, QJsonObject{{u"mmap_parse"_s, summary(parses)},
                                      {u"glyph_frame"_s, summary(frames)},
                                      {u"lines"_s, static_cast<qint64>(diff.lines.size())},
                                      {u"hunks"_s, static_cast<qint64>(diff.hunks.size())},
                                      {u"files"_s, static_cast<qint64>(diff.files.size())}}}};
}

} // namespace windlass::bench
