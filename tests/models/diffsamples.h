// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffdocument.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>
#include <QStringList>

namespace windlass::test {

//! The recorded diffs of tests/data/diffs.
inline QStringList sampleDiffs()
{
    return QDir(QStringLiteral(WINDLASS_TEST_DATA "/diffs"))
        .entryList({QStringLiteral("*.diff")}, QDir::Files, QDir::Name);
}

inline QString sampleDiffPath(const QString &name)
{
    return QStringLiteral(WINDLASS_TEST_DATA "/diffs/") + name;
}

inline QByteArray sampleDiff(const QString &name)
{
    QFile file(sampleDiffPath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! Everything that a document says, as text: two documents are the same if these are.
inline QByteArray dumpDiff(const DiffDocument &document)
{
    QByteArray out;
    const auto number = [&out](qint64 value) { out += QByteArray::number(value) + ' '; };
    for (int file = 0; file < document.fileCount(); ++file) {
        const DiffFile &at = document.file(file);
        out += "file " + at.oldPath + '|' + at.newPath + '|' + at.oldBlob + '|' + at.newBlob + ' ';
        for (const qint64 value : {qint64(at.status), qint64(at.oldMode), qint64(at.newMode), qint64(at.similarity),
                                   qint64(at.added), qint64(at.removed), qint64(at.flags), qint64(at.firstLine),
                                   at.oldBinarySize.load(), at.newBinarySize.load()})
            number(value);
        out += '\n';
        for (int hunk = at.firstHunk; hunk < document.fileHunkEnd(file); ++hunk) {
            const DiffHunk &of = document.hunk(hunk);
            out += "hunk ";
            out += document.hunkHeader(hunk);
            out += '|';
            out += document.hunkHeading(hunk);
            out += ' ';
            for (const qint64 value : {qint64(of.oldStart), qint64(of.oldCount), qint64(of.newStart),
                                       qint64(of.newCount), qint64(of.numbersKnown)})
                number(value);
            out += '\n';
            for (int line = of.firstLine; line < document.hunkEnd(hunk); ++line) {
                const DiffLine &is = document.line(line);
                for (const qint64 value : {qint64(is.kind), qint64(is.sides), qint64(is.oldLine), qint64(is.newLine)})
                    number(value);
                out += document.text(line);
                out += '\n';
            }
        }
    }
    return out;
}

//! A diff of one file with a change in every tenth line, as git would write it.
inline QByteArray syntheticDiff(int lines, const QByteArray &path = "big.txt")
{
    QByteArray body;
    int oldCount = 0;
    int newCount = 0;
    for (int i = 0; i < lines; ++i) {
        const QByteArray text = "line " + QByteArray::number(i) + " of a long file";
        if (i % 10 == 3) {
            body += '-' + text + " before\n";
            ++oldCount;
        } else if (i % 10 == 4) {
            body += '+' + text + " after\n";
            ++newCount;
        } else {
            body += ' ' + text + '\n';
            ++oldCount;
            ++newCount;
        }
    }
    return "diff --git a/" + path + " b/" + path + "\nindex 1111111..2222222 100644\n--- a/" + path + "\n+++ b/" +
           path + "\n@@ -1," + QByteArray::number(oldCount) + " +1," + QByteArray::number(newCount) + " @@\n" + body;
}

} // namespace windlass::test
