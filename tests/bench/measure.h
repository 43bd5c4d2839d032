// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTimer>

#include <vector>

//! What the benchmarks measure with. Times are milliseconds, memory is MiB; what a system does not tell is -1.
namespace windlass::bench {

double rounded(double value);

//! Processor time of all threads of the process, and of the calling thread alone. Other programs do not move it.
double processCpuMs();
double threadCpuMs();

//! Wall time since start(), or since it was made.
class Stopwatch
{
public:
    Stopwatch() { start(); }
    void start() { m_timer.start(); }
    double ms() const { return static_cast<double>(m_timer.nsecsElapsed()) / 1e6; }

private:
    QElapsedTimer m_timer;
};

//! `{n, median, p95, max, min}`; empty without times.
QJsonObject summary(std::vector<double> times);
double median(std::vector<double> times);

//! A field of a file of /proc, for example "VmHWM:" of status or "Pss:" of smaps_rollup. \a process 0 is this one.
double processMemoryMb(const char *file, const char *field, qint64 process = 0);
//! Bytes that were allocated and not freed, by the allocator's own count.
qint64 heapBytes();
//! Adds `rss_peak_mb`, `rss_mb` and `pss_mb` of this process.
void addMemory(QJsonObject &result);

//! Watches the event loop with a timer of 1 ms. A gap is the time between two turns of it, so it is never below 1 ms.
class LoopWatch
{
public:
    void start();
    void stop() { m_timer.stop(); }
    double longestGapMs() const { return m_longestGap; }
    //! The same in processor time of this thread: what the program itself did, whoever else had the machine meanwhile.
    double longestBusyMs() const { return m_longestBusy; }

private:
    void turn();

    QTimer m_timer;
    Stopwatch m_sinceTurn;
    double m_cpuAtTurn = 0;
    double m_longestGap = 0;
    double m_longestBusy = 0;
};

//! Prints the object on one line: the last line of a benchmark.
void print(const QJsonObject &result);

} // namespace windlass::bench
