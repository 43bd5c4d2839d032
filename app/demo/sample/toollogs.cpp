// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/toollogs.h"

#include <array>
#include <vector>

namespace windlass::demo::sample {

namespace {

constexpr const char *logRed = "\x1b[31m";
constexpr const char *logGreen = "\x1b[32m";
constexpr const char *logYellow = "\x1b[33m";
constexpr const char *logBold = "\x1b[1m";
constexpr const char *logDim = "\x1b[2m";
constexpr const char *logPlain = "\x1b[0m";

std::vector<QByteArray> pathsEndingWith(const Tree &tree, std::initializer_list<const char *> ends)
{
    std::vector<QByteArray> paths;
    for (const auto &[path, entry] : tree) {
        for (const char *end : ends) {
            if (path.endsWith(end)) {
                paths.push_back(path);
                break;
            }
        }
    }
    return paths;
}

QByteArray stemOf(const QByteArray &path)
{
    const QByteArray name = path.mid(path.lastIndexOf('/') + 1);
    return name.left(name.indexOf('.'));
}

QByteArray secondsText(Prng &prng, int lowMs, int highMs)
{
    const int ms = prng.between(lowMs, highMs);
    return QByteArray::number(ms / 1000) + '.' + QByteArray::number(ms % 1000 / 10).rightJustified(2, '0');
}

} // namespace

QByteArray compileLog(const LogSubject &subject, bool failed, Prng &prng)
{
    QByteArray log =
        "Preset CMake variables:\n\n  CMAKE_BUILD_TYPE=\"RelWithDebInfo\"\n  WARNINGS_AS_ERRORS=\"ON\"\n\n"
        "-- The CXX compiler identification is GNU 12.2.0\n-- Detecting CXX compiler ABI info\n"
        "-- Detecting CXX compiler ABI info - done\n-- Found Threads: TRUE\n-- Configuring done\n"
        "-- Generating done\n-- Build files have been written to: /opt/atlassian/pipelines/agent/build/out\n";
    const std::vector<QByteArray> sources = pathsEndingWith(subject.tree, {".cpp", ".c"});
    const QByteArray total = QByteArray::number(sources.size() + 3);
    int step = 0;
    for (const QByteArray &path : sources) {
        const QByteArray head = '[' + QByteArray::number(++step) + '/' + total + "] ";
        if (failed && step > static_cast<int>(sources.size()) / 2) {
            const QByteArray header = stemOf(path);
            log += QByteArray(logRed) + "FAILED: " + logPlain + "out/" + path +
                   ".o\n/usr/bin/c++ -O2 -g -Wall -Wextra "
                   "-Werror -std=c++20 -o out/" +
                   path + ".o -c " + path + '\n' + logBold + path + ":41:17: " + logRed + "error: " + logPlain +
                   logBold + "conversion from " + logPlain + "'long int'" + logBold + " to " + logPlain + "'int'" +
                   logBold + " may change value [" + logRed + "-Werror=conversion" + logPlain + "]\n" +
                   "   41 |     const int count = " + header + ".size();\n      |                       " + logRed +
                   "~~~~~~~~~~^~" + logPlain + "\ncc1plus: all warnings being treated as errors\n" +
                   "ninja: build stopped: subcommand failed.\n";
            return log;
        }
        log += head + "Building CXX object out/" + path + ".o\n";
        if (prng.chance(4))
            log += QByteArray(logYellow) + "note: " + logPlain + "ccache: miss for " + path + '\n';
    }
    return log + '[' + QByteArray::number(step + 1) + '/' + total + "] Linking CXX static library out/libcore.a\n[" +
           QByteArray::number(step + 2) + '/' + total + "] Linking CXX executable out/tests\n[" + total + '/' + total +
           "] Linking CXX executable out/" + stemOf(subject.repository) + '\n';
}

QByteArray ctestLog(const LogSubject &subject, bool failed, Prng &prng)
{
    static constexpr std::array claims = {"rejectsAnEmptyInput", "keepsTheOrder",    "roundsToTheCent",
                                          "survivesATimeout",    "readsWhatItWrote", "isFairUnderLoad",
                                          "namesTheField"};
    const std::vector<QByteArray> tests = pathsEndingWith(subject.tree, {"_test.cpp"});
    std::vector<QByteArray> names;
    size_t claim = static_cast<size_t>(prng.below(7));
    for (const QByteArray &path : pathsEndingWith(subject.tree, {".cpp"})) {
        for (int i = 0; i < 3 && names.size() < 36 && !path.endsWith("_test.cpp") && !path.endsWith("main.cpp"); ++i)
            names.push_back(stemOf(path) + '.' + claims[claim++ % claims.size()]);
    }
    if (names.empty())
        names.push_back("smoke.starts");
    const QByteArray testFile = tests.empty() ? QByteArray("tests/smoke_test.cpp") : tests[tests.size() / 2];
    const auto testSource = subject.tree.find(testFile);
    const qsizetype failingLine =
        testSource == subject.tree.end() ? 12 : testSource->second.content.count('\n') * 2 / 3;
    const int bad = failed ? static_cast<int>(names.size()) * 3 / 5 : -1;
    if (failed)
        names[static_cast<size_t>(bad)] = stemOf(testFile).replace("_test", "") + ".addsUpToTheCent";
    QByteArray log = "Test project /opt/atlassian/pipelines/agent/build/out\n";
    const QByteArray total = QByteArray::number(names.size());
    for (int i = 0; i < static_cast<int>(names.size()); ++i) {
        const QByteArray name = names[static_cast<size_t>(i)];
        const QByteArray number = QByteArray::number(i + 1);
        log += "        Start " + number.rightJustified(2) + ": " + name + '\n';
        const QByteArray head =
            number.rightJustified(2) + '/' + total + " Test #" + number + ": " + (name + ' ').leftJustified(48, '.');
        if (i == bad) {
            log += head + logRed + "***Failed" + logPlain + "  0.04 sec\n" + logDim + "********* Start testing of " +
                   name + " *********" + logPlain + "\nPASS   : initTestCase()\n" + logRed + "FAIL!  : " + name +
                   logPlain +
                   " Compared values are not the same\n   Actual   (total.cents())  : 1999\n   Expected "
                   "(expected.cents()): "
                   "2000\n   Loc: [" +
                   testFile + '(' + QByteArray::number(failingLine) +
                   ")]\nTotals: 4 passed, 1 failed, 0 skipped, 0 blacklisted, 4ms\n\n";
        } else {
            log += head + "   " + logGreen + "Passed" + logPlain + "  " + secondsText(prng, 10, 900) + " sec\n";
        }
    }
    const int passed = static_cast<int>(names.size()) - (failed ? 1 : 0);
    log += "\n" + QByteArray::number(passed * 100 / static_cast<int>(names.size())) + "% tests passed, " +
           (failed ? "1" : "0") + " tests failed out of " + total +
           "\n\nTotal Test time (real) = " + secondsText(prng, 4000, 21000) + " sec\n";
    if (failed)
        log += "\nThe following tests FAILED:\n\t " + QByteArray::number(bad + 1) + " - " +
               names[static_cast<size_t>(bad)] + " (Failed)\n" + logRed + "Errors while running CTest" + logPlain +
               '\n';
    return log;
}

QByteArray npmInstallLog(bool failed, Prng &prng)
{
    QByteArray log = "npm warn deprecated glob@8.1.0: Glob versions prior to v9 are no longer supported\n"
                     "npm warn deprecated inflight@1.0.6: This module is not supported, and leaks memory.\n";
    if (failed)
        return log + logRed + "npm error" + logPlain + " code EINTEGRITY\n" + logRed + "npm error" + logPlain +
               " sha512-Qf0" + prng.hex(24).toLatin1() + "== integrity checksum failed when using sha512\n" + logRed +
               "npm error" + logPlain + " A complete log of this run can be found in: ~/.npm/_logs/debug-0.log\n";
    return log + "\nadded " + QByteArray::number(prng.between(380, 460)) + " packages, and audited 470 packages in " +
           QByteArray::number(prng.between(7, 19)) +
           "s\n\n92 packages are looking for funding\n  run `npm fund` for details\n\n"
           "found 0 vulnerabilities\n> tsc --noEmit\n> eslint src --max-warnings 0\n";
}

QByteArray vitestLog(const LogSubject &subject, bool failed, Prng &prng)
{
    QByteArray log =
        QByteArray("\n ") + "\x1b[30;46m RUN " + logPlain + "  v2.1.4 /opt/atlassian/pipelines/agent/build\n\n";
    std::vector<QByteArray> sources;
    for (const QByteArray &path : pathsEndingWith(subject.tree, {".ts", ".tsx"})) {
        if (!path.contains("test"))
            sources.push_back("test/" + stemOf(path) + ".test" + path.mid(path.lastIndexOf('.')));
    }
    int files = 0;
    int tests = 0;
    for (const QByteArray &path : sources) {
        const int count = prng.between(2, 11);
        ++files;
        tests += count;
        const bool bad = failed && files == static_cast<int>(sources.size()) / 2 + 1;
        log += QByteArray(" ") + (bad ? logRed : logGreen) + (bad ? "\u276f" : "\u2713") + logPlain + ' ' + path + ' ' +
               logDim + '(' + QByteArray::number(count) + " tests" + (bad ? " | 1 failed" : "") + ')' + logPlain + ' ' +
               QByteArray::number(prng.between(2, 140)) + "ms\n";
        if (bad) {
            log += QByteArray("\n") + logRed + "   FAIL " + logPlain + path +
                   " > keeps what was typed when the request fails\n" + logRed +
                   "AssertionError: expected '' to be 'Lisbon' // Object.is equality" + logPlain + "\n\n" + logGreen +
                   "- Expected" + logPlain + '\n' + logRed + "+ Received" + logPlain + "\n\n" + logGreen + "- Lisbon" +
                   logPlain + "\n\n \u276f " + path +
                   ":58:31\n     56|   await user.click(save)\n     57|\n     58|   "
                   "expect(city.value).toBe('Lisbon')\n       |                              ^\n\n";
        }
    }
    log += QByteArray("\n Test Files  ") +
           (failed ? QByteArray(logRed) + "1 failed" + logPlain + " | " : QByteArray()) + logGreen +
           QByteArray::number(files - (failed ? 1 : 0)) + " passed" + logPlain + " (" + QByteArray::number(files) +
           ")\n      Tests  " + QByteArray::number(tests) + " run\n   Duration  " + secondsText(prng, 1800, 9000) +
           "s\n";
    return log;
}

QByteArray bundleLog(const LogSubject &subject, bool failed, Prng &prng)
{
    QByteArray log =
        QByteArray("\x1b[36mvite v5.4.9 ") + logGreen + "building for production..." + logPlain + "\ntransforming...\n";
    if (failed)
        return log + logRed + "x Build failed in 2.31s" + logPlain +
               "\nerror during build:\nCould not resolve \"./money\" from \"src/format.ts\"\n";
    log += QByteArray(logGreen) + "\u2713" + logPlain + ' ' + QByteArray::number(prng.between(180, 640)) +
           " modules transformed.\n";
    for (const QByteArray &path : pathsEndingWith(subject.tree, {".tsx", ".css"})) {
        log += QByteArray(logDim) + "dist/assets/" + logPlain + stemOf(path) + '-' + prng.hex(8).toLatin1() + ".js  " +
               QByteArray::number(prng.between(1, 60)) + '.' + QByteArray::number(prng.below(100)) + " kB\n";
    }
    return log + logGreen + "\u2713 built in " + secondsText(prng, 2000, 9000) + "s" + logPlain + '\n';
}

QByteArray pytestLog(const LogSubject &subject, bool failed, Prng &prng)
{
    QByteArray log =
        "============================= test session starts ==============================\nplatform linux -- "
        "Python 3.12.7, pytest-8.3.3, pluggy-1.5.0\nrootdir: /opt/atlassian/pipelines/agent/build\n"
        "configfile: pyproject.toml\nplugins: cov-5.0.0, anyio-4.6.2\n";
    std::vector<QByteArray> sources; // What a test of each module would be called.
    for (const QByteArray &path : pathsEndingWith(subject.tree, {".py"})) {
        if (!path.startsWith("tests/") && stemOf(path) != "__init__")
            sources.push_back("tests/test_" + stemOf(path) + ".py");
    }
    int total = 0;
    QByteArray rows;
    for (size_t i = 0; i < sources.size(); ++i) {
        const int count = prng.between(2, 14);
        total += count;
        const bool bad = failed && i == sources.size() / 2;
        rows += sources[i] + ' ' + QByteArray(count, '.') + (bad ? QByteArray(logRed) + 'F' + logPlain : QByteArray()) +
                logGreen + "  [" + QByteArray::number((i + 1) * 100 / sources.size()).rightJustified(3) + "%]" +
                logPlain + '\n';
    }
    log += "collected " + QByteArray::number(total + (failed ? 1 : 0)) + " items\n\n" + rows;
    if (!failed)
        return log + '\n' + logGreen + "============================== " + logBold + QByteArray::number(total) +
               " passed" + logPlain + logGreen + " in " + secondsText(prng, 900, 8000) +
               "s ==============================" + logPlain + '\n';
    const QByteArray file = sources.empty() ? QByteArray("tests/test_smoke.py") : sources[sources.size() / 2];
    const bool money = subject.repository.contains("payments");
    const QByteArray name = money ? "test_a_refund_empties_the_account" : "test_a_repeated_packet_is_dropped";
    const QByteArray body =
        money ? "        ledger.move(\"customer\", \"shop\", 1999, \"order 1\")\n"
                "        ledger.move(\"shop\", \"customer\", 1998, \"refund of order 1\")\n>       assert "
                "ledger.balance(\"shop\") == 0\n"
              : "        first = parse(packet(number=7))\n        assert repeats.is_new(\"box 14\", first)\n>       "
                "assert "
                "not repeats.is_new(\"box 14\", first)\n";
    const QByteArray verdict = money ? "assert 1 == 0" : "assert not True";
    return log + "\n=================================== FAILURES ===================================\n" + logRed +
           logBold + "_______________________ " + name + " _______________________" + logPlain + "\n\n    def " + name +
           "():\n" + body + logRed + "E       " + verdict + logPlain + "\n\n" + file +
           ":31: AssertionError\n=========================== short test summary info ============================\n" +
           logRed + "FAILED" + logPlain + ' ' + file + "::" + logBold + name + logPlain + " - " + verdict + '\n' +
           logRed + "========================= 1 failed, " + QByteArray::number(total) +
           " passed in 6.12s =========================" + logPlain + '\n';
}

} // namespace windlass::demo::sample
