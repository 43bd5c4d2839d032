// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/syntax/fragmentstart.h"

#include "models/syntax/syntaxbytes.h"

#include <algorithm>

namespace windlass {

namespace {

//! Comments that begin further up than this are met in the middle of long hunks only.
constexpr int MostFragmentLines = 400;
constexpr qsizetype LongestFragmentLine = 2000;

//! Looks for what closes before it opens.
class FragmentReader {
public:
    FragmentReader(const SyntaxHighlighter &highlighter, int count, const std::function<QByteArrayView(int)> &lineAt)
        : m_highlighter(highlighter)
        , m_count(std::min(count, MostFragmentLines))
        , m_lineAt(lineAt)
        , m_start(highlighter.fragmentState())
    {
    }

    SyntaxState find()
    {
        const QList<SyntaxHighlighter::Enclosure> enclosures = m_highlighter.enclosures();
        for (const SyntaxHighlighter::Enclosure &enclosure : enclosures) {
            const bool isInside = enclosure.open == enclosure.close ? closesOwn(enclosure.close) : closesOther(enclosure);
            if (isInside) {
                QList<SyntaxSpan> unused;
                return m_highlighter.highlightLine(enclosure.open, m_start, unused);
            }
        }
        return m_start;
    }

private:
    QByteArrayView line(int index) const
    {
        const QByteArrayView whole = m_lineAt(index);
        return whole.first(std::min(whole.size(), LongestFragmentLine));
    }

    static SyntaxRole roleAt(const QList<SyntaxSpan> &spans, qsizetype at)
    {
        for (const SyntaxSpan &span : spans) {
            if (span.start <= at && at < span.start + span.length)
                return span.role;
        }
        return SyntaxRole::None;
    }

    //! Whether the closing text comes where nothing is open.
    bool closesOther(const SyntaxHighlighter::Enclosure &enclosure) const
    {
        SyntaxState state = m_start;
        int starred = 0;
        int inked = 0;
        for (int i = 0; i < m_count; ++i) {
            QList<SyntaxSpan> spans;
            const QByteArrayView text = line(i);
            state = m_highlighter.highlightLine(text, state, spans);
            const qsizetype at = text.indexOf(enclosure.close);
            if (at >= 0) {
                const SyntaxRole role = roleAt(spans, at);
                if (role == SyntaxRole::Comment)
                    return false;
                // In a string it is a path or a pattern.
                if (role != SyntaxRole::String && role != SyntaxRole::Escape)
                    return true;
            }
            const QByteArrayView ink = text.trimmed();
            if (ink.isEmpty())
                continue;
            ++inked;
            starred += ink == "*" || ink.startsWith("* ") ? 1 : 0;
            // Something is opened first; what closes later belongs to it.
            if (text.contains(enclosure.open) && inked != starred)
                return false;
        }
        // The middle of a long comment, as it is usually written.
        return enclosure.close == "*/" && inked > 0 && starred == inked;
    }

    //! Words next to each other that the language has no use for: there are some in prose, and none in code.
    bool isProse(QByteArrayView text) const
    {
        QList<SyntaxSpan> spans;
        m_highlighter.highlightLine(text, m_start, spans);
        bool wasWord = false;
        for (qsizetype at = 0; at < text.size();) {
            if (!isSyntaxWordByte(static_cast<unsigned char>(text[at]))) {
                wasWord = wasWord && isSyntaxBlank(text[at]);
                ++at;
                continue;
            }
            const bool isWord = roleAt(spans, at) == SyntaxRole::None;
            if (isWord && wasWord)
                return true;
            wasWord = isWord;
            while (at < text.size() && isSyntaxWordByte(static_cast<unsigned char>(text[at])))
                ++at;
        }
        return false;
    }

    //! Whether the first text that opens and closes alike is one that closes: prose before it, code behind it.
    bool closesOwn(const QByteArray &mark) const
    {
        int found = 0;
        while (found < m_count && !line(found).contains(mark))
            ++found;
        if (found == m_count)
            return false;
        int before = 0;
        for (int i = std::max(0, found - 20); i < found; ++i)
            before += isProse(line(i)) ? 1 : 0;
        const qsizetype at = line(found).indexOf(mark);
        const QByteArrayView rest = line(found).sliced(at + mark.size());
        const qsizetype second = rest.indexOf(mark);
        // One that is opened and closed in a line says nothing, but it is opened where it stands.
        if (second >= 0)
            return false;
        before += isProse(line(found).first(at)) ? 1 : 0;
        int behind = isProse(rest) ? 1 : 0;
        int code = 0;
        for (int i = found + 1; i < std::min(m_count, found + 20) && !line(i).contains(mark); ++i) {
            const bool prose = isProse(line(i));
            behind += prose ? 1 : 0;
            code += !prose && !line(i).trimmed().isEmpty() ? 1 : 0;
        }
        if (before != behind)
            return before > behind;
        return before == 0 && rest.trimmed().isEmpty() && line(found).trimmed() == mark && code > 1 && found == 0;
    }

    const SyntaxHighlighter &m_highlighter;
    int m_count;
    const std::function<QByteArrayView(int)> &m_lineAt;
    SyntaxState m_start;
};

} // namespace

SyntaxState findFragmentStart(const SyntaxHighlighter &highlighter, int count,
                              const std::function<QByteArrayView(int)> &lineAt)
{
    return FragmentReader(highlighter, count, lineAt).find();
}

} // namespace windlass
