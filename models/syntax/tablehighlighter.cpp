// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/syntax/tablehighlighter.h"

#include "models/syntax/syntaxbytes.h"
#include "models/syntax/tablestate.h"

#include <algorithm>
#include <string>

namespace windlass {

namespace {

//! Longer openings (of heredocs, raw strings) are no openings; states stay small whatever a file holds.
constexpr qsizetype LongestOpening = 64;
//! Moves without a byte in between, after which a byte is taken in any case.
constexpr int MostIdleMoves = 8;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

//! Reads one line.
class TableLineReader {
public:
    TableLineReader(const TableHighlighter &language, QByteArrayView line, std::vector<TableFrame> &frames,
                    QList<SyntaxSpan> &spans)
        : m_language(language)
        , m_frames(frames)
        , m_spans(spans)
        , m_firstSpan(spans.size())
    {
        m_subject.line = line;
        while (m_subject.firstInk < line.size() && isSyntaxBlank(line[m_subject.firstInk]))
            ++m_subject.firstInk;
    }

    void read()
    {
        const QByteArrayView line = m_subject.line;
        const bool isBlank = m_subject.firstInk == line.size() || line[m_subject.firstInk] == '\r';
        while (m_frames.size() > 1 && !isBlank && context().isIndented && indent() <= m_frames.back().indent)
            m_frames.pop_back();
        int idleMoves = 0;
        while (m_at < line.size()) {
            const auto byte = static_cast<unsigned char>(line[m_at]);
            const quint16 list = context().lists[byte];
            const qsizetype before = m_at;
            if (list == 0 || !tryRules(list)) {
                takePlain(byte);
                idleMoves = 0;
            } else if (m_at > before) {
                idleMoves = 0;
            } else if (++idleMoves > MostIdleMoves) {
                takePlain(byte);
                idleMoves = 0;
            }
        }
        endLine();
    }

private:
    using Kind = LanguageTable::Rule::Kind;
    using Rule = TableHighlighter::Rule;
    using Part = TableHighlighter::Part;
    using Move = TableHighlighter::Move;

    const TableHighlighter::Context &context() const { return m_language.m_contexts[m_frames.back().context]; }
    quint16 indent() const { return static_cast<quint16>(std::min<qsizetype>(m_subject.firstInk, 0xFFFF)); }
    //! How deep what begins at \a at is inside: the signs of list items ("- - key: |") indent, too.
    quint16 indentBefore(qsizetype at) const
    {
        const QByteArrayView line = m_subject.line;
        qsizetype deep = m_subject.firstInk;
        for (qsizetype next = deep; next + 1 < at && line[next] == '-' && isSyntaxBlank(line[next + 1]);) {
            while (++next < at && isSyntaxBlank(line[next])) {
            }
            if (next < at)
                deep = next;
        }
        return static_cast<quint16>(std::min<qsizetype>(deep, 0xFFFF));
    }

    void emitSpan(qsizetype start, qsizetype end, SyntaxRole role)
    {
        if (role == SyntaxRole::None || end <= start)
            return;
        if (m_spans.size() > m_firstSpan) {
            SyntaxSpan &last = m_spans.last();
            if (last.role == role && last.start + last.length == start) {
                last.length += static_cast<int>(end - start);
                return;
            }
        }
        m_spans.append({static_cast<int>(start), static_cast<int>(end - start), role});
    }

    //! Bytes that no rule is for; as many as there are, if none can be for the next ones either.
    void takePlain(unsigned char byte)
    {
        const QByteArrayView line = m_subject.line;
        const TableHighlighter::Context &here = context();
        const qsizetype start = m_at;
        do {
            byte = static_cast<unsigned char>(line[m_at]);
            if (byte != ' ' && byte != '\t')
                m_subject.afterValue = byte == ')' || byte == ']' || byte == '}' || isSyntaxWordByte(byte);
            ++m_at;
        } while (m_at < line.size() && here.lists[static_cast<unsigned char>(line[m_at])] == 0);
        emitSpan(start, m_at, here.role);
    }

    bool tryRules(quint16 list)
    {
        for (const quint16 index : m_language.m_lists[list]) {
            const Rule &rule = m_language.m_rules[index];
            if (rule.kind == Kind::Word) {
                if (takeWord(m_language.m_parts[static_cast<std::size_t>(rule.part)]))
                    return true;
            } else if (rule.kind == Kind::Number) {
                if (takeNumber(m_language.m_parts[static_cast<std::size_t>(rule.part)]))
                    return true;
            } else {
                SyntaxPattern::Capture capture;
                m_subject.opening = m_frames.back().opening;
                const qsizetype end = rule.pattern.match(m_subject, m_at, capture);
                if (end >= 0) {
                    follow(rule, end, capture);
                    return true;
                }
            }
        }
        return false;
    }

    void follow(const Rule &rule, qsizetype end, const SyntaxPattern::Capture &capture)
    {
        const SyntaxRole role = rule.hasOwnRole ? rule.role : context().role;
        emitSpan(m_at, end, role);
        // Behind a comment things are as they were before it.
        if (end > m_at && role != SyntaxRole::Comment) {
            const auto last = static_cast<unsigned char>(m_subject.line[end - 1]);
            m_subject.afterValue = (isSyntaxWordByte(last) && role != SyntaxRole::Keyword) || last == ')' ||
                                   last == ']' || last == '}' || role == SyntaxRole::String;
        }
        QByteArray opening;
        if (capture.start >= 0 && capture.end - capture.start <= LongestOpening && capture.end > capture.start)
            opening = m_subject.line.sliced(capture.start, capture.end - capture.start).toByteArray();
        m_start = m_at;
        m_at = end;
        switch (rule.move) {
        case Move::Stay:
            break;
        case Move::Push:
            if (m_frames.size() < TableHighlighter::DeepestStack)
                m_frames.push_back({static_cast<quint16>(rule.target), indentBefore(m_start), opening});
            break;
        case Move::PopTwo:
            popFrame();
            popFrame();
            break;
        case Move::Pop:
            popFrame();
            break;
        case Move::Replace:
            m_frames.back() = {static_cast<quint16>(rule.target), m_frames.back().indent, opening};
            break;
        }
    }

    void popFrame()
    {
        if (m_frames.size() > 1)
            m_frames.pop_back();
    }

    bool takeWord(const Part &part)
    {
        const QByteArrayView line = m_subject.line;
        if (!part.isFirstLetter[static_cast<unsigned char>(line[m_at])])
            return false;
        qsizetype end = m_at + 1;
        while (end < line.size() && part.isLetter[static_cast<unsigned char>(line[end])])
            ++end;
        const QByteArrayView word = line.sliced(m_at, end - m_at);
        const SyntaxRole role = wordRole(part, word, end);
        emitSpan(m_at, end, role == SyntaxRole::None ? context().role : role);
        m_subject.afterValue = role != SyntaxRole::Keyword;
        m_at = end;
        return true;
    }

    SyntaxRole wordRole(const Part &part, QByteArrayView word, qsizetype end) const
    {
        const QByteArrayView line = m_subject.line;
        // What follows a dot is a member, whatever it is called; but two dots are a range.
        const bool afterDot = m_at > 0 && line[m_at - 1] == '.' && (m_at < 2 || line[m_at - 2] != '.');
        const bool afterArrow = m_at > 1 && line[m_at - 1] == '>' && line[m_at - 2] == '-';
        if (!afterDot && !afterArrow && word.size() < 40) {
            std::string key(word.data(), static_cast<std::size_t>(word.size()));
            if (part.ignoresCase)
                std::transform(key.begin(), key.end(), key.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
            const auto found = part.words.find(key);
            if (found != part.words.end())
                return found->second;
        }
        if (part.marksCalls) {
            qsizetype next = end;
            while (next < line.size() && isSyntaxBlank(line[next]))
                ++next;
            if (next < line.size() && line[next] == '(')
                return SyntaxRole::Function;
        }
        if (part.capitals != SyntaxRole::None && word[0] >= 'A' && word[0] <= 'Z') {
            const bool hasSmall = std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
            if (hasSmall)
                return part.capitals;
            return word.size() > 1 ? part.allCapitals : part.capitals;
        }
        return SyntaxRole::None;
    }

    bool takeNumber(const Part &part)
    {
        const QByteArrayView line = m_subject.line;
        const auto at = [&line](qsizetype i) { return i < line.size() ? line[i] : '\0'; };
        if (!isDigit(at(m_at)) && !(at(m_at) == '.' && isDigit(at(m_at + 1))))
            return false;
        const bool hasBase = at(m_at) == '0' && isSyntaxWordByte(static_cast<unsigned char>(at(m_at + 1)));
        const char base = hasBase ? static_cast<char>(at(m_at + 1) | 0x20) : '\0';
        qsizetype end = m_at;
        bool hasPoint = false;
        while (end < line.size()) {
            const char c = line[end];
            const bool isJoined = c == part.digitSeparator && isSyntaxWordByte(static_cast<unsigned char>(at(end + 1)));
            const bool isPoint = c == '.' && !hasPoint && isDigit(at(end + 1));
            const char previous = end > m_at ? static_cast<char>(line[end - 1] | 0x20) : '\0';
            const bool isExponent = base == 'x' ? previous == 'p' : previous == 'e';
            const bool isSign = (c == '+' || c == '-') && isExponent && isDigit(at(end + 1));
            if (!isSyntaxWordByte(static_cast<unsigned char>(c)) && !isJoined && !isPoint && !isSign)
                break;
            hasPoint |= isPoint;
            ++end;
        }
        emitSpan(m_at, end, SyntaxRole::Number);
        m_subject.afterValue = true;
        m_at = end;
        return true;
    }

    void endLine()
    {
        const QByteArrayView line = m_subject.line;
        const qsizetype size = line.endsWith('\r') ? line.size() - 1 : line.size();
        const bool goesOn = size > 0 && line[size - 1] == '\\';
        while (m_frames.size() > 1 && context().endsWithLine && !(goesOn && context().goesOn))
            m_frames.pop_back();
        if (context().next >= 0)
            m_frames.back().context = static_cast<quint16>(context().next);
    }

    const TableHighlighter &m_language;
    std::vector<TableFrame> &m_frames;
    QList<SyntaxSpan> &m_spans;
    qsizetype m_firstSpan;
    SyntaxPattern::Subject m_subject;
    qsizetype m_at = 0;
    qsizetype m_start = 0; // Of what was matched last.
};

SyntaxState TableHighlighter::highlightLine(QByteArrayView line, const SyntaxState &before,
                                            QList<SyntaxSpan> &spans) const
{
    static const std::vector<TableFrame> atStart{TableFrame{}};
    const auto *state = dynamic_cast<const TableState *>(before.data());
    // A state of another language would name contexts that are not here.
    const bool isOurs = state && std::all_of(state->frames().begin(), state->frames().end(), [this](const TableFrame &frame) {
                            return frame.context < m_contexts.size();
                        });
    const std::vector<TableFrame> &old = isOurs ? state->frames() : atStart;
    std::vector<TableFrame> frames = old;
    TableLineReader(*this, line, frames, spans).read();
    if (frames == old)
        return before;
    return SyntaxState(std::make_shared<TableState>(std::move(frames)));
}

} // namespace windlass
