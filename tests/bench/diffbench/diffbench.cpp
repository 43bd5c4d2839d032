// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a diff in the real view and measures it. Prints one JSON object.
//
//   bench_diff [--side-by-side] [--threads] FILE      the view, 1600×1000
//   bench_diff --lines N [--side-by-side]             the same with a made-up diff
//   bench_diff --floor FILE                           what the machine could do at best
#include "models/diff/diffdocument.h"
#include "ui/diff/diffview.h"
#include "ui/diff/glyphpainter.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

double cpuMilliseconds()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double rounded(double value)
{
    return static_cast<double>(qRound64(value * 1000)) / 1000;
}

QJsonObject summary(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&times](double share) {
        return rounded(
            times[std::min(times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(times.size())))]);
    };
    return {{u"n"_s, static_cast<int>(times.size())},
            {u"median"_s, at(0.5)},
            {u"p95"_s, at(0.95)},
            {u"max"_s, rounded(times.back())},
            {u"min"_s, rounded(times.front())}};
}

//! A number from /proc, where there is one; -1 elsewhere.
double processMegabytes(const QString &file, QByteArrayView field)
{
    QFile status(file);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf(field);
    return at < 0 ? -1 : rounded(text.mid(at + field.size(), 20).simplified().split(' ').value(0).toDouble() / 1024);
}

//! Code with a change in every tenth line, a hunk every hundred lines and a file every five hundred.
QByteArray madeUpDiff(int lines)
{
    QByteArray diff;
    // Of a hunk's 100 lines 20 are removed and 20 added.
    for (int line = 0; line < lines; ++line) {
        const int inFile = line % 500;
        if (inFile == 0) {
            const QByteArray name = "src/module" + QByteArray::number(line / 500) + ".cpp";
            diff += "diff --git a/" + name + " b/" + name + "\nindex 1111111..2222222 100644\n--- a/" + name +
                    "\n+++ b/" + name + '\n';
        }
        if (inFile % 100 == 0)
            diff += "@@ -" + QByteArray::number(inFile * 2 + 1) + ",80 +" + QByteArray::number(inFile * 2 + 1) +
                    ",80 @@ void function()\n";
        const char marker = line % 10 == 3 || line % 10 == 4 ? '-' : line % 10 == 5 || line % 10 == 6 ? '+' : ' ';
        const int number = marker == '+' ? line - 2 : line;
        diff += marker + QByteArray("    const int value").append(QByteArray::number(number)) + " = compute(" +
                (marker == '+' ? "newArgument" : "argument") + ", " + QByteArray::number(number * 7) + ");\n";
    }
    return diff;
}

QByteArray readInput(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "cannot read %s\n", qPrintable(path));
        std::exit(2);
    }
    return file.readAll();
}

void print(const QJsonObject &result)
{
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
}

int measureView(const QByteArray &bytes, DiffLayout layout, bool hasThreads)
{
    DiffView view;
    view.setDiffLayout(layout);
    view.resize(1600, 1000);
    view.show();
    QCoreApplication::processEvents();
    view.viewport()->repaint();

    QJsonObject result;
    double stall = 0;
    QElapsedTimer tick;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, &view, [&] {
        stall = std::max(stall, static_cast<double>(tick.nsecsElapsed()) / 1e6);
        tick.restart();
    });
    heart.start(0);
    tick.start();

    QElapsedTimer clock;
    const auto elapsed = [&clock] { return rounded(static_cast<double>(clock.nsecsElapsed()) / 1e6); };
    const double cpu = cpuMilliseconds();
    clock.start();
    DiffDocument document;
    view.setDocument(&document);
    document.append(bytes);
    document.finish();
    view.viewport()->repaint();
    result[u"open_to_first_paint_ms"_s] = elapsed();
    result[u"cpu_open_to_first_ms"_s] = rounded(cpuMilliseconds() - cpu);
    result[u"rows_at_first_paint"_s] = view.rows().rowCount();
    while (!document.isComplete())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
    result[u"open_to_complete_ms"_s] = elapsed();
    result[u"cpu_open_to_complete_ms"_s] = rounded(cpuMilliseconds() - cpu);
    result[u"ui_stall_max_ms"_s] = rounded(stall);
    heart.stop();

    if (hasThreads) {
        for (int line = 0; line < document.lineCount(); line += 40) {
            view.setThread(
                view.rows().anchorOfLine(line),
                [](QWidget *parent) { return new QLabel(u"A comment.\nWith two lines."_s, parent); }, line + 1);
        }
        QCoreApplication::processEvents();
    }
    const auto step = [&view, &clock, &elapsed](auto move) {
        clock.start();
        move();
        // Paints what has to be painted and no more, at once.
        QCoreApplication::sendPostedEvents(&view, QEvent::UpdateRequest);
        const double time = elapsed();
        QCoreApplication::processEvents(); // What widgets that came and went leave to be done is not the step's.
        return time;
    };
    QScrollBar *bar = view.verticalScrollBar();
    result[u"jump_end_ms"_s] = step([bar] { bar->setValue(bar->maximum()); });
    std::vector<double> pages, wheels, jumps;
    bar->setValue(0);
    for (int i = 0; i < 100; ++i)
        pages.push_back(step([bar] { bar->setValue(bar->value() + bar->pageStep()); }));
    bar->setValue(bar->maximum() / 2);
    for (int i = 0; i < 100; ++i)
        wheels.push_back(step([bar] { bar->setValue(bar->value() + 3 * bar->singleStep()); }));
    std::minstd_rand random(1);
    for (int i = 0; i < 50; ++i) {
        const auto to = static_cast<int>(static_cast<double>(random()) / static_cast<double>(std::minstd_rand::max()) *
                                         bar->maximum());
        jumps.push_back(step([bar, to] { bar->setValue(to); }));
    }
    result[u"page_ms"_s] = summary(pages);
    result[u"wheel_ms"_s] = summary(wheels);
    result[u"random_ms"_s] = summary(jumps);
    result[u"switch_layout_ms"_s] = step([&view] { view.toggleLayout(); });
    result[u"files"_s] = document.fileCount();
    result[u"lines"_s] = document.lineCount();
    result[u"rows"_s] = view.rows().rowCount();
    result[u"bytes"_s] = document.byteCount();
    result[u"rss_peak_mb"_s] = processMegabytes(u"/proc/self/status"_s, "VmHWM:");
    result[u"rss_mb"_s] = processMegabytes(u"/proc/self/status"_s, "VmRSS:");
    result[u"pss_mb"_s] = processMegabytes(u"/proc/self/smaps_rollup"_s, "Pss:");
    print(result);
    return 0;
}

//! The least that any program would have to do: find and number the lines, and draw a screen of glyphs.
int measureFloor(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 2;
    struct Record {
        quint32 offset, length, oldLine, newLine;
        char kind;
    };
    std::vector<double> parses;
    for (int round = 0; round < 7; ++round) {
        QElapsedTimer clock;
        clock.start();
        const auto *data = reinterpret_cast<const char *>(file.map(0, file.size()));
        std::vector<Record> records;
        records.reserve(static_cast<std::size_t>(file.size()) / 24);
        quint32 oldLine = 0, newLine = 0;
        for (const char *at = data, *end = data + file.size(); at < end;) {
            const auto *feed = static_cast<const char *>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
            if (!feed)
                feed = end;
            records.push_back(
                {static_cast<quint32>(at - data), static_cast<quint32>(feed - at), oldLine, newLine, *at});
            oldLine += *at != '+';
            newLine += *at != '-';
            at = feed + 1;
        }
        parses.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        file.unmap(reinterpret_cast<uchar *>(const_cast<char *>(data)));
    }
    GlyphPainter glyphs;
    glyphs.setFont(Theme::current().font(TextStyle::Code));
    QImage image(1600, 1000, QImage::Format_RGB32);
    LineText line;
    line.text = u"    const int value = compute(argument, 42); // fifty"_s;
    std::vector<double> frames;
    for (int round = 0; round < 60; ++round) {
        QElapsedTimer clock;
        clock.start();
        QPainter painter(&image);
        painter.fillRect(image.rect(), Qt::white);
        for (int y = 0; y + glyphs.lineHeight() <= image.height(); y += glyphs.lineHeight())
            glyphs.draw(painter, line, 0, 90, y, 0, 1600, Qt::black, {});
        frames.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    print({{u"mmap_parse_ms"_s, summary(parses)}, {u"glyph_frame_ms"_s, summary(frames)}});
    return 0;
}

} // namespace

} // namespace windlass

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    windlass::Theme theme(windlass::Theme::Mode::Light);
    QStringList arguments = app.arguments().mid(1);
    const bool sideBySide = arguments.removeAll(u"--side-by-side"_s) > 0;
    const bool threads = arguments.removeAll(u"--threads"_s) > 0;
    const bool floor = arguments.removeAll(u"--floor"_s) > 0;
    const qsizetype lines = arguments.indexOf(u"--lines"_s);
    if (arguments.isEmpty() || (lines >= 0 && lines + 1 >= arguments.size())) {
        std::fprintf(stderr, "bench_diff [--side-by-side] [--threads] FILE | --lines N | --floor FILE\n");
        return 2;
    }
    if (floor)
        return windlass::measureFloor(arguments.at(0));
    const QByteArray bytes =
        lines >= 0 ? windlass::madeUpDiff(arguments.at(lines + 1).toInt()) : windlass::readInput(arguments.at(0));
    return windlass::measureView(bytes, sideBySide ? windlass::DiffLayout::SideBySide : windlass::DiffLayout::Unified,
                                 threads);
}
