// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/sample/prng.h"
#include "app/demo/sample/tree.h"

#include <QByteArray>

namespace windlass::demo::sample {

//! What a step's log speaks about.
struct LogSubject {
    const Tree &tree;
    QByteArray repository; //!< workspace/slug.
    QByteArray branch;
    QByteArray hash;
    QByteArray image;
    QByteArray script; //!< One command a line.
};

//! How a step ended, as far as its log can tell.
enum class LogEnd { Good, Failed, CutShort };

//! The log of a step of this kind: "compile", "ctest", "install", "pytest", "vitest", "bundle", "lint", "image",
//! "plan", "links", "deploy" or "soak" (20,000 lines). Lines end with \n; colours are ANSI sequences, as tools write
//! them.
QByteArray stepLog(const QByteArray &kind, const LogSubject &subject, LogEnd end, Prng prng);

} // namespace windlass::demo::sample
