// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/commandline.h"
#include "app/demoserverprogram.h"
#include "app/translation.h"
#include "windlass_version.h"

#include <QApplication>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace {

//! A core file would hold the token.
void forbidCoreFiles()
{
#if defined(Q_OS_UNIX) && defined(NDEBUG)
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
}

//! The next file that is opened must not become standard input, which somebody closed: `windlass -` would read it.
void keepStandardInput()
{
#ifdef Q_OS_UNIX
    if (fcntl(STDIN_FILENO, F_GETFD) == -1)
        open("/dev/null", O_RDONLY);
#endif
}

//! Whether a window can be shown; Qt ends the program with its own words when it can't. The tour needs none: it draws
//! into memory.
bool hasDisplay(const windlass::StartOptions &options)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    if (!qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        return true;
    if (options.tourFolder.isEmpty())
        return false;
    qputenv("QT_QPA_PLATFORM", "offscreen");
#else
    Q_UNUSED(options)
#endif
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace windlass;
    forbidCoreFiles();
    keepStandardInput();
    QCoreApplication::setApplicationName(QStringLiteral("windlass"));
    QCoreApplication::setOrganizationName(QStringLiteral("windlass"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WINDLASS_VERSION));

    // The command line is judged before a display is asked for: a wrong one must not end with Qt's words about plug-ins.
    std::variant<StartOptions, EarlyExit> start;
    {
        QCoreApplication early(argc, argv);
        installTranslations({});
        start = parseCommandLine(QCoreApplication::arguments());
        if (const auto *exit = std::get_if<EarlyExit>(&start)) {
            std::fprintf(exit->exitCode == 0 ? stdout : stderr, "%s\n", qPrintable(exit->text.trimmed()));
            return exit->exitCode;
        }
        if (std::get<StartOptions>(start).isDemoServer)
            return runDemoServer(std::get<StartOptions>(start));
    }
    const StartOptions options = std::get<StartOptions>(start);
    if (!hasDisplay(options)) {
        std::fputs("There is no display here. Start Windlass in a desktop session, or take pictures with --demo --tour.\n",
                   stderr);
        return 1;
    }
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.windlass.Windlass"));
    QApplication app(argc, argv);
    installTranslations(options.language);
    Application windlass(options);
    return windlass.run();
}
