// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/sample/problem.h"
#include "app/demo/sample/state.h"
#include "app/demo/sample/tree.h"

#include <QString>

#include <functional>
#include <vector>

namespace windlass::demo::sample {

//! The files of one repository through all of its history: every version of every file, as text with conditions.
//!
//!     === src/cart.cpp init !moved ; crlf          path, conditions of the file's being there ; options
//!     text                                         always there
//!     @@@ coupons !rounding                        from here on only with `coupons` and without `rounding` …
//!     text with a @{version}
//!     @@@                                          … to here
//!
//! Options: exec, crlf, noeol, like=PATH (the body of another file: that is how a rename is written), link=TARGET,
//! submodule=NAME, png=NAME (with hue=N or hue=@{value}, size=N), generate=KIND (see generatedfiles.h).
//! A line that is nothing but a value is left out when the value is empty.
class FileBundle {
public:
    //! Adds the files of one bundle; lines before the first "===" are its comment.
    bool read(const QString &path, Problem &problem);
    //! The tree of a commit. `submodule` gives the commit that a submodule's name stands for.
    Tree tree(const State &state, const std::function<QByteArray(const QByteArray &)> &submodule) const;

private:
    struct Line {
        QByteArray text;
        bool hasValues = false;
    };
    struct Block {
        std::vector<QByteArray> conditions;
        std::vector<Line> lines;
    };
    struct File {
        QByteArray path;
        std::vector<QByteArray> conditions;
        std::vector<std::pair<QByteArray, QByteArray>> options;
        std::vector<Block> blocks;
        QByteArray option(const QByteArray &name) const;
        bool hasOption(const QByteArray &name) const;
    };

    const File *body(const File &file) const;
    static bool holds(const std::vector<QByteArray> &conditions, const State &state);
    static QByteArray text(const File &file, const State &state);

    std::vector<File> m_files;
};

} // namespace windlass::demo::sample
