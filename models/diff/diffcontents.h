// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace windlass {

class DiffDocument;

//! Some files hold no text of their own: their lines name something that is elsewhere. What they name is read from the
//! lines of the diff, before and after; what the diff does not show is empty. Cheap, asked for whenever a header is drawn.

//! A pointer of Git LFS. Sizes are in bytes, -1 where they are not shown.
struct LfsChange {
    QByteArray oldOid; //!< Without "sha256:".
    QByteArray newOid;
    qint64 oldSize = -1;
    qint64 newSize = -1;
};
LfsChange lfsChangeOf(const DiffDocument &document, int file);

//! The commits that a submodule stands at.
struct SubmoduleChange {
    QByteArray oldCommit;
    QByteArray newCommit;
    bool isDirty = false; //!< The working copy had changes beyond the commit.
};
SubmoduleChange submoduleChangeOf(const DiffDocument &document, int file);

//! Where a symbolic link points.
struct LinkChange {
    QByteArray oldTarget;
    QByteArray newTarget;
};
LinkChange linkChangeOf(const DiffDocument &document, int file);

//! The mode on the other half of a change of type, which git writes as two files; 0 if this is none.
quint32 otherTypeOf(const DiffDocument &document, int file);

} // namespace windlass
