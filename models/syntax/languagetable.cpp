// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/syntax/languagetable.h"

#include <algorithm>
#include <array>

namespace windlass {

namespace {

constexpr std::array<const char *, SyntaxRoleCount> roleNames{
    "none",   "keyword", "type",         "constant",   "number", "function", "variable", "string", "escape",
    "comment", "preprocessor", "annotation", "tag",    "key",      "heading",  "strong", "link"};

//! Reads a table line by line. The first thing that is wrong ends it.
class LanguageTableReader {
public:
    LanguageTableReader(const QByteArray &id, const QByteArray &text)
        : m_text(text)
    {
        m_table.id = id;
    }

    std::optional<LanguageTable> read(QString *problem)
    {
        for (const QByteArray &raw : m_text.split('\n')) {
            ++m_line;
            const QByteArray line = raw.trimmed();
            if (line.isEmpty() || line.startsWith('#'))
                continue;
            const bool isIndented = raw.startsWith(' ') || raw.startsWith('\t');
            if (isIndented)
                readIndented(line);
            else
                readDirective(line);
            if (!m_problem.isEmpty())
                break;
        }
        if (m_problem.isEmpty() && m_table.name.isEmpty())
            fail(QStringLiteral("no language line"));
        if (!m_problem.isEmpty()) {
            if (problem)
                *problem = m_problem;
            return std::nullopt;
        }
        return std::move(m_table);
    }

private:
    enum class Section { Header, Words, Context };

    void fail(const QString &what)
    {
        if (m_problem.isEmpty())
            m_problem = QStringLiteral("%1:%2: %3").arg(QString::fromUtf8(m_table.id)).arg(m_line).arg(what);
    }

    SyntaxRole role(const QByteArray &word)
    {
        const auto found = syntaxRoleNamed(word);
        if (!found)
            fail(QStringLiteral("“%1” is no role").arg(QString::fromUtf8(word)));
        return found.value_or(SyntaxRole::None);
    }

    void readDirective(const QByteArray &line)
    {
        const QByteArrayList words = line.simplified().split(' ');
        const QByteArray &key = words.first();
        const QByteArrayList rest = words.mid(1);
        m_section = Section::Header;
        if (key == "context")
            readContext(rest);
        else if (key == "words")
            readWords(rest);
        else if (key == "ignore-case" || key == "calls")
            readFlag(key, rest);
        else if (rest.isEmpty())
            fail(QStringLiteral("“%1” without what it needs").arg(QString::fromUtf8(key)));
        else
            readValue(key, rest, line);
    }

    void readFlag(const QByteArray &key, const QByteArrayList &rest)
    {
        if (!rest.isEmpty())
            fail(QStringLiteral("“%1” stands alone").arg(QString::fromUtf8(key)));
        (key == "calls" ? m_table.marksCalls : m_table.ignoresCase) = true;
    }

    void readValue(const QByteArray &key, const QByteArrayList &rest, const QByteArray &line)
    {
        const QByteArray &first = rest.first();
        if (key == "language") {
            m_table.name = QString::fromUtf8(line.mid(key.size()).trimmed());
        } else if (key == "files") {
            for (const QByteArray &pattern : rest)
                m_table.files.append(pattern.toLower());
        } else if (key == "interpreters") {
            m_table.interpreters += rest;
        } else if (key == "like") {
            m_table.base = first;
        } else if (key == "letters") {
            m_table.letters = first;
        } else if (key == "digits") {
            m_table.digitSeparator = first.front();
        } else if (key == "capitals") {
            m_table.capitals = role(first);
            m_table.allCapitals = rest.size() > 1 ? role(rest.at(1)) : m_table.capitals;
        } else if (key == "start") {
            m_table.start = first;
        } else if (key == "fragment") {
            m_table.fragment = first;
        } else if (key == "encloses") {
            m_table.enclosures.append(SyntaxHighlighter::Enclosure{first, rest.size() > 1 ? rest.at(1) : first});
        } else {
            fail(QStringLiteral("“%1” is unknown").arg(QString::fromUtf8(key)));
        }
    }

    void readWords(const QByteArrayList &rest)
    {
        m_section = Section::Words;
        if (rest.size() != 1)
            fail(QStringLiteral("words of which role?"));
        else
            m_wordRole = role(rest.first());
    }

    void readContext(const QByteArrayList &rest)
    {
        m_section = Section::Context;
        if (rest.isEmpty()) {
            fail(QStringLiteral("a context without a name"));
            return;
        }
        LanguageTable::Context context;
        context.name = rest.first();
        context.line = m_line;
        const auto same = [&context](const LanguageTable::Context &other) { return other.name == context.name; };
        if (std::any_of(m_table.contexts.begin(), m_table.contexts.end(), same))
            fail(QStringLiteral("a second context “%1”").arg(QString::fromUtf8(context.name)));
        for (qsizetype i = 1; i < rest.size(); ++i) {
            const QByteArray &word = rest.at(i);
            if (word == "line")
                context.endsWithLine = true;
            else if (word == "goes-on")
                context.goesOn = true;
            else if (word == "indented")
                context.isIndented = true;
            else if (word == "next" && i + 1 < rest.size())
                context.next = rest.at(++i);
            else
                context.role = role(word);
        }
        m_table.contexts.push_back(std::move(context));
    }

    void readIndented(const QByteArray &line)
    {
        if (m_section == Section::Words) {
            for (const QByteArray &word : line.simplified().split(' ')) {
                const QByteArray key = m_table.ignoresCase ? word.toLower() : word;
                m_table.words.insert_or_assign(key.toStdString(), m_wordRole);
            }
        } else if (m_section == Section::Context) {
            readRule(line);
        } else {
            fail(QStringLiteral("an indented line that belongs to nothing"));
        }
    }

    void readRule(const QByteArray &line)
    {
        LanguageTable::Rule rule;
        rule.line = m_line;
        const auto cutWord = [](QByteArray &rest) {
            qsizetype end = 0;
            while (end < rest.size() && rest[end] != ' ' && rest[end] != '\t')
                ++end;
            const QByteArray word = rest.first(end);
            rest = rest.mid(end).trimmed();
            return word;
        };
        QByteArray rest = line;
        const QByteArray first = cutWord(rest);
        if (first == "word" || (first == "number" && rest.isEmpty())) {
            rule.kind = first == "word" ? LanguageTable::Rule::Kind::Word : LanguageTable::Rule::Kind::Number;
            if (!rest.isEmpty())
                fail(QStringLiteral("“%1” stands alone").arg(QString::fromUtf8(first)));
        } else if (first == "include") {
            rule.kind = LanguageTable::Rule::Kind::Include;
            rule.action = rest;
        } else {
            rule.hasOwnRole = first != "-";
            if (rule.hasOwnRole)
                rule.role = role(first);
            rule.action = cutWord(rest);
            rule.pattern = rest;
            const bool isMove = rule.action.size() > 1 && (rule.action[0] == '>' || rule.action[0] == '=');
            if (!isMove && rule.action != "." && rule.action != "<" && rule.action != "<<")
                fail(QStringLiteral("“%1” is nothing to do").arg(QString::fromUtf8(rule.action)));
            else if (rest.isEmpty())
                fail(QStringLiteral("a rule without a pattern"));
        }
        m_table.contexts.back().rules.push_back(std::move(rule));
    }

    QByteArray m_text;
    LanguageTable m_table;
    QString m_problem;
    int m_line = 0;
    Section m_section = Section::Header;
    SyntaxRole m_wordRole = SyntaxRole::None;
};

} // namespace

std::optional<SyntaxRole> syntaxRoleNamed(QByteArrayView name)
{
    const auto found = std::find_if(roleNames.begin(), roleNames.end(),
                                    [name](const char *role) { return name == QByteArrayView(role); });
    if (found == roleNames.end())
        return std::nullopt;
    return static_cast<SyntaxRole>(found - roleNames.begin());
}

QByteArrayView syntaxRoleName(SyntaxRole role)
{
    return roleNames[static_cast<std::size_t>(role)];
}

std::optional<LanguageTable> LanguageTable::parse(const QByteArray &id, const QByteArray &text, QString *problem)
{
    return LanguageTableReader(id, text).read(problem);
}

void LanguageTable::inherit(const LanguageTable &other)
{
    ignoresCase |= other.ignoresCase;
    marksCalls |= other.marksCalls;
    if (letters.isEmpty())
        letters = other.letters;
    if (digitSeparator == '_')
        digitSeparator = other.digitSeparator;
    if (capitals == SyntaxRole::None) {
        capitals = other.capitals;
        allCapitals = other.allCapitals;
    }
    if (start == "code")
        start = other.start;
    if (fragment.isEmpty())
        fragment = other.fragment;
    enclosures += other.enclosures;
    words.insert(other.words.begin(), other.words.end());
    for (const Context &context : other.contexts) {
        const auto own = std::find_if(contexts.begin(), contexts.end(),
                                      [&context](const Context &mine) { return mine.name == context.name; });
        if (own == contexts.end())
            contexts.push_back(context);
        else
            own->rules.insert(own->rules.end(), context.rules.begin(), context.rules.end());
    }
}

} // namespace windlass
