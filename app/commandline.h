// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <variant>

namespace windlass {

//! What the program was started for.
struct StartOptions {
    bool isDemo = false;
    bool isDemoServer = false;
    QStringList demoRepositories; //!< Absolute paths.
    QString demoState;            //!< Absolute path; empty for a temporary folder.
    quint16 port = 0;             //!< Of the demo server; 0 for any that is free.
    QString tourFolder;           //!< Absolute path; empty for no tour.
    QUrl apiBase;                 //!< Empty for bitbucket.org.
    Theme::Mode theme = Theme::Mode::FollowSystem;
    bool isThemeGiven = false;
    QString language;             //!< Empty for the system's.
    QStringList patches;          //!< Absolute paths of diffs to show; "-" for standard input.
    QString place;                //!< A bitbucket.org address or path to open; empty for the last one.
};

//! Why the program ends at once: a line to print, on stderr when the exit code is not 0.
struct EarlyExit {
    int exitCode = 0;
    QString text;
};

//! Reads the arguments (the program's name first). A wrong command line is one sentence and exit code 2.
std::variant<StartOptions, EarlyExit> parseCommandLine(const QStringList &arguments);

} // namespace windlass
