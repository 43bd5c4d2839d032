// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <ctime>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;

namespace windlass::bench {

namespace {

double clockMs(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return 1000.0 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e6;
}

//! Of sorted times.
double quantile(const std::vector<double> &times, double share)
{
    const auto place = static_cast<std::size_t>(share * static_cast<double>(times.size()));
    return times[std::min(times.size() - 1, place)];
}

} // namespace

double rounded(double value)
{
    return static_cast<double>(qRound64(value * 1000)) / 1000;
}

double processCpuMs()
{
    return clockMs(CLOCK_PROCESS_CPUTIME_ID);
}

double threadCpuMs()
{
    return clockMs(CLOCK_THREAD_CPUTIME_ID);
}

QJsonObject summary(std::vector<double> times)
{
    if (times.empty())
        return {};
    std::sort(times.begin(), times.end());
    return {{u"n"_s, static_cast<int>(times.size())},
            {u"median"_s, rounded(quantile(times, 0.5))},
            {u"p95"_s, rounded(quantile(times, 0.95))},
            {u"max"_s, rounded(times.back())},
            {u"min"_s, rounded(times.front())}};
}

double median(std::vector<double> times)
{
    if (times.empty())
        return -1;
    std::sort(times.begin(), times.end());
    return rounded(quantile(times, 0.5));
}

double processMemoryMb(const char *name, const char *field, qint64 process)
{
    const QString folder = process == 0 ? u"self"_s : QString::number(process);
    QFile file(u"/proc/%1/%2"_s.arg(folder, QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = file.readAll();
    const qsizetype at = text.indexOf(field);
    if (at < 0)
        return -1;
    const QByteArray rest = text.mid(at + static_cast<qsizetype>(qstrlen(field)), 20).simplified();
    return rounded(rest.split(' ').value(0).toDouble() / 1024);
}

qint64 heapBytes()
{
#ifdef __GLIBC__
    const struct mallinfo2 info = mallinfo2();
    return static_cast<qint64>(info.uordblks + info.hblkhd);
#else
    return -1;
#endif
}

void addMemory(QJsonObject &result)
{
    result[u"rss_peak_mb"_s] = processMemoryMb("status", "VmHWM:");
    result[u"rss_mb"_s] = processMemoryMb("status", "VmRSS:");
    result[u"pss_mb"_s] = processMemoryMb("smaps_rollup", "Pss:");
}

void LoopWatch::start()
{
    m_longestGap = m_longestBusy = 0;
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.callOnTimeout([this] { turn(); });
    m_timer.start(1);
    m_sinceTurn.start();
    m_cpuAtTurn = threadCpuMs();
}

void LoopWatch::turn()
{
    const double cpu = threadCpuMs();
    m_longestGap = std::max(m_longestGap, m_sinceTurn.ms());
    m_longestBusy = std::max(m_longestBusy, cpu - m_cpuAtTurn);
    m_sinceTurn.start();
    m_cpuAtTurn = cpu;
}

void print(const QJsonObject &result)
{
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
}

} // namespace windlass::bench
