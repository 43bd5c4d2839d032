// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/git/gitrepository.h"

namespace windlass::standin {

struct DiffOptions {
    int context = 3;
    QStringList paths;
    bool ignoresWhitespace = false;
    bool showsBinary = true;
    bool findsRenames = true;
};

struct DiffStatEntry {
    QString status; //!< Bitbucket's word: added, removed, modified, renamed.
    QString oldPath;
    QString newPath;
    int linesAdded = 0;
    int linesRemoved = 0;
    bool isBinary = false;
};

//! The tree that holds nothing; the older side of a first commit.
QByteArray emptyTree();
//! The bytes of `git diff older newer`.
QByteArray diffOf(GitRepository &repository, const QByteArray &older, const QByteArray &newer,
                  const DiffOptions &options);
QList<DiffStatEntry> diffStatOf(GitRepository &repository, const QByteArray &older, const QByteArray &newer,
                                const DiffOptions &options);
//! A mail for each commit of older..newer, as `git format-patch` writes them.
QByteArray patchOf(GitRepository &repository, const QByteArray &older, const QByteArray &newer);

} // namespace windlass::standin
