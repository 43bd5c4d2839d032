// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DiffRows that says which sentences stand below a file's header.
#include "models/diff/diffrows.h"
#include "models/diff/difftext.h"

#include <utility>

namespace windlass {

namespace {

DiffNote noteOfEmptyFile(const DiffFile &file)
{
    switch (file.status) {
    case DiffFileStatus::Added:
    case DiffFileStatus::Deleted:
        return DiffNote::Empty;
    case DiffFileStatus::Renamed:
        return DiffNote::RenamedOnly;
    case DiffFileStatus::Copied:
        return DiffNote::CopiedOnly;
    case DiffFileStatus::Modified:
        break;
    }
    return file.has(DiffFileFlag::ModeChanged) ? DiffNote::ModeOnly : DiffNote::NoContent;
}

} // namespace

QList<DiffNote> DiffRows::notes(int index) const
{
    const DiffFile &file = m_document->file(index);
    QList<DiffNote> result;
    const bool hasHunks = m_document->fileHunkEnd(index) > file.firstHunk;
    if (file.has(DiffFileFlag::Absent))
        result.append(DiffNote::Absent);
    else if (file.has(DiffFileFlag::Binary))
        result.append(DiffNote::Binary);
    else if (!hasHunks && !file.has(DiffFileFlag::Submodule) && m_document->isFileComplete(index))
        result.append(noteOfEmptyFile(file));
    if (file.has(DiffFileFlag::Submodule))
        result.append(DiffNote::Submodule);
    else if (hasHunks && file.has(DiffFileFlag::Symlink))
        result.append(DiffNote::Link);
    else if (file.has(DiffTextFlag::LfsPointer))
        result.append(DiffNote::LfsPointer);

    constexpr std::pair<DiffTextFlag, DiffNote> wary[] = {
        {DiffTextFlag::Bidirectional, DiffNote::Bidirectional},
        {DiffTextFlag::Invisible, DiffNote::Invisible},
        {DiffTextFlag::ControlCharacters, DiffNote::ControlCharacters},
    };
    for (const auto &[flag, note] : wary) {
        if (file.has(flag))
            result.append(note);
    }
    if (isOddPath(file.oldPath) || isOddPath(file.newPath))
        result.append(DiffNote::OddPath);
    constexpr std::pair<DiffFileFlag, DiffNote> damage[] = {
        {DiffFileFlag::WrongCounts, DiffNote::WrongCounts}, {DiffFileFlag::BadHunk, DiffNote::BadHunk},
        {DiffFileFlag::BadHeader, DiffNote::BadHeader},     {DiffFileFlag::ForeignLines, DiffNote::ForeignLines},
        {DiffFileFlag::Truncated, DiffNote::Truncated},
    };
    for (const auto &[flag, note] : damage) {
        if (file.has(flag))
            result.append(note);
    }
    return result;
}

} // namespace windlass
