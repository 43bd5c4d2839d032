// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a diff in the real view and measures it; see README.md. The last line that it prints is one JSON object.
#include "models/diff/diffdocument.h"
#include "tests/bench/difffloor.h"
#include "tests/bench/filefeed.h"
#include "tests/bench/measure.h"
#include "ui/diff/diffview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QLabel>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;

namespace windlass::bench {

namespace {

//! When a part of opening was over, in wall time and in processor time of the process.
struct Moment {
    double ms = -1;
    double cpuMs = -1;

    bool isThere() const { return ms >= 0; }
};

class OpeningClock
{
public:
    void start()
    {
        m_watch.start();
        m_cpu = processCpuMs();
    }
    Moment now() const { return {m_watch.ms(), processCpuMs() - m_cpu}; }

private:
    Stopwatch m_watch;
    double m_cpu = 0;
};

//! The view, with an eye on when its frames are on the screen.
class WatchedView : public DiffView
{
public:
    explicit WatchedView(const OpeningClock &clock) : m_clock(clock) {}

    Moment firstPaint;
    Moment decorated;

    //! Whether everything that is in sight has its word marks and its colours.
    bool isShownWhole() const { return isDecoratedOf(*this); }

protected:
    bool event(QEvent *event) override
    {
        const bool result = DiffView::event(event);
        if (event->type() == QEvent::UpdateRequest && paintedRowCount() > 0) {
            if (!firstPaint.isThere())
                firstPaint = m_clock.now();
            if (!decorated.isThere() && isShownWhole())
                decorated = m_clock.now();
        }
        return result;
    }

private:
    //! A view that decorates while it paints is decorated with its first frame.
    template <typename View>
    static bool isDecoratedOf(const View &view)
    {
        if constexpr (requires { view.isDecorated(); })
            return view.isDecorated();
        else
            return true;
    }

    const OpeningClock &m_clock;
};

struct Options {
    QString path;
    DiffLayout layout = DiffLayout::Unified;
    bool isWhole = false;    //!< The bytes are in memory and handed over in one piece.
    bool hasThreads = false; //!< A comment below every fortieth line.
};

class DiffBenchmark
{
public:
    explicit DiffBenchmark(const Options &options) : m_options(options), m_view(m_clock) {}

    int run();

private:
    bool open();
    void waitForAll();
    void addThreads();
    void move();
    double step(const std::function<void()> &change, std::vector<double> &cpu);

    Options m_options;
    OpeningClock m_clock;
    LoopWatch m_loop;
    WatchedView m_view;
    DiffDocument m_document;
    FileFeed m_feed{m_document};
    Moment m_complete;
    Moment m_lastRange;
    qint64 m_heapBefore = 0;
    int m_decoratedFrames = 0;
    QJsonObject m_result;
    QJsonObject m_detail;
};

bool DiffBenchmark::open()
{
    QObject::connect(m_view.verticalScrollBar(), &QScrollBar::rangeChanged, &m_view,
                     [this] { m_lastRange = m_clock.now(); });
    // After the view: it has taken over what is new when this is called.
    const auto watchEnd = [this] {
        QObject::connect(&m_document, &DiffDocument::completed, &m_view, [this] { m_complete = m_clock.now(); });
    };
    if (m_options.isWhole) {
        QFile file(m_options.path);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        const QByteArray bytes = file.readAll();
        m_heapBefore = heapBytes();
        m_loop.start();
        m_clock.start();
        m_document.append(bytes);
        m_view.setDocument(&m_document);
        watchEnd();
        m_document.finish();
        return true;
    }
    m_heapBefore = heapBytes();
    m_loop.start();
    m_clock.start();
    m_view.setDocument(&m_document);
    watchEnd();
    return m_feed.start(m_options.path);
}

void DiffBenchmark::waitForAll()
{
    const auto isOver = [this] {
        const bool isShown = m_view.firstPaint.isThere() && m_view.decorated.isThere();
        return m_complete.isThere() && (isShown || m_document.fileCount() == 0);
    };
    while (!isOver()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        // Lines may turn out to need no colours, and then nothing is painted again.
        if (m_view.firstPaint.isThere() && !m_view.decorated.isThere() && m_view.isShownWhole()) {
            QCoreApplication::sendPostedEvents(&m_view, QEvent::UpdateRequest);
            m_view.decorated = m_clock.now();
        }
    }
    m_loop.stop();
    // What was posted before the end has been handled now, so a range that still changes would be seen.
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    const Moment complete = m_lastRange.ms > m_complete.ms ? m_lastRange : m_complete;
    m_result[u"open_to_first_paint_ms"_s] = rounded(m_view.firstPaint.ms);
    m_result[u"open_to_complete_ms"_s] = rounded(complete.ms);
    m_result[u"open_to_decorated_ms"_s] = rounded(m_view.decorated.ms);
    m_result[u"cpu_open_to_first_ms"_s] = rounded(m_view.firstPaint.cpuMs);
    m_result[u"cpu_open_to_complete_ms"_s] = rounded(complete.cpuMs);
    m_result[u"ui_stall_max_ms"_s] = rounded(m_loop.longestGapMs());
    m_detail[u"ui_busy_max_ms"_s] = rounded(m_loop.longestBusyMs());
    m_detail[u"lines"_s] = m_document.lineCount();
    m_detail[u"files"_s] = m_document.fileCount();
    m_detail[u"hunks"_s] = m_document.hunkCount();
    m_detail[u"rows"_s] = m_view.rows().rowCount();
    m_detail[u"bytes"_s] = m_document.byteCount();
    // A body that is there already before the opening is not counted by the difference.
    const qint64 bytes = m_options.isWhole ? 0 : m_document.byteCount();
    m_detail[u"heap_per_line_beyond_bytes"_s] =
        rounded(static_cast<double>(heapBytes() - m_heapBefore - bytes) / std::max(1, m_document.lineCount()));
}

void DiffBenchmark::addThreads()
{
    for (int line = 0; line < m_document.lineCount(); line += 40) {
        m_view.setThread(
            m_view.rows().anchorOfLine(line),
            [](QWidget *parent) { return new QLabel(u"A comment.\nWith two lines."_s, parent); }, line + 1);
    }
    QCoreApplication::processEvents();
}

//! A change of place and the painting that follows from it, at once.
double DiffBenchmark::step(const std::function<void()> &change, std::vector<double> &cpu)
{
    const double before = threadCpuMs();
    const Stopwatch watch;
    change();
    QCoreApplication::sendPostedEvents(&m_view, QEvent::UpdateRequest);
    const double time = watch.ms();
    cpu.push_back(threadCpuMs() - before);
    m_decoratedFrames += m_view.isShownWhole();
    // What is done later is not the step's: widgets that went, decoration ahead of the next step. A key that is held down
    // comes every 30 ms; this is less.
    const Stopwatch pause;
    do
        QCoreApplication::processEvents();
    while (!m_view.isShownWhole() || pause.ms() < 5);
    return time;
}

void DiffBenchmark::move()
{
    QScrollBar *bar = m_view.verticalScrollBar();
    std::vector<double> times;
    std::vector<double> cpu;
    const auto measure = [&](int count, const std::function<void()> &change) {
        times.clear();
        cpu.clear();
        m_decoratedFrames = 0;
        for (int i = 0; i < count; ++i)
            times.push_back(step(change, cpu));
    };
    measure(1, [bar] { bar->setValue(bar->maximum()); });
    m_result[u"jump_end_ms"_s] = rounded(times.front());
    bar->setValue(0);
    QCoreApplication::processEvents();
    // A short diff is begun anew, so that every step moves.
    const auto moveBy = [bar](int pixels) {
        bar->setValue(bar->value() < bar->maximum() ? bar->value() + pixels : 0);
    };
    measure(100, [&] { moveBy(bar->pageStep()); });
    m_result[u"page_ms"_s] = summary(times);
    m_detail[u"page_cpu_ms"_s] = summary(cpu);
    m_detail[u"pages_decorated"_s] = m_decoratedFrames;
    bar->setValue(bar->maximum() / 2);
    QCoreApplication::processEvents();
    measure(100, [&] { moveBy(3 * bar->singleStep()); });
    m_result[u"wheel_ms"_s] = summary(times);
    m_detail[u"wheel_cpu_ms"_s] = summary(cpu);
    std::minstd_rand random(1);
    std::uniform_int_distribution<int> place(0, std::max(0, bar->maximum()));
    measure(50, [&] { bar->setValue(place(random)); });
    m_result[u"random_ms"_s] = summary(times);
    m_detail[u"random_cpu_ms"_s] = summary(cpu);
    measure(1, [this] { m_view.toggleLayout(); });
    m_detail[u"switch_layout_ms"_s] = rounded(times.front());
}

int DiffBenchmark::run()
{
    m_view.setDiffLayout(m_options.layout);
    m_view.resize(1600, 1000);
    m_view.show();
    // The empty window is on the screen before anything is opened.
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
    if (!open()) {
        std::fprintf(stderr, "bench_diff: cannot read %s\n", qPrintable(m_options.path));
        return 2;
    }
    waitForAll();
    if (m_options.hasThreads)
        addThreads();
    move();
    addMemory(m_result);
    m_result[u"detail"_s] = m_detail;
    print(m_result);
    return 0;
}

int runDiffBenchmark(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"FILE"_s, u"A diff."_s);
    const QCommandLineOption sideBySide(u"side-by-side"_s, u"Both sides beside each other."_s);
    const QCommandLineOption threads(u"threads"_s, u"With a comment below every fortieth line."_s);
    const QCommandLineOption whole(u"whole"_s, u"The bytes are in memory and come in one piece."_s);
    const QCommandLineOption floor(u"floor"_s, u"What no program could beat, instead of the view."_s);
    parser.addOptions({sideBySide, threads, whole, floor});
    parser.addHelpOption();
    parser.process(app);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const Theme theme(Theme::Mode::Light);
    Options options;
    options.path = parser.positionalArguments().constFirst();
    options.layout = parser.isSet(sideBySide) ? DiffLayout::SideBySide : DiffLayout::Unified;
    options.hasThreads = parser.isSet(threads);
    options.isWhole = parser.isSet(whole);
    if (!parser.isSet(floor))
        return DiffBenchmark(options).run();
    const QJsonObject result = measureDiffFloor(options.path);
    if (result.isEmpty()) {
        std::fprintf(stderr, "bench_diff: cannot read %s\n", qPrintable(options.path));
        return 2;
    }
    print(result);
    return 0;
}

} // namespace

} // namespace windlass::bench

int main(int argc, char *argv[])
{
    return windlass::bench::runDiffBenchmark(argc, argv);
}
