// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/patch/patchmessage.h"

#include "models/diff/diffdocument.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! Headers stand at the start; further down a line "Date:" is part of the message.
constexpr int MostHeaderLines = 60;

QByteArrayView foreignLine(const DiffDocument &document, int index)
{
    const QByteArrayView line = document.foreignText(index);
    return line.endsWith('\r') ? line.chopped(1) : line;
}

//! "From 1234… Mon Sep 17 00:00:00 2001", which parts the mails of a series.
bool startsMail(QByteArrayView line)
{
    return line.startsWith("From ") && line.size() > 46 && line[45] == ' ';
}

QString decodedWord(const QByteArray &charset, char kind, const QByteArray &text)
{
    QByteArray bytes;
    if (kind == 'b' || kind == 'B') {
        bytes = QByteArray::fromBase64(text);
    } else {
        QByteArray quoted = text;
        quoted.replace('_', ' ');
        bytes = QByteArray::fromPercentEncoding(quoted, '=');
    }
    const QByteArray name = charset.toLower();
    return name == "iso-8859-1" || name == "latin1" ? QString::fromLatin1(bytes) : QString::fromUtf8(bytes);
}

void readHeaders(const DiffDocument &document, PatchMessage &message)
{
    QByteArray name;
    QByteArray value;
    const auto take = [&] {
        if (name == "from")
            message.author = decodedHeader(value);
        else if (name == "date")
            message.date = decodedHeader(value);
        else if (name == "subject")
            message.subject = decodedHeader(value);
        name.clear();
    };
    const int end = std::min(message.endLine, message.firstLine + MostHeaderLines);
    for (int index = message.firstLine; index < end; ++index) {
        const QByteArrayView line = foreignLine(document, index);
        if (line.isEmpty())
            break;
        if ((line.startsWith(' ') || line.startsWith('\t')) && !name.isEmpty()) {
            value += ' ' + line.toByteArray().trimmed(); // A long header goes on in the next line.
            continue;
        }
        take();
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).indexOf(' ') < 0) {
            name = line.first(colon).toByteArray().toLower();
            value = line.sliced(colon + 1).toByteArray().trimmed();
        }
    }
    take();
    static const QRegularExpression tag(u"^\\[[^\\]]*?(\\d+/\\d+)?\\]\\s*"_s);
    if (const QRegularExpressionMatch match = tag.match(message.subject); match.hasMatch()) {
        message.number = match.captured(1);
        message.subject.remove(0, match.capturedLength());
    }
}

} // namespace

QList<PatchMessage> patchMessages(const DiffDocument &document)
{
    QList<PatchMessage> messages;
    const int count = document.foreignTextCount();
    for (int index = 0; index < count;) {
        PatchMessage message;
        message.file = document.foreignLine(index).file;
        message.firstLine = index;
        bool hasText = false;
        for (; index < count && document.foreignLine(index).file == message.file; ++index) {
            const QByteArrayView line = foreignLine(document, index);
            hasText = hasText || !line.isEmpty();
            if (startsMail(line))
                message.firstLine = index; // What stands before is the signature of the mail before.
        }
        message.endLine = index;
        if (!hasText)
            continue;
        readHeaders(document, message);
        messages.append(message);
    }
    return messages;
}

int messageOfFile(const QList<PatchMessage> &messages, int file)
{
    int found = -1;
    for (int i = 0; i < messages.size() && messages.at(i).file <= file; ++i) {
        // Stray lines between two files do not end what a mail said.
        if (found < 0 || messages.at(i).isMail() || !messages.at(found).isMail())
            found = i;
    }
    return found;
}

QString messageText(const DiffDocument &document, const PatchMessage &message, qsizetype limit)
{
    QByteArray text;
    for (int index = message.firstLine; index < message.endLine && text.size() < limit; ++index) {
        const QByteArrayView line = foreignLine(document, index);
        text += line.first(std::min(line.size(), limit - text.size()));
        text += '\n';
    }
    while (text.endsWith("\n\n"))
        text.chop(1);
    return QString::fromUtf8(text);
}

QString decodedHeader(const QByteArray &value)
{
    static const QRegularExpression word(u"=\\?([^?]+)\\?([bBqQ])\\?([^?]*)\\?="_s);
    const QString text = QString::fromUtf8(value);
    QString decoded;
    qsizetype at = 0;
    bool isAfterWord = false;
    QRegularExpressionMatchIterator matches = word.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString between = text.mid(at, match.capturedStart() - at);
        // Blanks between two encoded words only keep the lines short.
        if (!isAfterWord || !between.trimmed().isEmpty())
            decoded += between;
        decoded += decodedWord(match.captured(1).toLatin1(), match.captured(2).at(0).toLatin1(), match.captured(3).toLatin1());
        at = match.capturedEnd();
        isAfterWord = true;
    }
    return decoded + text.mid(at);
}

} // namespace windlass
