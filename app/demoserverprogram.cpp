// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demoserverprogram.h"

#include "app/demohost.h"
#include "app/signals.h"

#include <QCoreApplication>

#include <cstdio>

namespace windlass {

int runDemoServer(const StartOptions &options)
{
    quitOnSignals();
    DemoHost host({options.demoState, options.demoRepositories, options.port});
    QObject::connect(&host, &DemoHost::started, &host, [](const QString &baseUrl, const QByteArray &token) {
        std::printf("%s\n", qPrintable(baseUrl));
        std::printf("Token: %s\n", token.constData());
        std::fflush(stdout);
    });
    QObject::connect(&host, &DemoHost::failed, &host, [](const QString &sentence) {
        std::fprintf(stderr, "%s\n", qPrintable(sentence));
        QCoreApplication::exit(1);
    });
    host.start();
    return QCoreApplication::exec();
}

} // namespace windlass
