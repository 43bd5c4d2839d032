// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffcontents.h"

#include "models/diff/diffdocument.h"

#include <algorithm>

namespace windlass {

namespace {

//! A pointer has three lines, and five with what the other side had; an extension adds one each.
constexpr int MostPointerLines = 24;

//! Calls take(text, isOld, isNew) for the first lines of the file.
template <typename Take>
void readFirstLines(const DiffDocument &document, int file, const Take &take)
{
    const int first = document.fileLineBegin(file);
    const int end = std::min(document.fileLineEnd(file), first + MostPointerLines);
    for (int index = first; index < end; ++index) {
        const DiffLine &line = document.line(index);
        if (line.kind == DiffLineKind::NoNewline || line.kind == DiffLineKind::Foreign)
            continue;
        QByteArrayView text = document.text(index);
        if (text.endsWith('\r'))
            text.chop(1);
        take(text, line.onOld(), line.onNew());
    }
}

} // namespace

LfsChange lfsChangeOf(const DiffDocument &document, int file)
{
    LfsChange change;
    readFirstLines(document, file, [&change](QByteArrayView text, bool isOld, bool isNew) {
        constexpr QByteArrayView oid = "oid sha256:";
        constexpr QByteArrayView size = "size ";
        if (text.startsWith(oid)) {
            const QByteArray value = text.sliced(oid.size()).toByteArray();
            if (isOld)
                change.oldOid = value;
            if (isNew)
                change.newOid = value;
        } else if (text.startsWith(size)) {
            bool isNumber = false;
            const qint64 value = text.sliced(size.size()).toByteArray().toLongLong(&isNumber);
            if (!isNumber || value < 0)
                return;
            if (isOld)
                change.oldSize = value;
            if (isNew)
                change.newSize = value;
        }
    });
    return change;
}

SubmoduleChange submoduleChangeOf(const DiffDocument &document, int index)
{
    SubmoduleChange change;
    readFirstLines(document, index, [&change](QByteArrayView text, bool isOld, bool isNew) {
        constexpr QByteArrayView commit = "Subproject commit ";
        constexpr QByteArrayView dirty = "-dirty";
        if (!text.startsWith(commit))
            return;
        QByteArrayView hash = text.sliced(commit.size());
        if (hash.endsWith(dirty)) {
            change.isDirty = true;
            hash.chop(dirty.size());
        }
        if (isOld)
            change.oldCommit = hash.toByteArray();
        if (isNew)
            change.newCommit = hash.toByteArray();
    });
    if (change.oldCommit.isEmpty() && change.newCommit.isEmpty()) {
        // The short form (diff.submodule=log) has no such lines, but the hashes of its header are commits.
        const DiffFile &file = document.file(index);
        change.oldCommit = file.status == DiffFileStatus::Added ? QByteArray() : file.oldBlob;
        change.newCommit = file.status == DiffFileStatus::Deleted ? QByteArray() : file.newBlob;
    }
    return change;
}

LinkChange linkChangeOf(const DiffDocument &document, int file)
{
    LinkChange change;
    readFirstLines(document, file, [&change](QByteArrayView text, bool isOld, bool isNew) {
        if (isOld && change.oldTarget.isEmpty())
            change.oldTarget = text.toByteArray();
        if (isNew && change.newTarget.isEmpty())
            change.newTarget = text.toByteArray();
    });
    return change;
}

quint32 otherTypeOf(const DiffDocument &document, int index)
{
    const DiffFile &file = document.file(index);
    if (!file.has(DiffFileFlag::TypeChanged))
        return 0;
    if (file.status == DiffFileStatus::Deleted)
        return index + 1 < document.fileCount() ? document.file(index + 1).newMode : 0;
    return index > 0 ? document.file(index - 1).oldMode : 0;
}

} // namespace windlass
