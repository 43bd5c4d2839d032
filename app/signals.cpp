// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signals.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <utility>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace windlass {

#ifdef Q_OS_UNIX

namespace {

int signalPipe[2] = {-1, -1};

//! Only write() is safe inside a signal handler; the event loop does the rest.
void passSignalOn(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
}

} // namespace

void quitOnSignals(std::function<void()> beforeQuit)
{
    if (::pipe(signalPipe) != 0)
        return;
    for (const int end : signalPipe)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, QCoreApplication::instance());
    QObject::connect(notifier, &QSocketNotifier::activated, notifier, [notifier, beforeQuit = std::move(beforeQuit)] {
        notifier->setEnabled(false);
        if (beforeQuit)
            beforeQuit();
        QCoreApplication::quit();
    });
    struct sigaction action = {};
    action.sa_handler = passSignalOn;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

#else

void quitOnSignals(std::function<void()>) {}

#endif

} // namespace windlass
