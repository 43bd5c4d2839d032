// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/syntax/syntaxbytes.h"
#include "models/syntax/syntaxpattern.h"

#include <utility>

namespace windlass {

//! Recursive descent: alternatives of sequences of atoms with a quantifier.
class SyntaxPatternCompiler {
public:
    SyntaxPatternCompiler(QByteArrayView source, bool ignoreCase)
        : m_source(source)
        , m_ignoreCase(ignoreCase)
    {
    }

    std::optional<SyntaxPattern> compile(QString *problem)
    {
        alternatives();
        if (m_problem.isEmpty() && m_at < m_source.size())
            fail("a ) without its (");
        emitStep({Op::Match});
        if (m_problem.isEmpty() && m_pattern.m_steps.size() == 1)
            fail("an empty pattern");
        if (!m_problem.isEmpty()) {
            if (problem)
                *problem = m_problem;
            return std::nullopt;
        }
        std::vector<bool> seen(m_pattern.m_steps.size(), false);
        m_pattern.findFirstBytes(0, seen);
        return std::move(m_pattern);
    }

private:
    using Op = SyntaxPattern::Op;
    using Step = SyntaxPattern::Step;
    using Bytes = SyntaxPattern::Bytes;

    static constexpr int DeepestGroup = 20;

    void fail(const char *what)
    {
        if (m_problem.isEmpty())
            m_problem = QStringLiteral("%1 in “%2”").arg(QString::fromLatin1(what), QString::fromUtf8(m_source));
        m_at = m_source.size();
    }
    bool atEnd() const { return m_at >= m_source.size(); }
    char peek() const { return atEnd() ? '\0' : m_source[m_at]; }
    bool take(QByteArrayView text)
    {
        if (!m_source.sliced(m_at).startsWith(text))
            return false;
        m_at += text.size();
        return true;
    }
    int here() const { return static_cast<int>(m_pattern.m_steps.size()); }
    int emitStep(const Step &step)
    {
        m_pattern.m_steps.push_back(step);
        return here() - 1;
    }
    Step &stepAt(int index) { return m_pattern.m_steps[static_cast<std::size_t>(index)]; }
    //! Makes room for a step before those from \a index on, and moves their targets.
    void insertStep(int index, const Step &step)
    {
        for (std::size_t i = static_cast<std::size_t>(index); i < m_pattern.m_steps.size(); ++i) {
            Step &moved = m_pattern.m_steps[i];
            if (moved.op == Op::Split || moved.op == Op::Jump || moved.op == Op::Look || moved.op == Op::LookNot) {
                ++moved.target;
                ++moved.other;
            }
        }
        m_pattern.m_steps.insert(m_pattern.m_steps.begin() + index, step);
    }

    void alternatives()
    {
        const int start = here();
        sequence();
        if (take("|")) {
            insertStep(start, {Op::Split, 0, 0, start + 1, 0});
            const int jump = emitStep({Op::Jump});
            stepAt(start).other = here();
            alternatives();
            stepAt(jump).target = here();
        }
    }

    void group()
    {
        if (++m_depth > DeepestGroup)
            fail("too many groups inside each other");
        alternatives();
        --m_depth;
    }

    void sequence()
    {
        while (!atEnd() && peek() != '|' && peek() != ')') {
            const int start = here();
            const bool isSingle = atom();
            quantifier(start, isSingle);
        }
    }

    //! Reads one thing; true if it stands for exactly one byte.
    bool atom()
    {
        if (take("(?=") || take("(?!")) {
            const bool isNot = m_source[m_at - 1] == '!';
            const int look = emitStep({isNot ? Op::LookNot : Op::Look});
            group();
            emitStep({Op::Match});
            stepAt(look).target = here();
            closeGroup();
            return false;
        }
        if (take("(?:")) {
            group();
            closeGroup();
            return false;
        }
        if (take("(")) {
            // Only the first group is remembered; all others group.
            const bool isFirst = !std::exchange(m_hasGroup, true);
            if (isFirst)
                emitStep({Op::Open});
            group();
            if (isFirst)
                emitStep({Op::Close});
            closeGroup();
            return false;
        }
        if (take("^")) {
            emitStep({Op::Start});
            return false;
        }
        if (take("$")) {
            emitStep({Op::End});
            return false;
        }
        if (take("[")) {
            emitSet(readClass());
            return true;
        }
        if (take("."))
            return emitSet(Bytes().set());
        if (peek() == '*' || peek() == '+' || peek() == '?') {
            fail("a quantifier without something before it");
            return false;
        }
        if (take("\\"))
            return escape();
        return emitByte(static_cast<unsigned char>(m_source[m_at++]));
    }

    void closeGroup()
    {
        if (!take(")"))
            fail("a ( without its )");
    }

    bool escape()
    {
        if (atEnd()) {
            fail("a \\ at the end");
            return false;
        }
        const char c = m_source[m_at++];
        switch (c) {
        case 'b':
            emitStep({Op::Edge});
            return false;
        case 'F':
            emitStep({Op::FirstInk});
            return false;
        case 'V':
            emitStep({Op::NoValue});
            return false;
        case '1':
            emitStep({Op::Opening});
            return false;
        default:
            break;
        }
        if (const auto set = namedSet(c))
            return emitSet(*set);
        if (isSyntaxWordByte(static_cast<unsigned char>(c)) && c != 't') {
            fail("an unknown letter after \\");
            return false;
        }
        return emitByte(c == 't' ? '\t' : static_cast<unsigned char>(c));
    }

    static std::optional<Bytes> namedSet(char c)
    {
        Bytes set;
        for (std::size_t i = 0; i < 256; ++i) {
            const auto byte = static_cast<unsigned char>(i);
            const bool isDigit = byte >= '0' && byte <= '9';
            const bool isBlank = byte == ' ' || byte == '\t';
            const bool isSpace = isBlank || (byte >= '\n' && byte <= '\r');
            const bool isIn = c == 'd'   ? isDigit
                              : c == 'w' ? isSyntaxWordByte(byte)
                              : c == 'h' ? isBlank
                              : c == 's' ? isSpace
                              : c == 'S' ? !isSpace
                                         : c == 'W' && !isSyntaxWordByte(byte);
            set.set(i, isIn);
        }
        return set.any() ? std::optional(set) : std::nullopt;
    }

    unsigned char classByte()
    {
        if (peek() == '\\' && m_at + 1 < m_source.size()) {
            m_at += 2;
            return m_source[m_at - 1] == 't' ? '\t' : static_cast<unsigned char>(m_source[m_at - 1]);
        }
        return static_cast<unsigned char>(m_source[m_at++]);
    }

    Bytes readClass()
    {
        Bytes set;
        const bool isNot = take("^");
        bool isFirst = true;
        while (!atEnd() && (peek() != ']' || isFirst)) {
            isFirst = false;
            if (peek() == '\\' && m_at + 1 < m_source.size()) {
                if (const auto named = namedSet(m_source[m_at + 1])) {
                    set |= *named;
                    m_at += 2;
                    continue;
                }
            }
            const unsigned char from = classByte();
            unsigned char to = from;
            if (peek() == '-' && m_at + 1 < m_source.size() && m_source[m_at + 1] != ']') {
                ++m_at;
                to = classByte();
            }
            for (unsigned c = from; c <= to; ++c)
                set.set(c);
        }
        if (!take("]"))
            fail("a [ without its ]");
        if (m_ignoreCase) {
            for (std::size_t c = 'a'; c <= 'z'; ++c) {
                const bool either = set[c] || set[c - 32];
                set.set(c, either).set(c - 32, either);
            }
        }
        return isNot ? ~set : set;
    }

    bool emitSet(const Bytes &set)
    {
        m_pattern.m_sets.push_back(set);
        emitStep({Op::Set, 0, static_cast<int>(m_pattern.m_sets.size()) - 1});
        return true;
    }

    bool emitByte(unsigned char byte)
    {
        const unsigned char other = byte ^ 0x20U;
        const bool isLetter = (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z';
        if (m_ignoreCase && isLetter)
            return emitSet(Bytes().set(byte).set(other));
        emitStep({Op::Byte, byte});
        return true;
    }

    void quantifier(int start, bool isSingle)
    {
        const char c = peek();
        if (atEnd() || (c != '*' && c != '+' && c != '?'))
            return;
        ++m_at;
        if (here() == start)
            return;
        if (isSingle && c != '?') {
            Step &step = stepAt(start);
            if (step.op == Op::Byte) {
                m_pattern.m_sets.push_back(Bytes().set(step.value));
                step.index = static_cast<int>(m_pattern.m_sets.size()) - 1;
            }
            step.op = Op::Run;
            step.value = c == '+' ? 1 : 0;
        } else if (c == '+') {
            emitStep({Op::Split, 0, 0, start, here() + 1});
        } else {
            insertStep(start, {Op::Split, 0, 0, start + 1, 0});
            if (c == '*')
                emitStep({Op::Jump, 0, 0, start});
            stepAt(start).other = here();
        }
        if (!atEnd() && (peek() == '*' || peek() == '+' || peek() == '?'))
            fail("two quantifiers");
    }

    QByteArrayView m_source;
    qsizetype m_at = 0;
    bool m_ignoreCase;
    bool m_hasGroup = false;
    int m_depth = 0;
    QString m_problem;
    SyntaxPattern m_pattern;
};

std::optional<SyntaxPattern> SyntaxPattern::compile(QByteArrayView source, bool ignoreCase, QString *problem)
{
    return SyntaxPatternCompiler(source, ignoreCase).compile(problem);
}

} // namespace windlass
