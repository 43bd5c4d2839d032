// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/syntax/languagetable.h"
#include "models/syntax/syntaxpattern.h"

#include <array>
#include <vector>

namespace windlass {

//! Colours a language by its table: a stack of contexts, each with rules that are tried at every byte, the first that
//! matches wins. No language has code of its own.
class TableHighlighter : public SyntaxHighlighter {
public:
    //! Finds the table of a language that another one names; nothing if there is none.
    using FindTable = std::function<std::optional<LanguageTable>(const QByteArray &id, QString *problem)>;

    //! Puts a language together, with those that it includes. Null and a sentence in \a problem if that fails.
    static std::unique_ptr<TableHighlighter> make(const QByteArray &id, const FindTable &find, QString *problem);

    QString languageName() const override { return m_name; }
    SyntaxState highlightLine(QByteArrayView line, const SyntaxState &before, QList<SyntaxSpan> &spans) const override;
    SyntaxState fragmentState() const override { return m_fragment; }
    QList<Enclosure> enclosures() const override { return m_enclosures; }

    //! How many contexts may be inside each other; deeper ones are not entered.
    static constexpr std::size_t DeepestStack = 60;

private:
    friend class TableHighlighterLinker;
    friend class TableLineReader;

    //! What of a language holds wherever its contexts are included.
    struct Part {
        LanguageTable::Words words;
        std::array<bool, 256> isLetter = {};
        std::array<bool, 256> isFirstLetter = {};
        bool ignoresCase = false;
        char digitSeparator = '_';
        bool marksCalls = false;
        SyntaxRole capitals = SyntaxRole::None;
        SyntaxRole allCapitals = SyntaxRole::None;
    };
    enum class Move : quint8 { Stay, Push, Pop, PopTwo, Replace };
    struct Rule {
        LanguageTable::Rule::Kind kind;
        bool hasOwnRole;
        SyntaxRole role;
        Move move;
        int target;
        int part;
        SyntaxPattern pattern;
    };
    struct Context {
        SyntaxRole role = SyntaxRole::None;
        bool endsWithLine = false;
        bool goesOn = false;
        bool isIndented = false;
        int next = -1;
        //! For each byte the rules that can match there, as an index into m_lists; 0 is the empty list.
        std::array<quint16, 256> lists = {};
    };

    QString m_name;
    std::vector<Part> m_parts;
    std::vector<Rule> m_rules;
    std::vector<Context> m_contexts; // The first is the start of a file.
    std::vector<std::vector<quint16>> m_lists;
    SyntaxState m_fragment;
    QList<Enclosure> m_enclosures;
};

} // namespace windlass
