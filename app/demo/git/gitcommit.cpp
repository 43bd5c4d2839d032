// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/git/gitcommit.h"

#include <QStringDecoder>
#include <QTimeZone>

namespace windlass::standin {

namespace {

QString decodeNamed(const QByteArray &bytes, const QByteArray &encoding)
{
    if (!encoding.isEmpty()) {
        const auto known = QStringConverter::encodingForName(encoding.constData());
        if (known)
            return QStringDecoder(*known).decode(bytes);
    }
    return decodeLoosely(bytes);
}

} // namespace

QString decodeLoosely(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8.decode(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

GitPerson parsePerson(const QByteArray &line)
{
    GitPerson person;
    const qsizetype open = line.indexOf('<');
    const qsizetype close = line.lastIndexOf('>');
    if (open < 0 || close < open)
        return person;
    person.name = decodeLoosely(line.left(open).trimmed());
    person.email = decodeLoosely(line.mid(open + 1, close - open - 1));
    const QByteArrayList when = line.mid(close + 1).trimmed().split(' ');
    int offset = 0;
    if (when.size() > 1) {
        const int zone = when.at(1).toInt();
        offset = (zone / 100 * 60 + zone % 100) * 60;
    }
    person.date = QDateTime::fromSecsSinceEpoch(when.at(0).toLongLong(), Qt::OffsetFromUTC, offset);
    return person;
}

GitCommit parseCommit(const QByteArray &hash, const QByteArray &content)
{
    GitCommit commit;
    commit.hash = hash;
    QByteArray encoding;
    QByteArray author;
    QByteArray committer;
    qsizetype position = 0;
    while (position < content.size()) {
        qsizetype end = content.indexOf('\n', position);
        if (end < 0)
            end = content.size();
        const QByteArray line = content.mid(position, end - position);
        position = end + 1;
        if (line.isEmpty())
            break;
        if (line.startsWith("tree "))
            commit.tree = line.mid(5);
        else if (line.startsWith("parent "))
            commit.parents.append(line.mid(7));
        else if (line.startsWith("author "))
            author = line.mid(7);
        else if (line.startsWith("committer "))
            committer = line.mid(10);
        else if (line.startsWith("encoding "))
            encoding = line.mid(9);
        // gpgsig, mergetag and their continuation lines are of no use here.
    }
    commit.author = parsePerson(author);
    commit.committer = parsePerson(committer);
    commit.rawMessage = content.mid(position);
    commit.message = decodeNamed(commit.rawMessage, encoding);
    if (!encoding.isEmpty())
        commit.author.name = decodeNamed(author.left(author.indexOf('<')).trimmed(), encoding);
    return commit;
}

GitTag parseTag(const QByteArray &content)
{
    GitTag tag;
    const qsizetype blank = content.indexOf("\n\n");
    for (const QByteArray &line : content.left(blank < 0 ? content.size() : blank).split('\n')) {
        if (line.startsWith("object "))
            tag.target = line.mid(7);
        else if (line.startsWith("type "))
            tag.targetType = line.mid(5);
        else if (line.startsWith("tagger "))
            tag.tagger = parsePerson(line.mid(7));
    }
    if (blank >= 0)
        tag.message = decodeLoosely(content.mid(blank + 2));
    return tag;
}

} // namespace windlass::standin
