// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patch/patchwords.h"

#include "models/diff/diffdocument.h"
#include "models/patch/patchsource.h"
#include "ui/patch/patchpage.h"

#include <QStringList>

namespace windlass {

QString patchProblemSentence(const PatchSource &source)
{
    switch (source.problem()) {
    case PatchSource::Problem::None:
        break;
    case PatchSource::Problem::NotFound:
        return PatchPage::tr("There is no such file.");
    case PatchSource::Problem::Folder:
        return PatchPage::tr("This is a folder, not a patch.");
    case PatchSource::Problem::NoFile:
        return PatchPage::tr("This is a device, not a file.");
    case PatchSource::Problem::Forbidden:
        return source.isStandardInput() ? PatchPage::tr("Standard input is closed.")
                                        : PatchPage::tr("You may not read this file.");
    case PatchSource::Problem::Broken:
        return PatchPage::tr("Reading ended with an error.");
    case PatchSource::Problem::NoDiff:
        return PatchPage::tr("This is no diff: its first 64 MB hold no file of one. It was not read further.");
    }
    return {};
}

int strayLines(const DiffDocument &document, const QList<PatchMessage> &messages)
{
    int lines = 0;
    for (const PatchMessage &message : messages) {
        const bool isSignature =
            message.file == document.fileCount() && document.foreignText(message.firstLine).startsWith("-- ");
        if (!message.isMail() && message.file > 0 && !isSignature)
            lines += message.endLine - message.firstLine;
    }
    return lines;
}

QString patchOddities(const DiffDocument &document, const QList<PatchMessage> &messages)
{
    int damaged = 0;
    for (int i = 0; i < document.fileCount(); ++i)
        damaged += document.file(i).isDamaged();
    const int stray = strayLines(document, messages);
    QStringList sentences;
    if (document.isCut())
        sentences.append(PatchPage::tr("The patch is larger than 4 GB. Only the beginning is shown."));
    if (damaged > 0)
        sentences.append(PatchPage::tr("%n file(s) could not be read as they should.", nullptr, damaged));
    if (stray > 0)
        sentences.append(PatchPage::tr("%n line(s) between the files belong to none of them.", nullptr, stray));
    return sentences.join(QLatin1Char(' '));
}

} // namespace windlass
