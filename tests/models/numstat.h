// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffdocument.h"

#include <QByteArray>
#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <optional>

namespace windlass::test {

//! Runs git in a folder without anybody's settings; what it printed, or nothing when it failed.
inline std::optional<QByteArray> runGit(const QString &folder, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess git;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Inside of a repository, git apply says nothing of files outside of the current folder.
    environment.insert(QStringLiteral("GIT_CEILING_DIRECTORIES"), QDir::tempPath());
    environment.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
    environment.insert(QStringLiteral("GIT_CONFIG_NOSYSTEM"), QStringLiteral("1"));
    for (const char *who : {"AUTHOR", "COMMITTER"}) {
        environment.insert(QStringLiteral("GIT_%1_NAME").arg(QLatin1String(who)), QStringLiteral("Ada Löwe"));
        environment.insert(QStringLiteral("GIT_%1_EMAIL").arg(QLatin1String(who)), QStringLiteral("ada@example.com"));
        environment.insert(QStringLiteral("GIT_%1_DATE").arg(QLatin1String(who)), QStringLiteral("2026-01-02T03:04:05Z"));
    }
    git.setProcessEnvironment(environment);
    git.setWorkingDirectory(folder);
    git.start(QStringLiteral("git"), arguments);
    if (!git.waitForStarted())
        return {};
    git.write(input);
    git.closeWriteChannel();
    if (!git.waitForFinished(60'000) || git.exitCode() != 0)
        return {};
    return git.readAllStandardOutput();
}

//! What git says of a diff; nothing when it does not read it.
inline std::optional<QByteArray> gitNumstat(const QByteArray &diff, int strip = 1)
{
    const QTemporaryDir nowhere;
    return runGit(nowhere.path(), {QStringLiteral("apply"), QStringLiteral("--numstat"), QStringLiteral("-z"),
                                   QStringLiteral("-p%1").arg(strip), QStringLiteral("-")},
                  diff);
}

//! The same by the parser.
inline QByteArray ourNumstat(const DiffDocument &document)
{
    QByteArray ours;
    for (int i = 0; i < document.fileCount(); ++i) {
        const DiffFile &file = document.file(i);
        const QByteArray path = file.newPath.isEmpty() ? file.oldPath : file.newPath;
        ours += file.has(DiffFileFlag::Binary)
                    ? QByteArray("-\t-")
                    : QByteArray::number(file.added.load()) + '\t' + QByteArray::number(file.removed.load());
        ours += '\t' + path + '\0';
    }
    return ours;
}

} // namespace windlass::test
