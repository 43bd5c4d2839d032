// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/difftypes.h"
#include "models/syntax/syntaxhighlighter.h"

#include <QByteArray>

#include <atomic>
#include <map>
#include <optional>
#include <vector>

namespace windlass {

class DiffDocument;
class SyntaxCatalog;

//! Finds the syntax colours of the lines of a diff. A hunk is a piece of two files: each side is read from the hunk's
//! start, in a state that is guessed from the piece itself, or known where the whole file was given. What was read is
//! kept in part, so lines may be asked for in any order. To be used on one thread at a time.
class DiffSyntax {
public:
    explicit DiffSyntax(const SyntaxCatalog &catalog);
    ~DiffSyntax();

    //! Forgets everything: another document, or one whose lines mean something else now.
    void clear();
    //! Gives the whole of one side of a file, so that its hunks begin in the state that is true.
    void setFileText(int file, DiffSide side, const QByteArray &text);

    //! Appends the spans of \a line, read on the side that it stands on (the new one for context). Other threads may
    //! raise \a stop to end a long way there; then nothing is appended and the answer is false.
    bool addSpans(const DiffDocument &document, int line, const std::atomic<bool> &stop, QList<SyntaxSpan> &spans);

    //! How many states are kept, for tests.
    std::size_t keptStateCount() const { return m_keptStates; }

private:
    struct Place { // Before a line.
        int line;
        SyntaxState state;
    };
    struct Piece { // One side of a hunk.
        int linesSeen = 0; //!< How long the hunk was when its start was guessed.
        bool isGuess = false;
        SyntaxState start;
        std::vector<Place> places; //!< Some of those that were passed, in order.
        std::optional<Place> last; //!< Where reading stopped.
    };
    struct FileSide {
        bool isKnown = false;
        std::shared_ptr<const SyntaxHighlighter> highlighter;
        QByteArray text;
        std::map<quint32, SyntaxState> states; //!< Before the hunks' first lines, by number; once text was read.
    };

    FileSide &fileSide(const DiffDocument &document, int file, DiffSide side);
    SyntaxState startOf(const DiffDocument &document, int hunk, DiffSide side, const FileSide &fileSide) const;
    static void readText(const DiffDocument &document, int file, DiffSide side, FileSide &fileSide,
                         const std::atomic<bool> &stop);
    Place nearestPlace(const DiffDocument &document, int line, DiffSide side, Piece &piece,
                       const SyntaxHighlighter &highlighter) const;

    const SyntaxCatalog &m_catalog;
    std::map<std::pair<int, DiffSide>, FileSide> m_files;
    std::map<std::pair<int, DiffSide>, Piece> m_pieces;
    std::size_t m_keptStates = 0;
};

} // namespace windlass
