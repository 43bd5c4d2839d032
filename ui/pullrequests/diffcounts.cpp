// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/diffcounts.h"

#include "models/diff/diffdocument.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

namespace windlass {

namespace {

//! Gives the texts below their context for translators.
struct DiffCounts {
    Q_DECLARE_TR_FUNCTIONS(windlass::FilesTab)
};

constexpr int MostNamed = 3;

} // namespace

QString diffCountWarning(const DiffDocument &document, const QList<DiffStatEntry> &entries)
{
    QSet<QString> inDiff;
    bool isDamaged = document.isCut();
    for (int i = 0; i < document.fileCount(); ++i) {
        const DiffFile &file = document.file(i);
        inDiff.insert(file.path());
        inDiff.insert(file.previousPath());
        isDamaged |= file.has(DiffFileFlag::Truncated);
    }
    QStringList missing;
    for (const DiffStatEntry &entry : entries) {
        if (!inDiff.contains(entry.path()))
            missing += oneLine(entry.path(), 120);
    }
    const QLocale locale;
    const auto all = entries.size();
    if (!missing.isEmpty()) {
        const QString shown = locale.toString(all - missing.size());
        const QString names = locale.createSeparatedList(missing.mid(0, MostNamed));
        return missing.size() > MostNamed
                   ? DiffCounts::tr("Bitbucket sent the diff of %1 of %2 files. Missing are %3 and others.")
                         .arg(shown, locale.toString(all), names)
                   : DiffCounts::tr("Bitbucket sent the diff of %1 of %2 files. Missing: %3.")
                         .arg(shown, locale.toString(all), names);
    }
    if (isDamaged)
        return DiffCounts::tr("The diff that Bitbucket sent ends in the middle: not every change is shown.");
    return {};
}

} // namespace windlass
