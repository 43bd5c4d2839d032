// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/difftypes.h"
#include "models/diff/worddiff.h"

#include <QByteArrayView>
#include <QList>
#include <QRegularExpression>
#include <QString>

#include <array>
#include <vector>

namespace windlass {

//! What somebody looks for in a diff.
struct DiffQuery {
    enum class Lines : quint8 { All, Changed, Added, Removed };

    QString text{};
    bool isExpression = false; //!< A regular expression, in the manner of Perl.
    bool isCaseSensitive = false;
    bool wholeWords = false;
    Lines lines = Lines::All;

    bool operator==(const DiffQuery &) const = default;
};

//! A query made ready to be put to lines, over bytes wherever that gives the same answer. A copy belongs to one thread.
class DiffMatcher {
public:
    //! Of a longer line an expression reads this much; plain text is looked for in all of it.
    static constexpr qsizetype LongestExpressionLine = 1 << 20;

    DiffMatcher() = default;
    explicit DiffMatcher(const DiffQuery &query);

    //! False for an empty text and for an expression that is none.
    bool isValid() const { return m_kind != Kind::None; }
    //! What is wrong with the expression, in the words of the library; empty if nothing is.
    const QString &error() const { return m_error; }
    //! Where in the text it is wrong, in UTF-16 units.
    int errorOffset() const { return m_errorOffset; }

    //! Whether lines of this kind are looked at.
    bool wants(const DiffLine &line) const;

    enum class Outcome : quint8 {
        Complete,
        Cut,        //!< The line was too long for an expression; only its beginning was looked at.
        TooComplex, //!< The expression took too many steps. What had been found by then is there.
    };
    //! Appends where \a line matches, in order, without overlaps, at most \a most of them. Matches of nothing are none.
    Outcome match(QByteArrayView line, QList<ByteRange> &found, int most);

private:
    enum class Kind : quint8 { None, Exact, AnyCase, Expression };

    void matchBytes(QByteArrayView line, QList<ByteRange> &found, int most) const;
    Outcome matchExpression(QByteArrayView line, QList<ByteRange> &found, int most);
    qsizetype findBytes(QByteArrayView line, qsizetype from) const;
    void readLine(QByteArrayView line);

    Kind m_kind = Kind::None;
    DiffQuery::Lines m_lines = DiffQuery::Lines::All;
    bool m_wholeWords = false;
    QByteArray m_needle; // Folded to small letters for AnyCase.
    std::array<quint32, 256> m_skip = {};
    QRegularExpression m_expression;
    QString m_error;
    int m_errorOffset = -1;

    // The line that an expression is put to, and the byte that each unit comes from; empty if they are the same.
    QString m_text;
    std::vector<int> m_bytes;
};

} // namespace windlass
