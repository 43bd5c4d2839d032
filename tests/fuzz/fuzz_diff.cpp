// SPDX-License-Identifier: GPL-3.0-or-later
// What the parser of diffs promises for any bytes: it ends, it reads every line once, its counts are those of its lines,
// and it says the same however the bytes arrive. Run by run.sh.
#include "models/diff/diffparser.h"

#include <cstdio>
#include <cstdlib>
#include <limits>

namespace windlass::fuzz {

namespace {

void demand(bool isSo, const char *what)
{
    if (isSo)
        return;
    std::fprintf(stderr, "fuzz_diff: %s\n", what);
    std::abort();
}

void demandSame(const DiffStore &a, const DiffStore &b)
{
    demand(a.files.size() == b.files.size(), "as many files however the bytes arrive");
    demand(a.hunks.size() == b.hunks.size(), "as many hunks however the bytes arrive");
    demand(a.lines.size() == b.lines.size(), "as many lines however the bytes arrive");
    demand(a.foreign.size() == b.foreign.size(), "as much outside however the bytes arrive");
    demand(a.foreignLines == b.foreignLines, "the same count outside however the bytes arrive");
    for (int i = 0; i < a.files.size(); ++i) {
        const DiffFile &x = a.files[i];
        const DiffFile &y = b.files[i];
        demand(x.oldPath == y.oldPath && x.newPath == y.newPath && x.status == y.status && x.flags == y.flags &&
                   x.textFlags == y.textFlags && x.added == y.added && x.removed == y.removed &&
                   x.firstHunk == y.firstHunk && x.firstLine == y.firstLine && x.oldMode == y.oldMode &&
                   x.newMode == y.newMode && x.oldBlob == y.oldBlob && x.newBlob == y.newBlob,
               "the same file however the bytes arrive");
    }
    for (int i = 0; i < a.lines.size(); ++i) {
        const DiffLine &x = a.lines[i];
        const DiffLine &y = b.lines[i];
        demand(x.kind == y.kind && x.sides == y.sides && x.oldLine == y.oldLine && x.newLine == y.newLine &&
                   x.prefix == y.prefix && a.bytes.view(x.offset, x.length) == b.bytes.view(y.offset, y.length),
               "the same line however the bytes arrive");
    }
    for (int i = 0; i < a.hunks.size(); ++i) {
        const DiffHunk &x = a.hunks[i];
        const DiffHunk &y = b.hunks[i];
        demand(x.file == y.file && x.firstLine == y.firstLine && x.numbersKnown == y.numbersKnown &&
                   a.bytes.view(x.headingOffset, x.headingLength) == b.bytes.view(y.headingOffset, y.headingLength),
               "the same hunk however the bytes arrive");
    }
    for (int i = 0; i < a.foreign.size(); ++i) {
        demand(a.foreign[i].file == b.foreign[i].file && a.bytes.view(a.foreign[i].offset, a.foreign[i].length) ==
                                                             b.bytes.view(b.foreign[i].offset, b.foreign[i].length),
               "the same line outside however the bytes arrive");
    }
}

//! Files, hunks and lines in order, each inside of what it belongs to, and counts that are those of the lines.
void demandOrder(const DiffStore &store)
{
    int hunk = 0;
    for (int f = 0; f < store.files.size(); ++f) {
        const DiffFile &file = store.files[f];
        const bool isLast = f + 1 == store.files.size();
        const int hunkEnd = isLast ? store.hunks.size() : store.files[f + 1].firstHunk;
        const int lineEnd = isLast ? store.lines.size() : store.files[f + 1].firstLine;
        demand(file.firstHunk == hunk && hunkEnd >= hunk, "hunks in the order of their files");
        int added = 0;
        int removed = 0;
        for (int i = file.firstLine; i < lineEnd; ++i) {
            added += store.lines[i].kind == DiffLineKind::Added;
            removed += store.lines[i].kind == DiffLineKind::Removed;
        }
        demand(added == file.added && removed == file.removed, "counts of a file that are those of its lines");
        demand(lineEnd == file.firstLine || hunkEnd > hunk, "no line without a hunk");
        for (; hunk < hunkEnd; ++hunk) {
            const int end = hunk + 1 < store.hunks.size() ? store.hunks[hunk + 1].firstLine : store.lines.size();
            demand(store.hunks[hunk].file == f, "a hunk that knows its file");
            demand(store.hunks[hunk].firstLine >= file.firstLine && end <= lineEnd, "lines inside of their hunk");
        }
    }
    demand(hunk == store.hunks.size(), "no hunk without a file");
}

bool isHeaderLine(QByteArrayView line)
{
    for (const char *word : {"diff ", "index ", "--- ", "+++ ", "old mode ", "new mode ", "new file ", "deleted file ",
                             "similarity ", "dissimilarity ", "rename ", "copy ", "Binary files ", "GIT binary patch",
                             "Submodule ", "mode "}) {
        if (line.startsWith(word))
            return true;
    }
    return false;
}

//! Walks the input line by line: each is the next of the hunks' lines, the next @@ line, the next outside of all files,
//! or looks like a header or a part of a binary patch. Offsets are places in the input, since it was adopted whole.
void demandEveryByte(const DiffStore &store, QByteArrayView bytes)
{
    int line = 0;
    int hunk = 0;
    int foreign = 0;
    bool isBinaryPatch = false;
    qsizetype at = 0;
    while (at < bytes.size()) {
        qsizetype end = bytes.indexOf('\n', at);
        if (end < 0)
            end = bytes.size();
        QByteArrayView text = bytes.sliced(at, end - at);
        qsizetype place = at;
        if (at == 0 && text.startsWith("\xEF\xBB\xBF")) {
            text = text.sliced(3);
            place = 3;
        }
        while (hunk < store.hunks.size() && store.hunks[hunk].headerLength == 0)
            ++hunk; // One that no @@ line opened.
        const QByteArrayView bare = text.endsWith('\r') ? text.chopped(1) : text;
        if (line < store.lines.size() && store.lines[line].offset == place) {
            demand(store.lines[line].length == text.size(), "a line as long as it is");
            ++line;
        } else if (hunk < store.hunks.size() && store.hunks[hunk].headerOffset == place) {
            demand(text.startsWith("@@"), "a hunk that begins with @@");
            ++hunk;
            isBinaryPatch = false;
        } else if (foreign < store.foreign.size() && store.foreign[foreign].offset == place) {
            demand(store.foreign[foreign].length == text.size(), "a line outside as long as it is");
            ++foreign;
            isBinaryPatch = false;
        } else if (bare.startsWith("GIT binary patch")) {
            isBinaryPatch = true;
        } else if (isHeaderLine(bare)) {
            isBinaryPatch = false;
        } else {
            const bool isBlock = bare.startsWith("literal ") || bare.startsWith("delta ");
            demand(isBinaryPatch && (isBlock || !bare.contains(' ')), "every line somewhere");
        }
        at = end + 1;
    }
    while (hunk < store.hunks.size() && store.hunks[hunk].headerLength == 0)
        ++hunk;
    demand(line == store.lines.size(), "no line twice");
    demand(hunk == store.hunks.size(), "no hunk twice");
    demand(foreign == store.foreign.size(), "no line outside twice");
}

} // namespace

} // namespace windlass::fuzz

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    using namespace windlass;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    DiffStore whole;
    DiffParser first(whole);
    // Slices as small as can be: each stops behind one line.
    first.adopt(bytes.toByteArray());
    while (first.readSome(1)) {
    }
    first.finish();
    fuzz::demand(whole.receivedBytes == bytes.size() && !whole.cut, "all bytes counted");
    fuzz::demandOrder(whole);
    fuzz::demandEveryByte(whole, bytes);

    // Pieces whose lengths follow from the bytes, so that a finding can be run again.
    DiffStore pieces;
    DiffParser second(pieces);
    quint32 random = static_cast<quint32>(size) * 2654435761U + 1;
    for (qsizetype at = 0; at < bytes.size();) {
        random = random * 1664525U + 1013904223U;
        const qsizetype length = std::min<qsizetype>(1 + (random >> 16) % (random & 1 ? 7 : 900), bytes.size() - at);
        if (random & 2) {
            second.adopt(bytes.sliced(at, length).toByteArray());
            second.readSome((random >> 8) % 64);
        } else {
            second.feed(bytes.sliced(at, length));
        }
        at += length;
    }
    second.finish();
    fuzz::demandSame(whole, pieces);
    return 0;
}
