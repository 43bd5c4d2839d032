// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffquery.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! How often PCRE may go back within one line. It bounds a catastrophic expression to some ten milliseconds a line; an
//! ordinary one needs a few steps for each character.
constexpr QLatin1String StepLimit("(*LIMIT_MATCH=1000000)");

constexpr unsigned char foldedByte(unsigned char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<unsigned char>(c + ('a' - 'A')) : c;
}

bool isQueryWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool isQueryWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

bool isPlainAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

//! Text as an expression that knows capitals of every script.
QString expressionOfText(const DiffQuery &query)
{
    QString pattern = QRegularExpression::escape(query.text);
    if (query.wholeWords) {
        if (isQueryWord(query.text.front()))
            pattern.prepend("(?<!\\w)"_L1);
        if (isQueryWord(query.text.back()))
            pattern.append("(?!\\w)"_L1);
    }
    return pattern;
}

} // namespace

DiffMatcher::DiffMatcher(const DiffQuery &query)
    : m_lines(query.lines)
    , m_wholeWords(query.wholeWords)
{
    if (query.text.isEmpty())
        return;
    m_needle = query.text.toUtf8();
    const bool isAscii = isPlainAscii(m_needle);
    if (!query.isExpression && (query.isCaseSensitive || isAscii)) {
        m_kind = query.isCaseSensitive ? Kind::Exact : Kind::AnyCase;
        if (m_kind == Kind::AnyCase)
            std::transform(m_needle.begin(), m_needle.end(), m_needle.begin(), [](char c) {
                return static_cast<char>(foldedByte(static_cast<unsigned char>(c)));
            });
        // Horspool: by how much to move on for the byte under the needle's end.
        const auto length = static_cast<quint32>(m_needle.size());
        m_skip.fill(length);
        for (quint32 i = 0; i + 1 < length; ++i) {
            const auto byte = static_cast<unsigned char>(m_needle[i]);
            m_skip[byte] = length - 1 - i;
            if (m_kind == Kind::AnyCase && byte >= 'a' && byte <= 'z')
                m_skip[byte - ('a' - 'A')] = length - 1 - i;
        }
        return;
    }
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (!query.isCaseSensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    QString pattern = query.text;
    if (query.isExpression) {
        // On its own first: what is wrong is said of what was typed.
        const QRegularExpression typed(pattern, options);
        if (!typed.isValid()) {
            m_error = typed.errorString();
            m_errorOffset = static_cast<int>(typed.patternErrorOffset());
            return;
        }
        if (query.wholeWords)
            pattern = "\\b(?:"_L1 + pattern + ")\\b"_L1;
    } else {
        pattern = expressionOfText(query);
    }
    m_expression = QRegularExpression(StepLimit + pattern, options);
    if (!m_expression.isValid()) {
        m_error = m_expression.errorString();
        return;
    }
    m_expression.optimize();
    m_kind = Kind::Expression;
}

bool DiffMatcher::wants(const DiffLine &line) const
{
    switch (m_lines) {
    case DiffQuery::Lines::All:
        return line.kind != DiffLineKind::NoNewline;
    case DiffQuery::Lines::Changed:
        return line.isChange();
    case DiffQuery::Lines::Added:
        return line.kind == DiffLineKind::Added;
    case DiffQuery::Lines::Removed:
        return line.kind == DiffLineKind::Removed;
    }
    return false;
}

DiffMatcher::Outcome DiffMatcher::match(QByteArrayView line, QList<ByteRange> &found, int most)
{
    // A carriage return ends the line: "$" stands before it.
    if (line.endsWith('\r'))
        line.chop(1);
    if (m_kind == Kind::Expression)
        return matchExpression(line, found, most);
    if (m_kind != Kind::None)
        matchBytes(line, found, most);
    return Outcome::Complete;
}

qsizetype DiffMatcher::findBytes(QByteArrayView line, qsizetype from) const
{
    const auto length = m_needle.size();
    const char *needle = m_needle.constData();
    if (m_kind == Kind::Exact) {
        if (length == 1) {
            const void *at = from < line.size()
                                 ? std::memchr(line.data() + from, needle[0], static_cast<size_t>(line.size() - from))
                                 : nullptr;
            return at ? static_cast<const char *>(at) - line.data() : -1;
        }
        for (qsizetype at = from; at + length <= line.size();) {
            const char last = line[at + length - 1];
            if (last == needle[length - 1] &&
                std::memcmp(line.data() + at, needle, static_cast<size_t>(length - 1)) == 0)
                return at;
            at += m_skip[static_cast<unsigned char>(last)];
        }
        return -1;
    }
    const auto folded = [](char c) { return static_cast<char>(foldedByte(static_cast<unsigned char>(c))); };
    for (qsizetype at = from; at + length <= line.size();) {
        const char last = line[at + length - 1];
        qsizetype i = folded(last) == needle[length - 1] ? 0 : length;
        while (i < length - 1 && folded(line[at + i]) == needle[i])
            ++i;
        if (i == length - 1)
            return at;
        at += m_skip[static_cast<unsigned char>(last)];
    }
    return -1;
}

void DiffMatcher::matchBytes(QByteArrayView line, QList<ByteRange> &found, int most) const
{
    const auto length = m_needle.size();
    for (qsizetype at = findBytes(line, 0); at >= 0 && most > 0; at = findBytes(line, at)) {
        const qsizetype end = at + length;
        const bool isInside = m_wholeWords && ((isQueryWord(m_needle.front()) && at > 0 && isQueryWord(line[at - 1])) ||
                                               (isQueryWord(m_needle.back()) && end < line.size() && isQueryWord(line[end])));
        if (isInside) {
            ++at;
            continue;
        }
        found.append({static_cast<int>(at), static_cast<int>(length)});
        --most;
        at = end;
    }
}

//! Decodes UTF-8; a byte that belongs to no character is one replacement character. Not QString::fromUtf8(), which drops
//! a byte order mark and does not say which byte a unit came from.
void DiffMatcher::readLine(QByteArrayView line)
{
    m_bytes.clear();
    if (isPlainAscii(line)) {
        m_text = QString::fromLatin1(line);
        return;
    }
    m_text.clear();
    for (qsizetype at = 0; at < line.size();) {
        const auto lead = static_cast<unsigned char>(line[at]);
        qsizetype length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
        char32_t code = length < 2 ? lead : lead & (0x7fU >> length);
        for (qsizetype i = 1; i < length; ++i) {
            const auto byte = at + i < line.size() ? static_cast<unsigned char>(line[at + i]) : 0;
            if ((byte & 0xc0) != 0x80)
                length = 0;
            code = (code << 6) | (byte & 0x3fU);
        }
        if ((length == 3 && (code < 0x800 || (code >= 0xd800 && code < 0xe000))) ||
            (length == 4 && (code < 0x10000 || code > 0x10ffff)))
            length = 0;
        const auto units = QChar::fromUcs4(length > 0 ? code : char32_t{QChar::ReplacementCharacter});
        m_text += units;
        m_bytes.insert(m_bytes.end(), static_cast<size_t>(QStringView(units).size()), static_cast<int>(at));
        at += std::max<qsizetype>(length, 1);
    }
    m_bytes.push_back(static_cast<int>(line.size()));
}

DiffMatcher::Outcome DiffMatcher::matchExpression(QByteArrayView line, QList<ByteRange> &found, int most)
{
    const bool isCut = line.size() > LongestExpressionLine;
    readLine(isCut ? line.first(LongestExpressionLine) : line);
    const auto byteOf = [this](qsizetype unit) {
        return m_bytes.empty() ? static_cast<int>(unit) : m_bytes[static_cast<size_t>(unit)];
    };
    for (qsizetype from = 0; from <= m_text.size() && most > 0;) {
        const QRegularExpressionMatch match = m_expression.match(m_text, from);
        if (!match.isValid())
            return Outcome::TooComplex;
        if (!match.hasMatch())
            break;
        if (match.capturedLength() == 0) {
            from = match.capturedEnd() + 1;
            continue;
        }
        const int start = byteOf(match.capturedStart());
        found.append({start, byteOf(match.capturedEnd()) - start});
        --most;
        from = match.capturedEnd();
    }
    return isCut ? Outcome::Cut : Outcome::Complete;
}

} // namespace windlass
