// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/git/gitprocess.h"

#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

// Built once: copying the environment of the process is a good part of what starting git costs us.
const QProcessEnvironment &gitEnvironment(bool usesPersonalSettings)
{
    static const auto make = [](bool personal) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : environment.keys()) {
            // A GIT_DIR or GIT_INDEX_FILE of the shell that started us must not redirect a single call.
            if (name.startsWith(u"GIT_"_s))
                environment.remove(name);
        }
        environment.insert(u"LC_ALL"_s, u"C"_s);
        environment.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
        environment.insert(u"GIT_OPTIONAL_LOCKS"_s, u"0"_s);
        environment.insert(u"GIT_PAGER"_s, u"cat"_s);
        if (!personal) {
            environment.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
            environment.insert(u"GIT_CONFIG_GLOBAL"_s, QProcess::nullDevice());
            environment.insert(u"GIT_ATTR_NOSYSTEM"_s, u"1"_s);
        }
        return environment;
    };
    static const QProcessEnvironment own = make(false);
    static const QProcessEnvironment personal = make(true);
    return usesPersonalSettings ? personal : own;
}

} // namespace

void prepareGit(QProcess &process, const GitCall &call)
{
    QStringList arguments;
    if (!call.gitDirectory.isEmpty())
        arguments.append(u"--git-dir="_s + call.gitDirectory);
    arguments.append(call.arguments);
    process.setProgram(u"git"_s);
    process.setArguments(arguments);
    QProcessEnvironment environment = gitEnvironment(call.usesPersonalSettings);
    for (const QString &setting : call.environment) {
        const qsizetype equals = setting.indexOf(u'=');
        environment.insert(setting.left(equals), setting.mid(equals + 1));
    }
    process.setProcessEnvironment(environment);
}

GitResult runGit(const GitCall &call)
{
    QProcess process;
    prepareGit(process, call);
    process.start();
    GitResult result;
    if (!process.waitForStarted(-1)) {
        result.errorOutput = process.errorString().toUtf8();
        return result;
    }
    if (!call.input.isEmpty())
        process.write(call.input);
    process.closeWriteChannel();
    process.waitForFinished(-1);
    result.output = process.readAllStandardOutput();
    result.errorOutput = process.readAllStandardError();
    result.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return result;
}

bool gitIsUsable(QString *error)
{
    const GitResult result =
        runGit({.gitDirectory = {}, .arguments = {u"--version"_s}, .input = {}, .environment = {}});
    static const QRegularExpression version(u"(\\d+)\\.(\\d+)"_s);
    const QRegularExpressionMatch match = version.match(QString::fromUtf8(result.output));
    if (!result.isOk() || !match.hasMatch()) {
        if (error)
            *error = u"The program git was not found; the demo workspace needs it."_s;
        return false;
    }
    const int major = match.captured(1).toInt();
    const int minor = match.captured(2).toInt();
    if (major < 2 || (major == 2 && minor < 38)) {
        if (error)
            *error = u"The demo workspace needs git 2.38 or newer; this is %1.%2."_s.arg(major).arg(minor);
        return false;
    }
    return true;
}

} // namespace windlass::standin
