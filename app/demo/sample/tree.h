// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <map>

namespace windlass::demo::sample {

//! One file as git sees it. A submodule's content is the hash of its commit, a symbolic link's is its target.
struct TreeEntry {
    QByteArray mode = "100644";
    QByteArray content;

    bool operator==(const TreeEntry &) const = default;
};

//! All files of a commit by path (UTF-8), in the order of their bytes.
using Tree = std::map<QByteArray, TreeEntry>;

} // namespace windlass::demo::sample
