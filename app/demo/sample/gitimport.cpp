// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/gitimport.h"

#include <QDir>
#include <QFile>
#include <QList>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace windlass::demo::sample {

namespace {

// The user's git settings and hooks must not reach the sample: they would change hashes, or run programs.
QProcessEnvironment importEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith(u"GIT_"_s))
            environment.remove(name);
    }
    environment.insert(u"GIT_CONFIG_GLOBAL"_s, u"/dev/null"_s);
    environment.insert(u"GIT_CONFIG_SYSTEM"_s, u"/dev/null"_s);
    environment.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
    environment.insert(u"LC_ALL"_s, u"C"_s);
    return environment;
}

bool runImportGit(const QStringList &arguments, const QString &inputFile, Problem &problem)
{
    const QString program = QStandardPaths::findExecutable(u"git"_s);
    if (program.isEmpty())
        return problem.is(u"The program git was not found. The demo workspace is made of git repositories."_s);
    QProcess process;
    process.setProgram(program);
    process.setArguments(arguments);
    process.setProcessEnvironment(importEnvironment());
    process.setStandardInputFile(inputFile.isEmpty() ? QProcess::nullDevice() : inputFile);
    process.start();
    constexpr int limitMs = 120000;
    if (!process.waitForStarted(limitMs) || !process.waitForFinished(limitMs))
        return problem.is(u"git %1: %2"_s.arg(arguments.join(u' '), process.errorString()));
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        const QString said = QString::fromUtf8(process.readAllStandardError()).trimmed();
        return problem.is(u"git %1: %2"_s.arg(arguments.join(u' '), said));
    }
    return true;
}

std::vector<QString> readMarks(const QString &path, size_t commits, Problem &problem)
{
    std::vector<QString> hashes(commits + 1);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        problem.is(u"%1: %2"_s.arg(path, file.errorString()));
        return hashes;
    }
    for (const QByteArray &line : file.readAll().split('\n')) {
        const qsizetype blank = line.indexOf(' ');
        const size_t mark = blank > 1 ? line.mid(1, blank - 1).toULongLong() : 0;
        if (mark > 0 && mark <= commits)
            hashes[mark] = QString::fromLatin1(line.mid(blank + 1).trimmed());
    }
    for (size_t mark = 1; mark <= commits; ++mark) {
        if (hashes[mark].size() != 40)
            problem.is(u"git fast-import gave no hash for mark %1 in %2"_s.arg(mark).arg(path));
    }
    return hashes;
}

} // namespace

std::vector<QString> importRepository(const QString &folder, const QByteArray &stream, const QString &mainBranch,
                                      size_t commits, Problem &problem)
{
    if (!runImportGit(
            {u"init"_s, u"--quiet"_s, u"--bare"_s, u"--template="_s, u"--initial-branch="_s + mainBranch, folder}, {},
            problem) ||
        stream.isEmpty())
        return {};
    const QString streamPath = folder + u"/import.stream"_s;
    const QString marksPath = folder + u"/import.marks"_s;
    QFile input(streamPath);
    if (!input.open(QIODevice::WriteOnly) || input.write(stream) != stream.size()) {
        problem.is(u"%1: %2"_s.arg(streamPath, input.errorString()));
        return {};
    }
    input.close();
    const QString gitDir = u"--git-dir="_s + folder;
    const bool imported = runImportGit({gitDir, u"-c"_s, u"fastimport.unpackLimit=1"_s, u"fast-import"_s, u"--quiet"_s,
                                        u"--done"_s, u"--export-marks="_s + marksPath},
                                       streamPath, problem) &&
                          runImportGit({gitDir, u"pack-refs"_s, u"--all"_s, u"--prune"_s}, {}, problem);
    std::vector<QString> hashes;
    if (imported)
        hashes = readMarks(marksPath, commits, problem);
    QFile::remove(streamPath);
    QFile::remove(marksPath);
    return hashes;
}

} // namespace windlass::demo::sample
