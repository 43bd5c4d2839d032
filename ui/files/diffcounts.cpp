// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/diffcounts.h"

#include "models/diff/diffdocument.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

namespace windlass {

namespace {

//! Gives the texts below their context for translators.
struct DiffCountTexts {
    Q_DECLARE_TR_FUNCTIONS(windlass::DiffCounts)
};

constexpr int MostNamed = 3;

} // namespace

DiffCounts countDiff(const DiffDocument &document, const QList<DiffStatEntry> &counted, bool isWhitespaceIgnored)
{
    DiffCounts counts;
    counts.isDamaged = document.isCut();
    counts.counted = static_cast<int>(counted.size());
    QSet<QString> known;
    for (const DiffStatEntry &entry : counted) {
        known.insert(entry.path());
        known.insert(entry.oldPath);
    }
    QSet<QString> inDiff;
    for (int i = 0; i < document.fileCount(); ++i) {
        const DiffFile &file = document.file(i);
        counts.isDamaged |= file.has(DiffFileFlag::Truncated);
        if (file.has(DiffFileFlag::Absent))
            continue;
        inDiff.insert(file.path());
        // A copy counted as an added file, or a rename as two, goes by the other name.
        if (file.status == DiffFileStatus::Renamed)
            inDiff.insert(file.previousPath());
        counts.beyond += known.contains(file.path()) ? 0 : 1;
    }
    for (const DiffStatEntry &entry : counted) {
        if (inDiff.contains(entry.path()))
            ++counts.inDiff;
        else if (isWhitespaceIgnored && entry.linesAdded == 0 && entry.linesRemoved == 0)
            ++counts.onlySpace;
        else
            counts.missing += entry.path();
    }
    return counts;
}

QString diffCountWarning(const DiffCounts &counts)
{
    if (!counts.missing.isEmpty()) {
        const QLocale locale;
        QStringList shortened;
        for (const QString &path : counts.missing.mid(0, MostNamed))
            shortened += oneLine(path, 120);
        const QString shown = locale.toString(counts.counted - counts.missing.size());
        const QString all = locale.toString(counts.counted);
        const QString names = locale.createSeparatedList(shortened);
        return counts.missing.size() > MostNamed
                   ? DiffCountTexts::tr("Bitbucket sent the diff of %1 of %2 files. Missing are %3 and others.")
                         .arg(shown, all, names)
                   : DiffCountTexts::tr("Bitbucket sent the diff of %1 of %2 files. Missing: %3.").arg(shown, all, names);
    }
    if (counts.isDamaged)
        return DiffCountTexts::tr("The diff that Bitbucket sent ends in the middle: not every change is shown.");
    return {};
}

} // namespace windlass
