// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffsyntax.h"

#include "models/diff/diffdocument.h"
#include "models/syntax/fragmentstart.h"
#include "models/syntax/syntaxcatalog.h"

#include <algorithm>

namespace windlass {

namespace {

//! Every so many lines of a hunk the state is kept, to begin there another time.
constexpr int LinesBetweenPlaces = 128;
//! A hunk is read from its start if that is no further away: some 20 ms. Beyond, the state is guessed again, nearer.
constexpr int FarthestStart = 50'000;
constexpr int NearStart = 1'000;
//! A few megabytes, whatever the diff.
constexpr std::size_t MostKeptStates = 50'000;
//! What is behind that is not drawn.
constexpr qsizetype LongestColouredLine = 10'000;
constexpr qsizetype LargestText = 8 * 1024 * 1024;

bool isOnSide(const DiffLine &line, DiffSide side)
{
    return line.kind <= DiffLineKind::Removed && (side == DiffSide::Old ? line.onOld() : line.onNew());
}

QByteArrayView colouredPart(QByteArrayView line)
{
    return line.first(std::min(line.size(), LongestColouredLine));
}

//! Guesses the state before a line of a hunk from what follows there.
SyntaxState guessedStart(const DiffDocument &document, int first, int end, DiffSide side,
                         const SyntaxHighlighter &highlighter)
{
    std::vector<int> lines;
    for (int line = first; line < end && lines.size() < 400; ++line) {
        if (isOnSide(document.line(line), side))
            lines.push_back(line);
    }
    return findFragmentStart(highlighter, static_cast<int>(lines.size()), [&](int index) {
        return document.text(lines[static_cast<std::size_t>(index)]);
    });
}

} // namespace

DiffSyntax::DiffSyntax(const SyntaxCatalog &catalog)
    : m_catalog(catalog)
{
}

DiffSyntax::~DiffSyntax() = default;

void DiffSyntax::clear()
{
    m_files.clear();
    m_pieces.clear();
    m_keptStates = 0;
}

void DiffSyntax::setFileText(int file, DiffSide side, const QByteArray &text)
{
    FileSide &entry = m_files[{file, side}];
    entry.text = text.size() <= LargestText ? text : QByteArray();
    entry.states.clear();
    // Which hunks are of this file is known to the document only; there are few that were read.
    m_pieces.clear();
    m_keptStates = 0;
}

DiffSyntax::FileSide &DiffSyntax::fileSide(const DiffDocument &document, int file, DiffSide side)
{
    FileSide &entry = m_files[{file, side}];
    if (entry.isKnown)
        return entry;
    entry.isKnown = true;
    const DiffFile &of = document.file(file);
    const QByteArray &path = (side == DiffSide::Old && !of.oldPath.isEmpty()) || of.newPath.isEmpty() ? of.oldPath : of.newPath;
    QByteArray firstLine = entry.text.left(200);
    if (firstLine.isEmpty() && of.firstHunk < document.fileHunkEnd(file)) {
        const DiffHunk &hunk = document.hunk(of.firstHunk);
        const bool isTop = (side == DiffSide::Old ? hunk.oldStart : hunk.newStart) == 1;
        if (isTop && hunk.firstLine < document.hunkEnd(of.firstHunk))
            firstLine = colouredPart(document.text(hunk.firstLine)).toByteArray();
    }
    entry.highlighter = m_catalog.highlighterFor(QString::fromUtf8(path), firstLine);
    return entry;
}

void DiffSyntax::readText(const DiffDocument &document, int file, DiffSide side, FileSide &fileSide,
                          const std::atomic<bool> &stop)
{
    std::map<quint32, SyntaxState> states;
    for (int hunk = document.file(file).firstHunk; hunk < document.fileHunkEnd(file); ++hunk)
        states[side == DiffSide::Old ? document.hunk(hunk).oldStart : document.hunk(hunk).newStart] = {};
    SyntaxState state;
    QList<SyntaxSpan> unused;
    quint32 number = 1;
    auto next = states.begin();
    const QByteArrayView text = fileSide.text;
    for (qsizetype at = 0; at < text.size() && next != states.end() && !stop; ++number) {
        for (; next != states.end() && next->first <= number; ++next)
            next->second = state;
        qsizetype end = text.indexOf('\n', at);
        end = end < 0 ? text.size() : end;
        unused.clear();
        state = fileSide.highlighter->highlightLine(colouredPart(text.sliced(at, end - at)), state, unused);
        at = end + 1;
    }
    if (!stop)
        fileSide.states = std::move(states);
}

SyntaxState DiffSyntax::startOf(const DiffDocument &document, int hunk, DiffSide side, const FileSide &fileSide) const
{
    const DiffHunk &of = document.hunk(hunk);
    const quint32 number = side == DiffSide::Old ? of.oldStart : of.newStart;
    if (number <= 1)
        return {};
    const auto known = fileSide.states.find(number);
    if (known != fileSide.states.end())
        return known->second;
    // Above a hunk both sides are alike, so the old one begins as the new one does.
    const auto other = m_files.find({of.file, DiffSide::New});
    if (side == DiffSide::Old && other != m_files.end() && other->second.highlighter == fileSide.highlighter) {
        const auto same = other->second.states.find(of.newStart);
        if (same != other->second.states.end())
            return same->second;
    }
    return guessedStart(document, of.firstLine, document.hunkEnd(hunk), side, *fileSide.highlighter);
}

DiffSyntax::Place DiffSyntax::nearestPlace(const DiffDocument &document, int line, DiffSide side, Piece &piece,
                                           const SyntaxHighlighter &highlighter) const
{
    const int hunk = document.hunkOfLine(line);
    Place place{document.hunk(hunk).firstLine, piece.start};
    const auto after = std::upper_bound(piece.places.begin(), piece.places.end(), line,
                                        [](int wanted, const Place &kept) { return wanted < kept.line; });
    if (after != piece.places.begin())
        place = *std::prev(after);
    if (piece.last && piece.last->line <= line && piece.last->line > place.line)
        place = *piece.last;
    if (line - place.line > FarthestStart) {
        const int near = line - NearStart;
        place = {near, guessedStart(document, near, document.hunkEnd(hunk), side, highlighter)};
    }
    return place;
}

bool DiffSyntax::addSpans(const DiffDocument &document, int line, const std::atomic<bool> &stop, QList<SyntaxSpan> &spans)
{
    if (document.line(line).kind > DiffLineKind::Removed)
        return true;
    const DiffSide side = document.line(line).onNew() ? DiffSide::New : DiffSide::Old;
    const int hunk = document.hunkOfLine(line);
    const int file = document.hunk(hunk).file;
    FileSide &fileSide = this->fileSide(document, file, side);
    if (!fileSide.highlighter)
        return true;
    for (const DiffSide known : {DiffSide::Old, DiffSide::New}) {
        FileSide &of = this->fileSide(document, file, known);
        if (of.highlighter && !of.text.isEmpty() && of.states.empty())
            readText(document, file, known, of, stop);
    }
    if (stop)
        return false;

    if (m_keptStates > MostKeptStates) {
        m_pieces.clear();
        m_keptStates = 0;
    }
    Piece &piece = m_pieces[{hunk, side}];
    const int linesSeen = std::min(document.hunkEnd(hunk) - document.hunk(hunk).firstLine, 400);
    if (linesSeen != piece.linesSeen) {
        // A piece that has grown may say better where it begins.
        SyntaxState start = startOf(document, hunk, side, fileSide);
        if (piece.linesSeen > 0 && !(start == piece.start)) {
            m_keptStates -= piece.places.size();
            piece = {};
        }
        piece.start = std::move(start);
        piece.linesSeen = linesSeen;
    }

    Place place = nearestPlace(document, line, side, piece, *fileSide.highlighter);
    QList<SyntaxSpan> unused;
    for (; place.line < line; ++place.line) {
        if ((place.line & 63) == 0 && stop)
            return false;
        if (!isOnSide(document.line(place.line), side))
            continue;
        const bool isNew = piece.places.empty() || place.line >= piece.places.back().line + LinesBetweenPlaces;
        if (isNew && place.line > document.hunk(hunk).firstLine) {
            piece.places.push_back(place);
            ++m_keptStates;
        }
        unused.clear();
        place.state = fileSide.highlighter->highlightLine(colouredPart(document.text(place.line)), place.state, unused);
    }
    place.state = fileSide.highlighter->highlightLine(colouredPart(document.text(line)), place.state, spans);
    piece.last = Place{line + 1, place.state};
    return true;
}

} // namespace windlass
