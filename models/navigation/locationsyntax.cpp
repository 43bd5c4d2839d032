// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/navigation/locationsyntax.h"

#include <QStringDecoder>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::locationsyntax {

namespace {

bool isAsciiWord(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

int hexValue(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    const QChar lower = c.toLower();
    return lower >= u'a' && lower <= u'f' ? lower.unicode() - u'a' + 10 : -1;
}

//! What would change how an address reads (bidirectional controls), or split it (line ends), or be nothing to see.
bool isForbidden(QChar c)
{
    const char16_t u = c.unicode();
    return u < 0x20 || (u >= 0x7f && u <= 0x9f) || (u >= 0x200b && u <= 0x200f) || (u >= 0x2028 && u <= 0x202e) ||
           (u >= 0x2060 && u <= 0x206f) || u == 0x61c || u == 0xfeff || (u >= 0xfdd0 && u <= 0xfdef) || u == 0xfffe ||
           u == 0xffff;
}

} // namespace

QString encoded(const QString &segment)
{
    // Braces stand around uuids and are read easily; Bitbucket itself leaves them in its links.
    return QString::fromLatin1(QUrl::toPercentEncoding(segment, "{}"));
}

QString encodedPath(const QString &path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

std::optional<QString> decoded(QStringView text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'%') {
            qsizetype length = 1;
            if (text.at(i).isSurrogate()) {
                if (!text.at(i).isHighSurrogate() || i + 1 >= text.size() || !text.at(i + 1).isLowSurrogate())
                    return {};
                length = 2;
            }
            bytes += text.mid(i, length).toUtf8();
            i += length - 1;
            continue;
        }
        if (i + 2 >= text.size() || hexValue(text.at(i + 1)) < 0 || hexValue(text.at(i + 2)) < 0)
            return {};
        bytes += static_cast<char>(hexValue(text.at(i + 1)) * 16 + hexValue(text.at(i + 2)));
        i += 2;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString result = decoder(bytes);
    if (decoder.hasError() || result.contains(QChar::ReplacementCharacter) ||
        std::any_of(result.cbegin(), result.cend(), isForbidden))
        return {};
    return result;
}

bool isUuid(QStringView text)
{
    if (text.size() != 38 || text.front() != u'{' || text.back() != u'}')
        return false;
    const QStringView inner = text.mid(1, 36);
    for (qsizetype i = 0; i < inner.size(); ++i) {
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        if (isDash ? inner.at(i) != u'-' : hexValue(inner.at(i)) < 0)
            return false;
    }
    return true;
}

bool isSlug(QStringView text)
{
    if (text.isEmpty() || text.size() > 128)
        return false;
    if (text.front() == u'{')
        return isUuid(text);
    if (text == u"." || text == u"..")
        return false;
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return isAsciiWord(c) || c == u'-' || c == u'_' || c == u'.'; });
}

bool isHash(QStringView text)
{
    return text.size() >= 4 && text.size() <= 64 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return hexValue(c) >= 0; });
}

bool isNumber(QStringView text)
{
    return !text.isEmpty() && text.size() <= 18 && text.front() != u'0' &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isRevision(QStringView text)
{
    // git-check-ref-format(1), and no leading dash, which a program could take for an option.
    if (text.isEmpty() || text.size() > 1024 || text.startsWith(u'-') || text.startsWith(u'/') || text.endsWith(u'/') ||
        text.endsWith(u'.') || text.contains(u".."_s) || text.contains(u"//"_s) || text.contains(u"@{"_s))
        return false;
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c == u' ' || QStringView(u"~^:?*[\\").contains(c); });
}

bool isFilePath(QStringView text)
{
    if (text.isEmpty())
        return false;
    const auto segments = text.split(u'/');
    return std::none_of(segments.begin(), segments.end(),
                        [](QStringView segment) { return segment.isEmpty() || segment == u"." || segment == u".."; });
}

QString tabWord(Location::Tab tab)
{
    switch (tab) {
    case Location::Tab::Files:
        return u"diff"_s;
    case Location::Tab::Commits:
        return u"commits"_s;
    case Location::Tab::Builds:
        return u"builds"_s;
    case Location::Tab::Overview:
        break;
    }
    return {};
}

} // namespace windlass::locationsyntax
