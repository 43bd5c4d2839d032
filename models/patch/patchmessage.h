// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace windlass {

class DiffDocument;

//! The text that stands before a file of a patch and belongs to no file: the mail that git format-patch writes around a
//! diff, or whatever somebody wrote there.
struct PatchMessage {
    int file = 0;       //!< The file it stands before.
    int firstLine = 0;  //!< Its lines are DiffDocument::foreignText(firstLine) and so on.
    int endLine = 0;
    QString subject{};  //!< Without "[PATCH 1/3]"; empty if it is no mail.
    QString number{};   //!< "1/3", empty if there is none.
    QString author{};
    QString date{};     //!< As it is written there.

    bool isMail() const { return !subject.isEmpty() || !author.isEmpty(); }
};

//! The messages of a document, in order. What follows the last file has the number of files as its file. The signature at
//! the end of a mail ("-- " and git's version) is left out where the next mail follows.
QList<PatchMessage> patchMessages(const DiffDocument &document);
//! The message that the file belongs to, -1 if there is none.
int messageOfFile(const QList<PatchMessage> &messages, int file);
//! The text of a message; at most about \a limit bytes of it.
QString messageText(const DiffDocument &document, const PatchMessage &message, qsizetype limit);

//! A mail header's value with encoded words (=?UTF-8?q?Andr=C3=A9?=) put into plain text. UTF-8 and ISO 8859-1 are known.
QString decodedHeader(const QByteArray &value);

} // namespace windlass
