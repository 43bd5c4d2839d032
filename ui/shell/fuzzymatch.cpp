// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fuzzymatch.h"

#include <algorithm>

namespace windlass {

namespace {

//! Longer texts are cut: nobody types into the palette to find the end of them.
constexpr qsizetype LongestText = 256;

QString foldedText(QStringView text)
{
    QString result;
    // By way of the capitals, which make "ß" into "SS"; folding alone leaves it.
    const QString decomposed =
        text.left(LongestText).toString().toUpper().toCaseFolded().normalized(QString::NormalizationForm_KD);
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing)
            result += c;
    }
    return result;
}

bool isWordStart(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

int wordScore(const QString &word, const QString &text)
{
    // A piece of the text is worth more than scattered letters, at the start of a word more still.
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (isWordStart(text, at))
            return 1000 + (at == 0 ? 200 : 0) - static_cast<int>(std::min<qsizetype>(text.size(), 150));
    }
    if (const qsizetype at = text.indexOf(word); at >= 0)
        return 600 - static_cast<int>(std::min<qsizetype>(text.size(), 150));
    int score = 200;
    qsizetype from = 0;
    qsizetype last = -1;
    for (const QChar c : word) {
        // The next start of a word with this letter, else the next letter: "npr" finds "New pull request".
        qsizetype found = -1;
        for (qsizetype at = text.indexOf(c, from); at >= 0; at = text.indexOf(c, at + 1)) {
            if (at == last + 1 || isWordStart(text, at)) {
                found = at;
                break;
            }
        }
        if (found < 0)
            found = text.indexOf(c, from);
        if (found < 0)
            return 0;
        score += isWordStart(text, found) ? 40 : found == last + 1 ? 20 : -12;
        last = found;
        from = found + 1;
    }
    return std::max(score, 0);
}

} // namespace

int fuzzyScore(QStringView query, QStringView text)
{
    const QStringList words = foldedText(query).split(u' ', Qt::SkipEmptyParts);
    const QString folded = foldedText(text);
    if (words.isEmpty())
        return 1;
    int sum = 0;
    for (const QString &word : words) {
        const int score = wordScore(word, folded);
        if (score <= 0)
            return 0;
        sum += score;
    }
    return sum / static_cast<int>(words.size());
}

} // namespace windlass
