// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <bitset>
#include <optional>
#include <vector>

namespace windlass {

//! A small regular expression over bytes, for the tables of languages. It knows literals, `.`, `[…]`, `\d \w \s`, `\h`
//! (a blank or tab), groups, `|`, `? * +`, `(?=…)`, `(?!…)`, `^ $ \b`, and what lexers need beyond that: `\F` (only
//! blanks stand before), `\V` (what stands before is no value, so a `/` here is no division) and `\1` (the text that
//! the context was opened with). A match takes a bounded number of steps: what would take more is no match.
class SyntaxPattern {
public:
    struct Subject {
        QByteArrayView line;
        qsizetype firstInk = 0;  //!< Where the first byte is that is no blank.
        bool afterValue = false; //!< Whether the last thing before was a value.
        QByteArrayView opening;  //!< What \1 stands for.
    };
    struct Capture {
        qsizetype start = -1;
        qsizetype end = -1;
    };
    using Bytes = std::bitset<256>;

    //! Reads a pattern; nothing and a sentence in \a problem if it is none.
    static std::optional<SyntaxPattern> compile(QByteArrayView source, bool ignoreCase, QString *problem);

    //! Where the match that begins at \a at ends; -1 without one. \a capture gets what the first group matched.
    qsizetype match(const Subject &subject, qsizetype at, Capture &capture) const;
    //! The bytes that a match can begin with.
    const Bytes &firstBytes() const { return m_firstBytes; }

private:
    friend class SyntaxPatternCompiler;

    enum class Op : quint8 {
        Byte,     // One byte: value.
        Set,      // One byte of the set: index.
        Run,      // As many bytes of the set as there are, at least value (0 or 1).
        Split,    // Try target first, then other.
        Jump,     // To target.
        Open,     // The first group begins.
        Close,    // The first group ends.
        Start,    // ^
        End,      // $
        Edge,     // \b
        FirstInk, // \F
        NoValue,  // \V
        Opening,  // \1
        Look,     // (?=…): the code up to target has to match.
        LookNot,  // (?!…)
        Match,
    };
    struct Step {
        Op op;
        quint8 value = 0;
        int index = 0;
        int target = 0;
        int other = 0;
    };

    qsizetype run(const Subject &subject, std::size_t pc, qsizetype at, Capture &capture, int &budget) const;
    bool assertionHolds(Op op, const Subject &subject, qsizetype at) const;
    void findFirstBytes(std::size_t pc, std::vector<bool> &seen);

    std::vector<Step> m_steps;
    std::vector<Bytes> m_sets;
    Bytes m_firstBytes;
};

} // namespace windlass
