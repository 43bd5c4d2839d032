// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffrows.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace windlass {

//! Something that a file's header says besides the path, in a few words: "Renamed, 98% alike", "Submodule 0d0ac38 → 4c53a8c".
struct DiffFact {
    QString text;
    bool isWarning = false; //!< Something that a reviewer must not miss; these come first.
};
QList<DiffFact> diffFacts(const DiffDocument &document, int file);
//! The words alone.
QStringList diffFactTexts(const DiffDocument &document, int file);

//! The sentence of a note row.
QString diffNoteText(DiffNote note, const DiffDocument &document, int file);
//! Whether the note is something to be wary of.
bool isWaryNote(DiffNote note);

//! A path as it can be shown on one line: where characters cannot be seen or bytes are no text, they are written with
//! backslashes inside quotation marks, as git does.
QString shownPath(const QByteArray &path);

} // namespace windlass
