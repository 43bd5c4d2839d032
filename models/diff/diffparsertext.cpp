// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DiffParser that notes what the text of a file is like.
#include "models/diff/diffparser.h"
#include "models/diff/difftext.h"

#include <algorithm>

namespace windlass {

namespace {

constexpr QByteArrayView LfsVersion = "version https://git-lfs.github.com/spec/";
//! How far the bytes are looked at in one go.
constexpr qsizetype PlainStretch = 16 * 1024;

constexpr quint32 bitOf(DiffTextFlag flag)
{
    return static_cast<quint32>(flag);
}

} // namespace

//! Whether the line is printable ASCII and tabs. \a known is how many bytes there are from its start on.
bool DiffParser::isPlain(QByteArrayView line, qsizetype known)
{
    const char *end = line.data() + line.size();
    if (line.data() < m_plainStart || end > m_plainEnd) {
        // What is looked at for this line serves the next ones as well.
        m_plainStart = line.data();
        m_plainEnd = line.data() + plainPrefix({line.data(), std::min(known, PlainStretch)});
    }
    return end <= m_plainEnd;
}

void DiffParser::noteText(QByteArrayView text, bool onOld, bool onNew)
{
    noteEndings();
    const bool isReturn = !m_isPlain && text.endsWith('\r');
    m_lastEndings = isReturn ? (onOld ? bitOf(DiffTextFlag::OldReturns) : 0U) | (onNew ? bitOf(DiffTextFlag::NewReturns) : 0U)
                             : (onOld ? bitOf(DiffTextFlag::OldFeeds) : 0U) | (onNew ? bitOf(DiffTextFlag::NewFeeds) : 0U);
    const bool isFirst = (onOld && m_oldLine == 2) || (onNew && m_newLine == 2); // They count the line already.
    quint32 found = 0;
    if (!m_isPlain)
        found |= textOddities(text, isFirst);
    if (text.size() > DiffLongLine)
        found |= bitOf(DiffTextFlag::LongLines);
    if (isFirst && text.startsWith(LfsVersion))
        found |= bitOf(DiffTextFlag::LfsPointer);
    addTextFlags(found);
}

//! Takes over how the last line ends, now that it is known to end.
void DiffParser::noteEndings()
{
    addTextFlags(m_lastEndings);
    m_lastEndings = 0;
}

void DiffParser::addTextFlags(quint32 flags)
{
    if ((flags & ~m_textFlags) == 0)
        return;
    m_textFlags |= flags;
    if (DiffFile *current = file())
        current->textFlags.fetch_or(flags, std::memory_order_relaxed);
}

} // namespace windlass
