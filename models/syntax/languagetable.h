// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/syntax/syntaxhighlighter.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QStringList>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace windlass {

//! A language as its table in resources/syntax says it, read but not yet put together. README.md there has the form.
struct LanguageTable {
    struct Rule {
        enum class Kind { Pattern, Word, Number, Include };
        Kind kind = Kind::Pattern;
        bool hasOwnRole = false; //!< Else the role of the context.
        SyntaxRole role = SyntaxRole::None;
        QByteArray action;  //!< ".", "<", "<<", ">name", "=name"; of Include the name.
        QByteArray pattern; //!< As written.
        int line = 0;
    };
    struct Context {
        QByteArray name;
        SyntaxRole role = SyntaxRole::None;
        bool endsWithLine = false;
        bool goesOn = false;     //!< A \ at the end of the line keeps a context that ends with the line.
        bool isIndented = false; //!< Ends before the first line that is indented no deeper than the one it began in.
        QByteArray next;         //!< What takes its place at the end of the line.
        std::vector<Rule> rules;
        int line = 0;
    };
    struct WordHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Words = std::unordered_map<std::string, SyntaxRole, WordHash, std::equal_to<>>;

    QByteArray id;
    QString name;
    QByteArrayList files;        //!< "*.cpp", "makefile", "dockerfile*"; in lower case.
    QByteArrayList interpreters; //!< Of #! lines.
    QByteArray base;             //!< The language that this one adds to.
    bool ignoresCase = false;
    QByteArray letters;         //!< What else belongs to names.
    char digitSeparator = '_';
    bool marksCalls = false;
    SyntaxRole capitals = SyntaxRole::None;    //!< Of names such as Widget.
    SyntaxRole allCapitals = SyntaxRole::None; //!< Of names such as MAX_SIZE.
    QByteArray start = "code";
    QByteArray fragment; //!< The context of fragments, if another one.
    QList<SyntaxHighlighter::Enclosure> enclosures;
    Words words;
    std::vector<Context> contexts;

    //! Reads a table; nothing and a sentence with the line's number in \a problem if something in it is wrong.
    static std::optional<LanguageTable> parse(const QByteArray &id, const QByteArray &text, QString *problem);
    //! Takes over what \a other says and this one does not; rules of contexts of the same name go before the other's.
    void inherit(const LanguageTable &other);
};

//! The role of a word of a table; nothing if there is none.
std::optional<SyntaxRole> syntaxRoleNamed(QByteArrayView name);
//! The word for a role, as in tables.
QByteArrayView syntaxRoleName(SyntaxRole role);

} // namespace windlass
