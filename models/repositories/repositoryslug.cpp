// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/repositories/repositoryslug.h"

#include <algorithm>

namespace windlass {

namespace {

constexpr qsizetype MaximumSlugLength = 62;

bool isSlugLetter(QChar letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9') || letter == u'.' || letter == u'_';
}

} // namespace

QString repositorySlug(const QString &name)
{
    QString slug;
    // "é" becomes "e": the accent is a letter of its own here and falls away.
    const QString plain = name.trimmed().toLower().normalized(QString::NormalizationForm_D);
    for (const QChar letter : plain) {
        if (isSlugLetter(letter))
            slug += letter;
        else if (!letter.isMark() && !slug.endsWith(u'-') && !slug.isEmpty())
            slug += u'-';
    }
    slug.truncate(MaximumSlugLength);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return std::any_of(slug.begin(), slug.end(), [](QChar letter) { return letter.isLetterOrNumber(); }) ? slug : QString();
}

} // namespace windlass
