// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/difftypes.h"

#include <QByteArrayView>

namespace windlass {

//! Collects what stands above the first hunk of a file and makes the facts of a DiffFile of it.
struct DiffHeaderReader {
    //! Starts over with a "diff --git …", "diff --cc …" or "diff --combined …" line.
    void begin(QByteArrayView line);
    //! Starts over for a patch without git's header.
    void beginPlain();
    //! Starts over with an old "Submodule path from..to:" line (diff.submodule=log).
    void beginSubmodule(QByteArrayView line);
    //! Takes one header line; false if it is none.
    bool take(QByteArrayView line);
    //! Writes the facts into \a file, all but its place in the document.
    void finish(DiffFile &file) const;

    bool hasOldName() const { return !m_minus.isEmpty(); }
    bool isGit() const { return m_git; }
    bool isCombined() const { return m_combined; }

    //! Whether \a line is "Binary files … and … differ".
    static bool isBinaryNotice(QByteArrayView line);
    //! Whether \a line is "Submodule path from..to:", as diff.submodule=log writes it.
    static bool isSubmoduleNotice(QByteArrayView line);
    //! Undoes git's quoting with backslashes and octal numbers; an unquoted name is returned as it is.
    //! \a used is how many bytes the name took, quotes included.
    static QByteArray unquote(QByteArrayView text, qsizetype *used = nullptr);

private:
    void takeGitNames(QByteArrayView rest);
    void takeBinaryNames(QByteArrayView line);
    void takeIndex(QByteArrayView rest);
    static quint32 mode(QByteArrayView text);

    bool m_git = false;
    bool m_combined = false;
    bool m_badNames = false;
    bool m_binary = false;
    bool m_submodule = false;
    bool m_added = false, m_deleted = false, m_renamed = false, m_copied = false;
    int m_similarity = -1;
    int m_parents = 1;
    quint32 m_oldMode = 0, m_newMode = 0;
    int m_stripped = 0;              // Whether a/ and b/ were taken off in the git line.
    QByteArray m_gitOld, m_gitNew;   // From the diff --git line.
    QByteArray m_minus, m_plus;      // From --- and +++, as they stand.
    QByteArray m_fromName, m_toName; // From rename or copy.
    QByteArray m_oldBlob, m_newBlob;
};

} // namespace windlass
