// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffpatch.h"

#include "models/diff/diffdocument.h"

#include <algorithm>
#include <vector>

namespace windlass::diffpatch {

namespace {

//! As git has it.
constexpr int ContextLines = 3;

struct PatchLine {
    char marker = ' ';
    QByteArrayView text{};
    bool hasNewline = true;
};

//! A name as git quotes it: in quotation marks and with escapes if it has to be.
QByteArray quotedName(const QByteArray &prefix, const QByteArray &name)
{
    const auto isPlain = [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\' && c != 0x7f;
    };
    if (std::all_of(name.begin(), name.end(), isPlain))
        return prefix + name;
    QByteArray quoted = '"' + prefix;
    for (const char c : name) {
        if (isPlain(c)) {
            quoted += c;
        } else if (c == '"' || c == '\\') {
            quoted += '\\';
            quoted += c;
        } else {
            quoted += '\\' + QByteArray::number(static_cast<unsigned char>(c), 8).rightJustified(3, '0');
        }
    }
    return quoted + '"';
}

QByteArray fileLine(const char *sign, const QByteArray &prefix, const QByteArray &name)
{
    QByteArray line = sign;
    line += name.isEmpty() ? QByteArray("/dev/null") : quotedName(prefix, name);
    // A name with blanks ends with a tab, so that nobody takes what follows for a date.
    if (name.contains(' '))
        line += '\t';
    return line + '\n';
}

QByteArray modeLine(const char *words, quint32 mode)
{
    return words + QByteArray::number(mode, 8).rightJustified(6, '0') + '\n';
}

//! What stands above the first hunk. \a isWhole: all of the file is taken, so what else happened to it is, too.
QByteArray fileHeader(const DiffFile &file, bool isWhole, bool hasHunks)
{
    const bool isDeletion = file.status == DiffFileStatus::Deleted && isWhole;
    const bool isCreation = file.status == DiffFileStatus::Added;
    const QByteArray oldPath = file.oldPath.isEmpty() ? file.newPath : file.oldPath;
    const QByteArray newPath = file.newPath.isEmpty() ? file.oldPath : file.newPath;
    QByteArray header = "diff --git " + quotedName("a/", oldPath) + ' ' + quotedName("b/", newPath) + '\n';
    if (isCreation) {
        header += modeLine("new file mode ", file.newMode == 0 ? 0100644 : file.newMode);
    } else if (isDeletion) {
        header += modeLine("deleted file mode ", file.oldMode == 0 ? 0100644 : file.oldMode);
    } else if (isWhole && file.oldMode != 0 && file.newMode != 0 && file.oldMode != file.newMode) {
        header += modeLine("old mode ", file.oldMode) + modeLine("new mode ", file.newMode);
    }
    if (file.status == DiffFileStatus::Renamed || file.status == DiffFileStatus::Copied) {
        const QByteArray verb = file.status == DiffFileStatus::Renamed ? "rename " : "copy ";
        if (file.similarity >= 0)
            header += "similarity index " + QByteArray::number(file.similarity) + "%\n";
        header += verb + "from " + quotedName({}, oldPath) + '\n' + verb + "to " + quotedName({}, newPath) + '\n';
    }
    if (hasHunks)
        header += fileLine("--- ", "a/", isCreation ? QByteArray() : oldPath) +
                  fileLine("+++ ", "b/", isDeletion ? QByteArray() : newPath);
    return header;
}

QByteArray rangeText(quint32 start, qsizetype count)
{
    QByteArray text = QByteArray::number(start);
    if (count != 1)
        text += ',' + QByteArray::number(count);
    return text;
}

PatchLine patchLine(const DiffDocument &document, int line, int end, char marker)
{
    const bool hasNewline = line + 1 >= end || document.line(line + 1).kind != DiffLineKind::NoNewline;
    return {marker, document.text(line), hasNewline};
}

//! Takes over what is chosen of a change, which begins at \a at, and returns the line behind it.
int appendChange(const DiffDocument &document, int at, int end, const Choice &isChosen, std::vector<PatchLine> &lines)
{
    std::vector<int> removed;
    std::vector<int> added;
    bool keepsSome = false;
    for (; at < end && document.line(at).kind != DiffLineKind::Context; ++at) {
        const DiffLineKind kind = document.line(at).kind;
        // The removed lines of another change, right behind this one.
        if (kind == DiffLineKind::Removed && !added.empty())
            break;
        if (kind == DiffLineKind::Removed)
            removed.push_back(at);
        else if (kind == DiffLineKind::Added)
            added.push_back(at);
        keepsSome |= kind == DiffLineKind::Removed && !isChosen(at);
    }
    const auto takeRemoved = [&](int line) {
        lines.push_back(patchLine(document, line, end, isChosen(line) ? '-' : ' '));
    };
    const auto takeAdded = [&](int line) {
        if (isChosen(line))
            lines.push_back(patchLine(document, line, end, '+'));
    };
    if (!keepsSome) {
        std::for_each(removed.begin(), removed.end(), takeRemoved);
        std::for_each(added.begin(), added.end(), takeAdded);
        return at;
    }
    // Among lines that stay, each new line goes behind the one that it stands beside in side by side.
    for (size_t i = 0; i < std::max(removed.size(), added.size()); ++i) {
        if (i < removed.size())
            takeRemoved(removed[i]);
        if (i < added.size())
            takeAdded(added[i]);
    }
    return at;
}

//! Writes one hunk; \a shift is by how much the new file is longer so far, and moves on.
QByteArray hunkText(const DiffDocument &document, int index, const Choice &isChosen, qint64 &shift)
{
    const DiffHunk &hunk = document.hunk(index);
    if (!hunk.numbersKnown)
        return {};
    std::vector<PatchLine> lines;
    const int end = document.hunkEnd(index);
    for (int at = hunk.firstLine; at < end;) {
        if (document.line(at).kind == DiffLineKind::Context)
            lines.push_back(patchLine(document, at, end, ' '));
        if (document.line(at).isChange())
            at = appendChange(document, at, end, isChosen, lines);
        else
            ++at;
    }
    // A line that was the last one and is so no more gets its line feed: that is a change of it.
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].hasNewline || lines[i].marker != ' ')
            continue;
        PatchLine again = lines[i];
        again.hasNewline = true;
        again.marker = '+';
        lines[i].marker = '-';
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, again);
        ++i;
    }
    const auto isChange = [](const PatchLine &line) { return line.marker != ' '; };
    const auto firstChange = std::find_if(lines.begin(), lines.end(), isChange);
    if (firstChange == lines.end())
        return {};
    const auto lastChange = std::find_if(lines.rbegin(), lines.rend(), isChange).base();
    const auto from = firstChange - std::min<std::ptrdiff_t>(ContextLines, firstChange - lines.begin());
    const auto to = lastChange + std::min<std::ptrdiff_t>(ContextLines, lines.end() - lastChange);

    qsizetype oldCount = 0;
    qsizetype newCount = 0;
    QByteArray body;
    for (auto line = from; line != to; ++line) {
        oldCount += line->marker != '+';
        newCount += line->marker != '-';
        body += line->marker;
        body += line->text;
        body += '\n';
        if (!line->hasNewline)
            body += "\\ No newline at end of file\n";
    }
    // What is before an empty side is the line in front of it, and not the line itself.
    const auto skipped = from - lines.begin();
    const qint64 before = (hunk.oldCount == 0 ? qint64{hunk.oldStart} : qint64{hunk.oldStart} - 1) + skipped;
    const auto startOf = [](qint64 lineBefore, qsizetype count) {
        return static_cast<quint32>(std::max<qint64>(0, count == 0 ? lineBefore : lineBefore + 1));
    };
    QByteArray text = "@@ -" + rangeText(startOf(before, oldCount), oldCount) + " +" +
                      rangeText(startOf(before + shift, newCount), newCount) + " @@";
    if (hunk.headingLength > 0) {
        text += ' ';
        text += document.hunkHeading(index);
    }
    shift += newCount - oldCount;
    return text + '\n' + body;
}

QByteArray fileText(const DiffDocument &document, int index, int firstHunk, int hunkEnd, bool isWhole,
                    const Choice &isChosen)
{
    const DiffFile &file = document.file(index);
    if (file.has(DiffFileFlag::Combined))
        return {};
    QByteArray hunks;
    qint64 shift = 0;
    for (int hunk = firstHunk; hunk < hunkEnd; ++hunk)
        hunks += hunkText(document, hunk, isChosen, shift);
    if (hunks.isEmpty() && !isWhole)
        return {};
    return fileHeader(file, isWhole, !hunks.isEmpty()) + hunks;
}

//! Whether every change of a file is chosen.
bool isAllChosen(const DiffDocument &document, int file, const Choice &isChosen)
{
    for (int line = document.file(file).firstLine; line < document.fileLineEnd(file); ++line) {
        if (document.line(line).isChange() && !isChosen(line))
            return false;
    }
    return true;
}

} // namespace

QByteArray ofLines(const DiffDocument &document, int first, int last, const Choice &isChosen)
{
    QByteArray patch;
    last = std::min(last, document.lineCount() - 1);
    first = std::max(first, 0);
    if (first > last)
        return {};
    const Choice choice = [&](int line) { return line >= first && line <= last && isChosen(line); };
    for (int file = document.fileOfLine(first); file <= document.fileOfLine(last); ++file) {
        const int end = document.fileLineEnd(file);
        if (end <= document.file(file).firstLine)
            continue;
        // Only a deletion of all lines is the deletion of a file.
        const bool isWhole =
            document.file(file).status == DiffFileStatus::Deleted && isAllChosen(document, file, choice);
        const int firstHunk = std::max(document.file(file).firstHunk, document.hunkOfLine(first));
        const int hunkEnd = std::min(document.fileHunkEnd(file), document.hunkOfLine(last) + 1);
        patch += fileText(document, file, firstHunk, hunkEnd, isWhole, choice);
    }
    return patch;
}

QByteArray ofHunk(const DiffDocument &document, int hunk)
{
    return ofLines(document, document.hunk(hunk).firstLine, document.hunkEnd(hunk) - 1, [](int) { return true; });
}

QByteArray ofFile(const DiffDocument &document, int file)
{
    if (document.file(file).has(DiffFileFlag::Binary))
        return {};
    return fileText(document, file, document.file(file).firstHunk, document.fileHunkEnd(file), true,
                    [](int) { return true; });
}

} // namespace windlass::diffpatch
