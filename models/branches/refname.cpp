// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/branches/refname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr qsizetype MaximumRefBytes = 250;

bool isForbiddenInRef(QChar letter)
{
    return letter.unicode() <= 0x20 || letter.unicode() == 0x7f || u"~^:?*[\\"_s.contains(letter);
}

} // namespace

RefNameProblem checkRefName(const QString &name)
{
    if (name.isEmpty())
        return RefNameProblem::Empty;
    if (std::any_of(name.begin(), name.end(), isForbiddenInRef))
        return RefNameProblem::BadCharacter;
    if (name.contains(".."_L1))
        return RefNameProblem::DoubleDot;
    if (name.contains("@{"_L1) || name == "@"_L1)
        return RefNameProblem::AtBrace;
    if (name.startsWith(u'/') || name.startsWith(u'-'))
        return RefNameProblem::BadStart;
    if (name.endsWith(u'/') || name.endsWith(u'.'))
        return RefNameProblem::BadEnd;
    if (name.contains("//"_L1))
        return RefNameProblem::DoubleSlash;
    const QStringList parts = name.split(u'/');
    if (std::any_of(parts.begin(), parts.end(), [](const QString &part) { return part.startsWith(u'.'); }))
        return RefNameProblem::BadStart;
    if (std::any_of(parts.begin(), parts.end(), [](const QString &part) { return part.endsWith(".lock"_L1); }))
        return RefNameProblem::BadEnd;
    return name.toUtf8().size() > MaximumRefBytes ? RefNameProblem::TooLong : RefNameProblem::None;
}

} // namespace windlass
