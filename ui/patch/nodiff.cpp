// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patch/nodiff.h"

#include "models/diff/diffdocument.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! Gives the texts below their context for translators.
struct NoDiffText {
    Q_DECLARE_TR_FUNCTIONS(windlass::NoDiff)
};

constexpr int LinesLookedAt = 50;
constexpr qsizetype BeginningLength = 120;

QString titleOf(const QByteArray &beginning)
{
    const QByteArray lower = beginning.trimmed().toLower();
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html"))
        return NoDiffText::tr("A web page, and no diff");
    if (lower.startsWith("<?xml") || lower.startsWith('<'))
        return NoDiffText::tr("A document in XML, and no diff");
    if (lower.startsWith('{') || lower.startsWith('['))
        return NoDiffText::tr("JSON, and no diff");
    if (beginning.contains('\0'))
        return NoDiffText::tr("A binary file, and no diff");
    return NoDiffText::tr("Text, and no diff");
}

} // namespace

NoDiff describeNoDiff(const DiffDocument &document)
{
    if (document.fileCount() > 0 || document.foreignLineCount() == 0)
        return {};
    QByteArray beginning;
    QByteArray firstLine;
    for (int i = 0; i < std::min(document.foreignTextCount(), LinesLookedAt); ++i) {
        const QByteArrayView line = document.foreignText(i);
        if (firstLine.isEmpty())
            firstLine = line.first(std::min(line.size(), BeginningLength)).toByteArray().trimmed();
        beginning += line.first(std::min<qsizetype>(line.size(), 1000));
        beginning += '\n';
    }
    NoDiff found;
    found.title = titleOf(beginning);
    found.sentence = NoDiffText::tr("None of %n line(s) begins a diff. The first is: %1", nullptr, document.foreignLineCount())
                         .arg(oneLine(QString::fromUtf8(firstLine), static_cast<int>(BeginningLength)));
    return found;
}

} // namespace windlass
