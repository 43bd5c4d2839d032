// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffheader.h"

#include <algorithm>

namespace windlass {

namespace {

constexpr quint32 SubmoduleMode = 0160000;
constexpr quint32 SymlinkMode = 0120000;
constexpr QByteArrayView NullDevice = "/dev/null";

bool takeLinePrefix(QByteArrayView &line, QByteArrayView prefix)
{
    if (!line.startsWith(prefix))
        return false;
    line = line.sliced(prefix.size());
    return true;
}

//! git's own prefixes: a/ and b/, or with diff.mnemonicPrefix i/, w/, c/, o/; numbers for --no-index.
bool hasOneLetterFolder(QByteArrayView name)
{
    return name.size() > 2 && name[1] == '/' && QByteArrayView("abciow12").contains(name[0]);
}

//! The name in a --- or +++ line, where a tab or nothing ends it: git adds the tab to names with blanks, others put
//! a time after it.
QByteArray headerName(QByteArrayView rest)
{
    if (rest.startsWith('"'))
        return DiffHeaderReader::unquote(rest);
    const qsizetype tab = rest.indexOf('\t');
    return (tab >= 0 ? rest.first(tab) : rest).toByteArray();
}

int similarityPercent(QByteArrayView text)
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            break;
        value = std::min(value * 10 + (c - '0'), 100);
    }
    return value;
}

} // namespace

void DiffHeaderReader::begin(QByteArrayView line)
{
    *this = {};
    m_git = true;
    if (takeLinePrefix(line, "diff --git ")) {
        takeGitNames(line);
        return;
    }
    m_combined = true;
    if (!takeLinePrefix(line, "diff --cc "))
        takeLinePrefix(line, "diff --combined ");
    m_gitOld = m_gitNew = unquote(line);
    m_badNames = m_gitNew.isEmpty();
}

void DiffHeaderReader::beginPlain()
{
    *this = {};
}

void DiffHeaderReader::beginSubmodule(QByteArrayView line)
{
    *this = {};
    m_git = true;
    m_submodule = true;
    takeLinePrefix(line, "Submodule ");
    // "Submodule dep/git 0d0ac38..4c53a8c:" or "Submodule dep/git 0000000...4c53a8c (new submodule)".
    const qsizetype end = line.indexOf(' ');
    m_gitOld = m_gitNew = (end < 0 ? line : line.first(end)).toByteArray();
    m_oldMode = m_newMode = SubmoduleMode;
    if (end < 0)
        return;
    const QByteArrayView range = line.sliced(end + 1);
    const auto hashLength = [](QByteArrayView text) {
        const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
        return std::find_if_not(text.begin(), text.end(), isHex) - text.begin();
    };
    m_oldBlob = range.first(hashLength(range)).toByteArray();
    QByteArrayView after = range.sliced(m_oldBlob.size());
    while (after.startsWith('.'))
        after = after.sliced(1);
    m_newBlob = after.first(hashLength(after)).toByteArray();
    m_added = after.endsWith("(new submodule)");
    m_deleted = after.endsWith("(submodule deleted)");
}

void DiffHeaderReader::takeGitNames(QByteArrayView rest)
{
    // Names without quotes may contain blanks, and nothing marks where the first ends. git only leaves the pair
    // ambiguous when both names are the same, and then the blank in the middle parts them.
    QByteArray left;
    QByteArray right;
    if (rest.startsWith('"')) {
        qsizetype used = 0;
        left = unquote(rest, &used);
        if (used < rest.size())
            right = unquote(rest.sliced(std::min(used + 1, rest.size())));
    } else if (const qsizetype quote = rest.indexOf(" \""); quote > 0) {
        left = rest.first(quote).toByteArray();
        right = unquote(rest.sliced(quote + 1));
    } else {
        const qsizetype middle = rest.size() / 2;
        if (rest.size() % 2 == 1 && rest[middle] == ' ') {
            const QByteArrayView a = rest.first(middle);
            const QByteArrayView b = rest.sliced(middle + 1);
            if (a == b || (hasOneLetterFolder(a) && hasOneLetterFolder(b) && a.sliced(2) == b.sliced(2))) {
                left = a.toByteArray();
                right = b.toByteArray();
            }
        }
        if (left.isEmpty()) {
            // A rename: the lines below say the names. This is the guess for when they are missing.
            qsizetype split = rest.indexOf(" b/");
            if (split < 0)
                split = rest.indexOf(' ');
            left = (split < 0 ? rest : rest.first(split)).toByteArray();
            right = split < 0 ? left : rest.sliced(split + 1).toByteArray();
        }
    }
    if (hasOneLetterFolder(left) && hasOneLetterFolder(right) && left[0] != right[0]) {
        left = left.sliced(2);
        right = right.sliced(2);
        m_stripped = 1;
    }
    m_badNames = left.isEmpty() || right.isEmpty();
    m_gitOld = left;
    m_gitNew = right.isEmpty() ? left : right;
}

bool DiffHeaderReader::take(QByteArrayView line)
{
    if (takeLinePrefix(line, "--- ")) {
        m_minus = headerName(line);
    } else if (takeLinePrefix(line, "+++ ")) {
        m_plus = headerName(line);
    } else if (isBinaryNotice(line)) {
        m_binary = true;
        if (!m_git)
            takeBinaryNames(line);
    } else if (line.startsWith("GIT binary patch")) {
        m_binary = true;
    } else if (takeLinePrefix(line, "index ")) {
        takeIndex(line);
    } else if (takeLinePrefix(line, "old mode ")) {
        m_oldMode = mode(line);
    } else if (takeLinePrefix(line, "new mode ")) {
        m_newMode = mode(line);
    } else if (takeLinePrefix(line, "new file mode ")) {
        m_added = true;
        m_newMode = mode(line);
    } else if (takeLinePrefix(line, "deleted file mode ")) {
        m_deleted = true;
        m_oldMode = mode(line);
    } else if (m_combined && takeLinePrefix(line, "mode ")) {
        // "mode 100644,100755..100644": one a parent, then the result.
        const qsizetype dots = line.indexOf("..");
        m_oldMode = mode(line);
        m_newMode = dots < 0 ? 0 : mode(line.sliced(dots + 2));
    } else if (takeLinePrefix(line, "similarity index ") || takeLinePrefix(line, "dissimilarity index ")) {
        m_similarity = similarityPercent(line);
    } else if (takeLinePrefix(line, "rename from ") || takeLinePrefix(line, "rename old ")) {
        m_renamed = true;
        m_fromName = unquote(line);
    } else if (takeLinePrefix(line, "rename to ") || takeLinePrefix(line, "rename new ")) {
        m_renamed = true;
        m_toName = unquote(line);
    } else if (takeLinePrefix(line, "copy from ")) {
        m_copied = true;
        m_fromName = unquote(line);
    } else if (takeLinePrefix(line, "copy to ")) {
        m_copied = true;
        m_toName = unquote(line);
    } else {
        return false;
    }
    return true;
}

void DiffHeaderReader::takeBinaryNames(QByteArrayView line)
{
    takeLinePrefix(line, "Binary files ");
    const qsizetype end = line.lastIndexOf(" differ");
    const qsizetype middle = line.indexOf(" and ");
    if (end < 0 || middle < 0 || middle + 5 > end) {
        m_badNames = true;
        return;
    }
    m_minus = unquote(line.first(middle));
    m_plus = unquote(line.sliced(middle + 5, end - middle - 5));
}

void DiffHeaderReader::takeIndex(QByteArrayView rest)
{
    // "index 1a4d3b8..b57eb8e 100644"; in a combined diff "index d8ee3ec,944ddfa..99c658b".
    const qsizetype dots = rest.indexOf("..");
    if (dots < 0)
        return;
    const qsizetype comma = rest.first(dots).indexOf(',');
    m_parents = static_cast<int>(std::min<qsizetype>(1 + rest.first(dots).count(','), 1000));
    m_oldBlob = rest.first(comma >= 0 ? comma : dots).toByteArray();
    const QByteArrayView after = rest.sliced(dots + 2);
    const qsizetype blank = after.indexOf(' ');
    m_newBlob = (blank < 0 ? after : after.first(blank)).toByteArray();
    if (blank >= 0)
        m_oldMode = m_newMode = mode(after.sliced(blank + 1));
}

quint32 DiffHeaderReader::mode(QByteArrayView text)
{
    quint32 value = 0;
    for (const char c : text.first(std::min<qsizetype>(text.size(), 7))) {
        if (c < '0' || c > '7')
            break;
        value = value * 8 + static_cast<quint32>(c - '0');
    }
    return value;
}

void DiffHeaderReader::finish(DiffFile &file) const
{
    QByteArray oldName = m_gitOld;
    QByteArray newName = m_gitNew;
    const bool oldIsNull = m_minus == NullDevice;
    const bool newIsNull = m_plus == NullDevice;
    if (!m_fromName.isEmpty() && !m_toName.isEmpty()) {
        oldName = m_fromName;
        newName = m_toName;
    } else if (!m_minus.isEmpty() || !m_plus.isEmpty()) {
        const bool strip =
            m_git ? m_stripped || m_combined
                  : (oldIsNull || hasOneLetterFolder(m_minus)) && (newIsNull || hasOneLetterFolder(m_plus));
        const auto name = [strip](const QByteArray &text) {
            return strip && hasOneLetterFolder(text) ? text.sliced(2) : text;
        };
        if (!m_minus.isEmpty() && !oldIsNull)
            oldName = name(m_minus);
        if (!m_plus.isEmpty() && !newIsNull)
            newName = name(m_plus);
    }

    quint32 flags = 0;
    const auto flag = [&flags](DiffFileFlag bit) { flags |= static_cast<quint32>(bit); };
    if (m_added || (oldIsNull && !m_deleted)) {
        file.status = DiffFileStatus::Added;
        oldName.clear();
    } else if (m_deleted || newIsNull) {
        file.status = DiffFileStatus::Deleted;
        newName.clear();
    } else if (m_renamed) {
        file.status = DiffFileStatus::Renamed;
    } else if (m_copied) {
        file.status = DiffFileStatus::Copied;
    }
    if (m_badNames && oldName.isEmpty() && newName.isEmpty())
        flag(DiffFileFlag::BadHeader);
    if (!m_git && m_minus.isEmpty() && m_plus.isEmpty())
        flag(DiffFileFlag::BadHeader);
    if (m_binary)
        flag(DiffFileFlag::Binary);
    if (m_combined)
        flag(DiffFileFlag::Combined);
    if (m_submodule || m_oldMode == SubmoduleMode || m_newMode == SubmoduleMode)
        flag(DiffFileFlag::Submodule);
    if (m_oldMode == SymlinkMode || m_newMode == SymlinkMode)
        flag(DiffFileFlag::Symlink);
    if (m_oldMode && m_newMode && m_oldMode != m_newMode)
        flag(DiffFileFlag::ModeChanged);

    file.oldPath = oldName;
    file.newPath = newName;
    file.oldBlob = m_oldBlob;
    file.newBlob = m_newBlob;
    file.oldMode = m_oldMode;
    file.newMode = m_newMode;
    file.similarity = m_similarity;
    file.parents = m_combined ? m_parents : 1;
    file.flags.store(flags, std::memory_order_relaxed);
}

bool DiffHeaderReader::isBinaryNotice(QByteArrayView line)
{
    return line.startsWith("Binary files ") && line.endsWith(" differ");
}

bool DiffHeaderReader::isSubmoduleNotice(QByteArrayView line)
{
    if (!takeLinePrefix(line, "Submodule "))
        return false;
    const qsizetype dots = line.indexOf("..");
    if (dots < 8)
        return false;
    // Enough to tell it from a sentence in a commit message: hash, dots, hash.
    const QByteArrayView before = line.sliced(dots - 7, 7);
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return std::all_of(before.begin(), before.end(), isHex) && line.lastIndexOf(' ', dots) > 0;
}

QByteArray DiffHeaderReader::unquote(QByteArrayView text, qsizetype *used)
{
    if (!text.startsWith('"')) {
        if (used)
            *used = text.size();
        return text.toByteArray();
    }
    QByteArray name;
    qsizetype i = 1;
    while (i < text.size() && text[i] != '"') {
        char c = text[i++];
        if (c != '\\' || i >= text.size()) {
            name += c;
            continue;
        }
        c = text[i++];
        constexpr QByteArrayView letters = "abtnvfr";
        constexpr char values[] = {'\a', '\b', '\t', '\n', '\v', '\f', '\r'};
        if (const qsizetype letter = letters.indexOf(c); letter >= 0) {
            name += values[letter];
        } else if (c >= '0' && c <= '7') {
            unsigned value = static_cast<unsigned>(c - '0');
            for (int digits = 1; digits < 3 && i < text.size() && text[i] >= '0' && text[i] <= '7'; ++digits)
                value = value * 8 + static_cast<unsigned>(text[i++] - '0');
            name += static_cast<char>(value & 0xff);
        } else {
            name += c;
        }
    }
    if (used)
        *used = std::min(i + 1, text.size());
    return name;
}

} // namespace windlass
