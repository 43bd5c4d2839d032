// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/fileprint.h"

#include "models/diff/diffdocument.h"

#include <QCryptographicHash>

namespace windlass {

namespace {

void addFile(QCryptographicHash &hash, const DiffDocument &document, int index)
{
    const DiffFile &file = document.file(index);
    hash.addData(file.oldPath + '\0' + file.newPath + '\0' + QByteArray::number(file.oldMode) + '\0'
                 + QByteArray::number(file.newMode) + '\0' + QByteArray::number(static_cast<int>(file.status)) + '\0');
    const int first = document.fileLineBegin(index);
    const int end = document.fileLineEnd(index);
    if (file.has(DiffFileFlag::Binary) || first == end)
        hash.addData(file.oldBlob + '\0' + file.newBlob + '\0');
    for (int line = first; line < end; ++line) {
        if (document.lineKey(line) < 0)
            continue; // Somebody had it shown; the diff does not have it.
        const DiffLine &about = document.line(line);
        const char kind = static_cast<char>('a' + static_cast<int>(about.kind));
        hash.addData(QByteArrayView(&kind, 1));
        hash.addData(document.text(line));
        hash.addData(QByteArrayView("\n", 1));
    }
}

} // namespace

QByteArray printOfFile(const DiffDocument &document, int index)
{
    if (index < 0 || index >= document.fileCount() || !document.isFileComplete(index))
        return {};
    const DiffFile &file = document.file(index);
    if (file.has(DiffFileFlag::Absent) || file.has(DiffFileFlag::Truncated))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // A file that changed its type is there twice: deleted as one and added as the other.
    if (index > 0 && document.file(index - 1).path() == file.path())
        addFile(hash, document, index - 1);
    addFile(hash, document, index);
    return hash.result().left(16).toHex();
}

} // namespace windlass
