// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

namespace windlass {

//! Which files nobody reads line by line, by their names: lock files, what tools wrote.
//!
//! A pattern a line. Without a slash it is the name of a file ("yarn.lock", "*.min.js"), with one at its end a folder
//! wherever it is ("generated/"), with others a path from the root ("docs/api/*.html"). `*` and `?` stop at slashes, `**`
//! does not. Upper and lower case are different things.
class FilePatterns
{
public:
    enum class Kind { None, LockFile, Minified, SourceMap, Snapshot, Generated, Own };

    struct Match {
        Kind kind = Kind::None;
        QString pattern; //!< As it was given.
    };

    static QStringList defaults();

    explicit FilePatterns(const QStringList &patterns = defaults());

    //! Kind::None when no pattern has it. Own is a pattern that is none of ours.
    Match match(const QString &path) const;

private:
    QHash<QString, QString> m_names;
    QHash<QString, QString> m_folders;
    QList<std::pair<QString, QString>> m_endings; //!< What follows the star, and the pattern.
    QList<std::pair<QRegularExpression, QString>> m_others;
};

} // namespace windlass
