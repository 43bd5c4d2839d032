// SPDX-License-Identifier: GPL-3.0-or-later
// How long the program takes to its first window and to its first content from the cache, and what it holds when idle; in
// turn with a bare main window of Qt's. See README.md. The last line that it prints is one JSON object.
//
// The program is a process of its own, signed in at the demo server (another process) with a token in a real keyring. So this
// program plays several parts: it prepares, it runs itself again within keyring.sh, and it is the bare window.
#include "app/application.h"
#include "app/openaccount.h"
#include "app/tour/tourhand.h"
#include "tests/bench/barewindow.h"
#include "tests/bench/measure.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QProcess>
#include <QTabBar>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;

namespace windlass::bench {

namespace {

constexpr int Patience = 60'000;
//! After its start the program still asks the host what has changed; then it is idle.
constexpr int UntilIdle = 4'000;

bool waitUntil(const std::function<bool()> &isTrue)
{
    const Stopwatch watch;
    while (!isTrue()) {
        if (watch.ms() > Patience)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

//! Signs in with a token, looks at a list of pull requests, and closes the window: what a person has done before.
int prepare(int argc, char **argv, const QString &host)
{
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"windlass"_s);
    QCoreApplication::setOrganizationName(u"windlass"_s);
    QTimer wake; // Keeps waitUntil() from sleeping for ever.
    wake.start(50);
    StartOptions options;
    options.apiBase = QUrl(host);
    Application program(options);
    program.show();
    TourHand hand(program.window(), program.registry());
    if (!waitUntil([&hand] { return hand.isOnPage("signInPage"); }))
        return 1;
    hand.onPage<QTabBar>("signInKinds")->setCurrentIndex(1);
    auto *field = hand.onPage<QLineEdit>("tokenEdit");
    if (!field)
        return 1;
    field->setText(u"windlass-demo"_s);
    TourHand::press(field, Qt::Key_Return);
    if (!waitUntil([&program] { return program.account() != nullptr; }))
        return 1;
    program.window().goToAddress(u"https://bitbucket.org/acme/web-shop/pull-requests/"_s);
    const auto isShown = [&hand] {
        return hand.isOnPage("pullRequestListPage") && hand.page()->asOf().isValid() && !hand.page()->isBusy();
    };
    if (!waitUntil(isShown))
        return 1;
    program.window().close();
    return 0;
}

//! A program from its start to the lines that say what it has painted.
class Run
{
public:
    Run(const QString &program, const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_LOGGING_RULES"_s, u"windlass.start=true"_s);
        m_process.setProcessEnvironment(environment);
        m_process.start(program, arguments);
    }
    ~Run()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5000))
            m_process.kill();
        m_process.waitForFinished();
    }

    //! Milliseconds since the start when the program said so; -1 if it never did.
    double waitFor(const char *words)
    {
        while (!m_said.contains(words)) {
            if (!m_process.waitForReadyRead(Patience))
                return -1;
            m_said += m_process.readAllStandardError();
        }
        return m_watch.ms();
    }
    qint64 id() const { return m_process.processId(); }
    void idle() { m_process.waitForFinished(UntilIdle); }

private:
    Stopwatch m_watch;
    QProcess m_process;
    QByteArray m_said;
};

int measureStarts(const QString &program, const QString &host, int rounds)
{
    std::vector<double> bare, window, content, resident, proportional;
    for (int round = 0; round < rounds; ++round) {
        {
            Run run(QCoreApplication::applicationFilePath(), {u"--bare"_s});
            bare.push_back(run.waitFor("window painted"));
        }
        Run run(program, {u"--api-base"_s, host});
        window.push_back(run.waitFor("window painted"));
        content.push_back(run.waitFor("content painted"));
        if (bare.back() < 0 || window.back() < 0 || content.back() < 0) {
            std::fprintf(stderr, "bench_start: a window did not come\n");
            return 1;
        }
        run.idle();
        resident.push_back(processMemoryMb("status", "VmRSS:", run.id()));
        proportional.push_back(processMemoryMb("smaps_rollup", "Pss:", run.id()));
    }
    QJsonObject result{{u"start_to_window_ms"_s, summary(window)},
                       {u"start_to_content_ms"_s, summary(content)},
                       {u"bare_window_ms"_s, summary(bare)},
                       {u"content_to_bare_ratio"_s, rounded(median(content) / median(bare))},
                       {u"idle_rss_mb"_s, median(resident)},
                       {u"idle_pss_mb"_s, median(proportional)}};
    print(result);
    return 0;
}

//! The demo server, a keyring of its own, and then this program again inside of it.
int measureAll(const QString &program, int rounds)
{
    QTemporaryDir folder;
    QProcess host;
    host.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    host.start(program, {u"--demo-server"_s, u"--demo-state"_s, folder.filePath(u"host"_s)});
    while (!host.canReadLine()) {
        if (!host.waitForReadyRead(Patience)) {
            std::fprintf(stderr, "bench_start: the demo server does not start\n");
            return 1;
        }
    }
    const QString address = QString::fromUtf8(host.readLine()).trimmed();
    // keyring.sh takes the display away, and its home is the person's.
    QStringList inside{u"--keep"_s, folder.filePath(u"home"_s), u"--"_s, u"env"_s, u"-u"_s, u"XDG_CONFIG_HOME"_s, u"-u"_s,
                       u"XDG_CACHE_HOME"_s};
    if (qEnvironmentVariableIsSet("DISPLAY"))
        inside += u"DISPLAY="_s + qEnvironmentVariable("DISPLAY");
    inside += QCoreApplication::applicationFilePath();
    const auto runInside = [&inside](const QStringList &arguments) {
        return QProcess::execute(QStringLiteral(WINDLASS_KEYRING), inside + arguments);
    };
    int code = runInside({u"--prepare"_s, address});
    if (code != 0)
        std::fprintf(stderr, "bench_start: could not sign in at the demo server\n");
    else
        code = runInside({u"--inside"_s, address, u"--rounds"_s, QString::number(rounds), program});
    host.terminate();
    host.waitForFinished(5000);
    return code;
}

int runStartBenchmark(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    if (arguments.value(1) == u"--bare")
        return runBareWindow(argc, argv);
    if (arguments.value(1) == u"--prepare")
        return prepare(argc, argv, arguments.value(2));
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption rounds(u"rounds"_s, u"How often each is started; 9 if not given."_s, u"number"_s, u"9"_s);
    QCommandLineOption inside(u"inside"_s, u"For its own use."_s, u"host"_s);
    inside.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({rounds, inside});
    parser.addPositionalArgument(u"PROGRAM"_s, u"windlass; the one of this build if not given."_s);
    parser.addHelpOption();
    parser.process(app);
    const QStringList programs = parser.positionalArguments();
    const QString program =
        programs.isEmpty() ? QStringLiteral(WINDLASS_PROGRAM) : QFileInfo(programs.constFirst()).absoluteFilePath();
    const int count = std::max(1, parser.value(rounds).toInt());
    return parser.isSet(inside) ? measureStarts(program, parser.value(inside), count) : measureAll(program, count);
}

} // namespace

} // namespace windlass::bench

int main(int argc, char *argv[])
{
    return windlass::bench::runStartBenchmark(argc, argv);
}
