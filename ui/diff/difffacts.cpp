// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/difffacts.h"

#include "models/diff/diffcontents.h"
#include "models/diff/difftext.h"
#include "ui/diff/diffview.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! A file of more lines than this says so in its header.
constexpr int LargeFileLines = 5'000;
constexpr qsizetype ShortHash = 7;

QString octalMode(quint32 mode)
{
    return QString::number(mode, 8);
}

QString fileTypeWord(quint32 mode)
{
    switch (mode) {
    case 0120000:
        return DiffView::tr("symbolic link");
    case 0160000:
        return DiffView::tr("submodule");
    case 0100755:
        return DiffView::tr("executable file");
    default:
        return DiffView::tr("file");
    }
}

QString shortCommit(const QByteArray &hash)
{
    return QString::fromLatin1(hash.left(ShortHash));
}

//! What happened to the file as a whole.
QString statusFact(const DiffFile &file)
{
    switch (file.status) {
    case DiffFileStatus::Added:
        return DiffView::tr("New file");
    case DiffFileStatus::Deleted:
        return DiffView::tr("Deleted");
    case DiffFileStatus::Renamed:
        return file.similarity >= 0 ? DiffView::tr("Renamed, %1% alike").arg(file.similarity) : DiffView::tr("Renamed");
    case DiffFileStatus::Copied:
        return file.similarity >= 0 ? DiffView::tr("Copied, %1% alike").arg(file.similarity) : DiffView::tr("Copied");
    case DiffFileStatus::Modified:
        break;
    }
    return {};
}

QString typeChangeFact(const DiffDocument &document, int index)
{
    const DiffFile &file = document.file(index);
    const quint32 other = otherTypeOf(document, index);
    const bool isOld = file.status == DiffFileStatus::Deleted;
    //: What the file was → what it is now, for example "file → symbolic link".
    return DiffView::tr("Type changed: %1 → %2")
        .arg(fileTypeWord(isOld ? file.oldMode : other), fileTypeWord(isOld ? other : file.newMode));
}

QString modeFact(const DiffFile &file)
{
    const QString oldMode = octalMode(file.oldMode);
    const QString newMode = octalMode(file.newMode);
    if (file.oldMode == 0100644 && file.newMode == 0100755)
        return DiffView::tr("Now executable, mode %1 → %2").arg(oldMode, newMode);
    if (file.oldMode == 0100755 && file.newMode == 0100644)
        return DiffView::tr("No longer executable, mode %1 → %2").arg(oldMode, newMode);
    return DiffView::tr("Mode %1 → %2").arg(oldMode, newMode);
}

QString submoduleFact(const DiffDocument &document, int index)
{
    const SubmoduleChange change = submoduleChangeOf(document, index);
    if (!change.oldCommit.isEmpty() && !change.newCommit.isEmpty())
        return DiffView::tr("Submodule %1 → %2").arg(shortCommit(change.oldCommit), shortCommit(change.newCommit));
    const QByteArray &only = change.newCommit.isEmpty() ? change.oldCommit : change.newCommit;
    return only.isEmpty() ? DiffView::tr("Submodule") : DiffView::tr("Submodule %1").arg(shortCommit(only));
}

//! How the last line of the file ends, where that is not as it should be.
QString endFact(const DiffFile &file)
{
    const bool isOld = file.has(DiffTextFlag::OldNoNewline);
    const bool isNew = file.has(DiffTextFlag::NewNoNewline);
    if (isOld && !isNew && file.status != DiffFileStatus::Deleted)
        return DiffView::tr("Newline at end added");
    if (!isOld && isNew && file.status != DiffFileStatus::Added)
        return DiffView::tr("Newline at end removed");
    return isOld || isNew ? DiffView::tr("No newline at end") : QString();
}

QString endingsFact(const DiffFile &file)
{
    if (file.hasMixedEndings())
        return DiffView::tr("Mixed line endings");
    const bool oldReturns = file.has(DiffTextFlag::OldReturns);
    const bool newReturns = file.has(DiffTextFlag::NewReturns);
    if (oldReturns && file.has(DiffTextFlag::NewFeeds))
        return DiffView::tr("Line endings CRLF → LF");
    if (newReturns && file.has(DiffTextFlag::OldFeeds))
        return DiffView::tr("Line endings LF → CRLF");
    return oldReturns || newReturns ? DiffView::tr("CRLF line endings") : QString();
}

void addWarnings(QList<DiffFact> &facts, const DiffFile &file)
{
    const auto warn = [&facts](bool isSo, const QString &text) {
        if (isSo)
            facts.append({text, true});
    };
    warn(file.isDamaged(), DiffView::tr("Incomplete"));
    warn(file.has(DiffTextFlag::Bidirectional), DiffView::tr("Bidirectional characters"));
    warn(file.has(DiffTextFlag::Invisible), DiffView::tr("Invisible characters"));
    warn(file.has(DiffTextFlag::ControlCharacters), DiffView::tr("Control characters"));
    warn(isOddPath(file.oldPath) || isOddPath(file.newPath), DiffView::tr("Odd path"));
    warn(file.hasMixedEndings(), endingsFact(file));
}

QString sizeAndOid(qint64 size, const QByteArray &oid)
{
    const QString shown = size >= 0 ? QLocale().formattedDataSize(size) : DiffView::tr("unknown size");
    //: %1 is a size, %2 the beginning of a hash.
    return oid.isEmpty() ? shown : DiffView::tr("%1 (%2)").arg(shown, QString::fromLatin1(oid.left(12)));
}

QString lfsSentence(const DiffDocument &document, int index)
{
    const LfsChange change = lfsChangeOf(document, index);
    const QString before = sizeAndOid(change.oldSize, change.oldOid);
    const QString now = sizeAndOid(change.newSize, change.newOid);
    switch (document.file(index).status) {
    case DiffFileStatus::Added:
        return DiffView::tr("The content is kept in Git LFS: %1.").arg(now);
    case DiffFileStatus::Deleted:
        return DiffView::tr("The content was kept in Git LFS: %1.").arg(before);
    default:
        return DiffView::tr("The content is kept in Git LFS: %1 before, %2 now.").arg(before, now);
    }
}

QString submoduleSentence(const DiffDocument &document, int index)
{
    const SubmoduleChange change = submoduleChangeOf(document, index);
    const QString before = QString::fromLatin1(change.oldCommit);
    const QString now = QString::fromLatin1(change.newCommit);
    if (change.oldCommit.isEmpty() && change.newCommit.isEmpty())
        return DiffView::tr("Another repository stands here. The diff does not say at which commit.");
    if (change.oldCommit.isEmpty())
        return DiffView::tr("Another repository stands here, at commit %1.").arg(now);
    if (change.newCommit.isEmpty())
        return DiffView::tr("Another repository stood here, at commit %1.").arg(before);
    if (change.oldCommit == change.newCommit && change.isDirty)
        return DiffView::tr("The other repository is still at commit %1, with changes that are not committed.").arg(now);
    return DiffView::tr("The other repository moved from commit %1 to commit %2.").arg(before, now);
}

QString linkSentence(const DiffDocument &document, int index)
{
    const LinkChange change = linkChangeOf(document, index);
    const QString before = shownPath(change.oldTarget);
    const QString now = shownPath(change.newTarget);
    if (change.oldTarget.isEmpty())
        return DiffView::tr("The link points to %1").arg(now);
    if (change.newTarget.isEmpty())
        return DiffView::tr("The link pointed to %1").arg(before);
    return DiffView::tr("The link pointed to %1 and now points to %2").arg(before, now);
}

QString binarySentence(const DiffFile &file)
{
    const QLocale locale;
    if (file.newBinarySize >= 0 && file.oldBinarySize >= 0 && file.status == DiffFileStatus::Modified) {
        return DiffView::tr("Binary file, %1 before and %2 now. It is not shown as text.")
            .arg(locale.formattedDataSize(file.oldBinarySize), locale.formattedDataSize(file.newBinarySize));
    }
    if (file.newBinarySize > 0)
        return DiffView::tr("Binary file, %1. It is not shown as text.")
            .arg(locale.formattedDataSize(file.newBinarySize));
    return DiffView::tr("Binary file. It is not shown as text.");
}

} // namespace

QList<DiffFact> diffFacts(const DiffDocument &document, int index)
{
    const DiffFile &file = document.file(index);
    QList<DiffFact> facts;
    const auto add = [&facts](const QString &text) {
        if (!text.isEmpty())
            facts.append({text, false});
    };
    addWarnings(facts, file);
    if (file.has(DiffFileFlag::TypeChanged))
        add(typeChangeFact(document, index));
    else
        add(statusFact(file));
    if (file.has(DiffFileFlag::Submodule))
        add(submoduleFact(document, index));
    else if (file.has(DiffFileFlag::Symlink))
        add(DiffView::tr("Symbolic link"));
    else if (file.has(DiffTextFlag::LfsPointer))
        add(DiffView::tr("Git LFS"));
    if (file.has(DiffFileFlag::Binary))
        add(DiffView::tr("Binary"));
    if (file.has(DiffFileFlag::Combined))
        add(file.parents > 1 ? DiffView::tr("Merge of %n parents", nullptr, file.parents) : DiffView::tr("Merge"));
    if (file.has(DiffFileFlag::ModeChanged))
        add(modeFact(file));
    else if (file.status == DiffFileStatus::Added && file.newMode == 0100755)
        add(DiffView::tr("Executable"));
    if (!file.has(DiffFileFlag::Submodule) && !file.has(DiffFileFlag::Symlink)) {
        add(endFact(file));
        if (!file.hasMixedEndings())
            add(endingsFact(file));
    }
    if (file.has(DiffTextFlag::NotUtf8))
        add(DiffView::tr("Not UTF-8"));
    if (file.has(DiffTextFlag::ByteOrderMark))
        add(DiffView::tr("Byte order mark"));
    if (file.has(DiffTextFlag::LongLines))
        add(DiffView::tr("Very long lines"));
    if (document.fileLineEnd(index) - document.fileLineBegin(index) > LargeFileLines)
        add(DiffView::tr("Large"));
    return facts;
}

QStringList diffFactTexts(const DiffDocument &document, int file)
{
    QStringList texts;
    const QList<DiffFact> facts = diffFacts(document, file);
    for (const DiffFact &fact : facts)
        texts.append(fact.text);
    return texts;
}

bool isWaryNote(DiffNote note)
{
    return note >= DiffNote::Bidirectional;
}

QString diffNoteText(DiffNote note, const DiffDocument &document, int index)
{
    const DiffFile &file = document.file(index);
    switch (note) {
    case DiffNote::Binary:
        return binarySentence(file);
    case DiffNote::Empty:
        return DiffView::tr("The file is empty.");
    case DiffNote::RenamedOnly:
        return DiffView::tr("Renamed without changes.");
    case DiffNote::CopiedOnly:
        return DiffView::tr("Copied without changes.");
    case DiffNote::ModeOnly:
        return DiffView::tr("Only the file mode changed, from %1 to %2.")
            .arg(octalMode(file.oldMode), octalMode(file.newMode));
    case DiffNote::NoContent:
        return DiffView::tr("The diff has no lines for this file.");
    case DiffNote::Absent:
        if (file.has(DiffFileFlag::OnlySpace))
            return DiffView::tr("Only white space changed in this file, and that is ignored now.");
        if (file.added == 0 && file.removed == 0)
            return DiffView::tr("Bitbucket counts this file and did not send its diff. It has no changed lines: it may be binary.");
        return DiffView::tr("Bitbucket counts the changed lines of this file and did not send them.");
    case DiffNote::Submodule:
        return submoduleSentence(document, index);
    case DiffNote::Link:
        return linkSentence(document, index);
    case DiffNote::LfsPointer:
        return lfsSentence(document, index);
    case DiffNote::Bidirectional:
        return DiffView::tr("Characters in this file change the order in which text is read. They are shown as marks.");
    case DiffNote::Invisible:
        return DiffView::tr("There are characters in this file that cannot be seen. They are shown as marks.");
    case DiffNote::ControlCharacters:
        return DiffView::tr("There are control characters in this file. They are shown as marks.");
    case DiffNote::OddPath:
        return DiffView::tr("The path has characters that cannot be shown. They are written with backslashes.");
    case DiffNote::WrongCounts:
        return DiffView::tr(
            "A hunk of this file has more or fewer lines than it announces. Line numbers may be wrong.");
    case DiffNote::BadHunk:
        return DiffView::tr("The start of a hunk could not be read. Its lines have no numbers.");
    case DiffNote::BadHeader:
        return DiffView::tr("The diff does not say which file this is.");
    case DiffNote::ForeignLines:
        return DiffView::tr(
            "There are lines in this file's diff that do not belong to any diff. They are shown in grey.");
    case DiffNote::Truncated:
        return DiffView::tr("The diff ends in the middle of this file. The rest is missing.");
    }
    return {};
}

QString shownPath(const QByteArray &path)
{
    if (!isOddPath(path))
        return QString::fromUtf8(path);
    QString shown = u"\""_s;
    qsizetype at = 0;
    while (at < path.size()) {
        const DecodedCharacter character = decodeAt(path, at);
        const auto byte = static_cast<unsigned char>(path.at(at));
        constexpr QByteArrayView controls = "\a\b\t\n\v\f\r";
        const qsizetype control = controls.indexOf(path.at(at));
        if (character.isValid && control >= 0)
            shown += u'\\' + QString(QLatin1Char("abtnvfr"[control]));
        else if (!character.isValid || byte < 0x20 || byte == 0x7F)
            shown += u"\\%1"_s.arg(static_cast<uint>(byte), 3, 8, QLatin1Char('0'));
        else if (character.value < 0xA0 && character.value >= 0x80)
            shown += u"\\u%1"_s.arg(static_cast<uint>(character.value), 4, 16, QLatin1Char('0'));
        else if (isBidirectionalControl(character.value) || isInvisible(character.value))
            shown += u"\\u%1"_s.arg(static_cast<uint>(character.value), 4, 16, QLatin1Char('0'));
        else if (byte == '"' || byte == '\\')
            shown += u'\\' + QString(QLatin1Char(path.at(at)));
        else
            shown += QStringView(QChar::fromUcs4(character.value));
        at += character.bytes;
    }
    return shown + u'"';
}

} // namespace windlass
