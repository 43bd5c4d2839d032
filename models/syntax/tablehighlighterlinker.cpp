// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/syntax/syntaxbytes.h"
#include "models/syntax/tablehighlighter.h"
#include "models/syntax/tablestate.h"

#include <algorithm>

namespace windlass {

//! Puts a TableHighlighter together from tables: names become numbers, patterns are compiled, and each context gets for
//! each byte the rules that can match there. A context of another language is "language:context".
class TableHighlighterLinker {
public:
    explicit TableHighlighterLinker(const TableHighlighter::FindTable &find)
        : m_find(find)
        , m_result(new TableHighlighter)
    {
        m_result->m_lists.emplace_back();
    }

    std::unique_ptr<TableHighlighter> link(const QByteArray &id, QString *problem)
    {
        if (const Language *language = languageNamed(id)) {
            const LanguageTable &table = language->table;
            contextNumber(table.start, *language);
            const int fragment = table.fragment.isEmpty() ? 0 : contextNumber(table.fragment, *language);
            // Contexts name others; each is put together once.
            for (std::size_t next = 0; next < m_pending.size() && m_problem.isEmpty(); ++next) {
                const PendingContext pending = m_pending[next];
                linkContext(next, pending);
            }
            if (fragment > 0) {
                std::vector<TableFrame> frames(2);
                frames[1].context = static_cast<quint16>(fragment);
                m_result->m_fragment = SyntaxState(std::make_shared<TableState>(std::move(frames)));
            }
            m_result->m_name = table.name;
            m_result->m_enclosures = table.enclosures;
        }
        if (m_problem.isEmpty())
            return std::move(m_result);
        if (problem)
            *problem = m_problem;
        return nullptr;
    }

private:
    struct Language {
        LanguageTable table;
        int part = 0;
    };
    struct PendingContext {
        const Language *language;
        const LanguageTable::Context *context;
    };
    using Kind = LanguageTable::Rule::Kind;
    using Move = TableHighlighter::Move;

    static constexpr int DeepestInclude = 12;
    static constexpr std::size_t MostRules = 60'000;

    void fail(const Language &language, int line, const QString &what)
    {
        if (m_problem.isEmpty())
            m_problem = QStringLiteral("%1:%2: %3").arg(QString::fromUtf8(language.table.id)).arg(line).arg(what);
    }

    const Language *languageNamed(const QByteArray &id)
    {
        const auto known = m_languages.find(id);
        if (known != m_languages.end())
            return known->second.get();
        QString problem;
        std::optional<LanguageTable> table = m_find(id, &problem);
        for (int depth = 0; table && !table->base.isEmpty(); ++depth) {
            const QByteArray base = std::exchange(table->base, {});
            const std::optional<LanguageTable> other = depth < 5 ? m_find(base, &problem) : std::nullopt;
            if (!other && problem.isEmpty())
                problem = QStringLiteral("%1: there is no language “%2”").arg(QString::fromUtf8(id), QString::fromUtf8(base));
            if (!other) {
                table.reset();
                break;
            }
            table->inherit(*other);
            table->base = other->base;
        }
        if (!table) {
            if (m_problem.isEmpty())
                m_problem = problem.isEmpty() ? QStringLiteral("there is no language “%1”").arg(QString::fromUtf8(id))
                                              : problem;
            return nullptr;
        }
        auto language = std::make_unique<Language>();
        language->table = std::move(*table);
        language->part = static_cast<int>(m_result->m_parts.size());
        m_result->m_parts.push_back(partOf(language->table));
        return m_languages.emplace(id, std::move(language)).first->second.get();
    }

    static TableHighlighter::Part partOf(const LanguageTable &table)
    {
        TableHighlighter::Part part;
        part.words = table.words;
        part.ignoresCase = table.ignoresCase;
        part.digitSeparator = table.digitSeparator;
        part.marksCalls = table.marksCalls;
        part.capitals = table.capitals;
        part.allCapitals = table.allCapitals;
        for (std::size_t i = 0; i < 256; ++i) {
            const auto byte = static_cast<unsigned char>(i);
            part.isLetter[i] = isSyntaxWordByte(byte) || table.letters.contains(static_cast<char>(byte));
            part.isFirstLetter[i] = part.isLetter[i] && !(byte >= '0' && byte <= '9');
        }
        return part;
    }

    const Language *resolve(QByteArray &name, const Language &from, int line)
    {
        const qsizetype colon = name.indexOf(':');
        if (colon < 0)
            return &from;
        const QByteArray id = name.first(colon);
        name = name.mid(colon + 1);
        const Language *language = languageNamed(id);
        if (!language)
            fail(from, line, QStringLiteral("there is no language “%1”").arg(QString::fromUtf8(id)));
        return language;
    }

    static const LanguageTable::Context *findContext(const Language &language, const QByteArray &name)
    {
        for (const LanguageTable::Context &context : language.table.contexts) {
            if (context.name == name)
                return &context;
        }
        return nullptr;
    }

    int contextNumber(QByteArray name, const Language &from, int line = 0)
    {
        const Language *language = resolve(name, from, line);
        const LanguageTable::Context *context = language ? findContext(*language, name) : nullptr;
        if (!context) {
            fail(from, line, QStringLiteral("there is no context “%1”").arg(QString::fromUtf8(name)));
            return 0;
        }
        const auto same = std::find_if(m_pending.begin(), m_pending.end(),
                                       [context](const PendingContext &other) { return other.context == context; });
        if (same != m_pending.end())
            return static_cast<int>(same - m_pending.begin());
        m_pending.push_back({language, context});
        m_result->m_contexts.emplace_back();
        return static_cast<int>(m_pending.size()) - 1;
    }

    void linkContext(std::size_t index, const PendingContext &pending)
    {
        const LanguageTable::Context &source = *pending.context;
        std::vector<quint16> rules;
        addRules(source, *pending.language, rules, 0);
        TableHighlighter::Context context;
        context.role = source.role;
        context.endsWithLine = source.endsWithLine;
        context.goesOn = source.goesOn;
        context.isIndented = source.isIndented;
        if (!source.next.isEmpty())
            context.next = contextNumber(source.next, *pending.language, source.line);
        for (std::size_t byte = 0; byte < 256; ++byte)
            context.lists[byte] = listFor(rules, byte);
        m_result->m_contexts[index] = context;
    }

    quint16 listFor(const std::vector<quint16> &rules, std::size_t byte)
    {
        std::vector<quint16> list;
        for (const quint16 index : rules) {
            const TableHighlighter::Rule &rule = m_result->m_rules[index];
            const auto &part = m_result->m_parts[static_cast<std::size_t>(rule.part)];
            const bool isDigit = byte >= '0' && byte <= '9';
            const bool fits = rule.kind == Kind::Word     ? part.isFirstLetter[byte]
                              : rule.kind == Kind::Number ? isDigit || byte == '.'
                                                          : rule.pattern.firstBytes()[byte];
            if (fits)
                list.push_back(index);
        }
        auto &lists = m_result->m_lists;
        const auto same = std::find(lists.begin(), lists.end(), list);
        if (same != lists.end())
            return static_cast<quint16>(same - lists.begin());
        lists.push_back(std::move(list));
        return static_cast<quint16>(lists.size() - 1);
    }

    void addRules(const LanguageTable::Context &context, const Language &language, std::vector<quint16> &rules, int depth)
    {
        for (const LanguageTable::Rule &rule : context.rules) {
            if (!m_problem.isEmpty())
                return;
            if (rule.kind == Kind::Include) {
                QByteArray name = rule.action;
                const Language *other = resolve(name, language, rule.line);
                const LanguageTable::Context *included = other ? findContext(*other, name) : nullptr;
                if (!included || depth >= DeepestInclude)
                    fail(language, rule.line,
                         QStringLiteral("there is no context “%1” to include").arg(QString::fromUtf8(rule.action)));
                else
                    addRules(*included, *other, rules, depth + 1);
                continue;
            }
            addRule(rule, language, rules);
        }
    }

    void addRule(const LanguageTable::Rule &source, const Language &language, std::vector<quint16> &rules)
    {
        TableHighlighter::Rule rule{source.kind, source.hasOwnRole, source.role, Move::Stay, 0, language.part, {}};
        if (source.kind == Kind::Pattern) {
            QString problem;
            auto pattern = SyntaxPattern::compile(source.pattern, language.table.ignoresCase, &problem);
            if (!pattern) {
                fail(language, source.line, problem);
                return;
            }
            rule.pattern = std::move(*pattern);
            const char sign = source.action[0];
            rule.move = source.action == "<<" ? Move::PopTwo
                        : sign == '<'         ? Move::Pop
                        : sign == '>'         ? Move::Push
                        : sign == '='         ? Move::Replace
                                              : Move::Stay;
            if (sign == '>' || sign == '=')
                rule.target = contextNumber(source.action.mid(1), language, source.line);
        }
        if (m_result->m_rules.size() >= MostRules) {
            fail(language, source.line, QStringLiteral("too many rules"));
            return;
        }
        rules.push_back(static_cast<quint16>(m_result->m_rules.size()));
        m_result->m_rules.push_back(std::move(rule));
    }

    const TableHighlighter::FindTable &m_find;
    std::unique_ptr<TableHighlighter> m_result;
    std::map<QByteArray, std::unique_ptr<Language>> m_languages;
    std::vector<PendingContext> m_pending;
    QString m_problem;
};

std::unique_ptr<TableHighlighter> TableHighlighter::make(const QByteArray &id, const FindTable &find, QString *problem)
{
    return TableHighlighterLinker(find).link(id, problem);
}

} // namespace windlass
