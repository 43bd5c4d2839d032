// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

class QProcess;

namespace windlass::standin {

struct GitResult {
    int exitCode = -1; //!< -1: git could not be started or crashed.
    QByteArray output;
    QByteArray errorOutput;

    bool isOk() const { return exitCode == 0; }
};

//! What a call of git may need besides its arguments.
struct GitCall {
    QString gitDirectory; //!< Empty: no --git-dir.
    QStringList arguments;
    QByteArray input;
    QStringList environment;           //!< "NAME=value", for author and committer.
    bool usesPersonalSettings = false; //!< Reads ~/.gitconfig; off, so that a person's settings cannot change answers.
};

//! Runs git and waits for it. Any thread; needs no event loop.
GitResult runGit(const GitCall &call);
//! Sets program, arguments and environment; for a process that lives longer than one call.
void prepareGit(QProcess &process, const GitCall &call);
//! True when git is there and new enough for `merge-tree --write-tree` (2.38); else one sentence in `error`.
bool gitIsUsable(QString *error);

} // namespace windlass::standin
