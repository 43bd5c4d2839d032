// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>
#include <QString>

namespace windlass::standin {

//! Author, committer or tagger as git writes them.
struct GitPerson {
    QString name;
    QString email;
    QDateTime date; //!< With the offset it was written with.

    QString raw() const { return name + QStringLiteral(" <") + email + QLatin1Char('>'); }
};

struct GitCommit {
    QByteArray hash;
    QByteArray tree;
    QByteArrayList parents;
    GitPerson author;
    GitPerson committer;
    QString message;
    QByteArray rawMessage; //!< The bytes, for a commit that is made again on another parent.

    QString subject() const { return message.section(QLatin1Char('\n'), 0, 0); }
};

struct GitTag {
    QByteArray target;
    QByteArray targetType;
    GitPerson tagger;
    QString message;
};

//! Reads the text of a commit object; damaged headers give empty members, never a failure.
GitCommit parseCommit(const QByteArray &hash, const QByteArray &content);
GitTag parseTag(const QByteArray &content);
//! "Name <mail> 1700000000 +0100".
GitPerson parsePerson(const QByteArray &line);
//! Bytes that claim no encoding: UTF-8 where they are, else Latin-1, so that nothing is lost.
QString decodeLoosely(const QByteArray &bytes);

} // namespace windlass::standin
