// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/diffexpander.h"

#include "models/diff/diffcontextloader.h"
#include "ui/diff/diffview.h"
#include "ui/errortext.h"

namespace windlass {

namespace {

QString expanderProblem(DiffContext::Fit fit)
{
    switch (fit) {
    case DiffContext::Fit::Fits:
        break;
    case DiffContext::Fit::OtherVersion:
        return DiffView::tr("The file on Bitbucket is another version than this diff. No more lines can be shown.");
    case DiffContext::Fit::NotText:
        return DiffView::tr("The file is no text. No more lines can be shown.");
    case DiffContext::Fit::TooLarge:
        return DiffView::tr("The file is too large. No more lines can be shown.");
    }
    return {};
}

} // namespace

DiffExpander DiffExpander::of(const DiffDocument *document, const DiffContextLoader *loader, const DiffRow &row)
{
    DiffExpander result;
    const bool isRow = row.kind == DiffRowKind::HunkHeader || row.kind == DiffRowKind::MoreBelow;
    if (!document || !loader || !isRow || !document->canShowContext(row.file))
        return result;
    result.file = row.file;
    result.hunk = row.hunk;
    result.isBelow = row.kind == DiffRowKind::MoreBelow;
    result.hidden = result.isBelow ? document->hiddenBelow(row.hunk) : document->hiddenAbove(row.hunk);
    result.isValid = result.hidden != 0;
    if (!result.isValid)
        return result;
    const bool isAsked = result.isBelow ? loader->isAskedBelow(row.hunk) : loader->isAskedAbove(row.hunk);
    const DiffContextLoader::State state = loader->state(row.file);
    if (state == DiffContextLoader::State::Unusable) {
        result.isProblem = true;
        result.text = expanderProblem(loader->fit(row.file));
        return result;
    }
    if (isAsked && state == DiffContextLoader::State::Loading) {
        result.text = DiffView::tr("Loading the file…");
        return result;
    }
    if (isAsked && state == DiffContextLoader::State::Failed) {
        result.isProblem = true;
        result.text = errorSentence(*loader->error(row.file));
        result.action = DiffView::tr("Try again");
        return result;
    }
    const bool isMoreThanAStep = result.hidden < 0 || result.hidden > Step;
    const bool isFirst = row.hunk == document->file(row.file).firstHunk;
    result.canStepDown = isMoreThanAStep && (result.isBelow || !isFirst);
    result.canStepUp = isMoreThanAStep && !result.isBelow;
    result.text = result.hidden < 0 ? DiffView::tr("The file may go on here")
                                    : DiffView::tr("%n line(s) hidden", nullptr, result.hidden);
    result.action = result.isBelow && result.hidden < 0 ? DiffView::tr("Show the rest") : DiffView::tr("Show all");
    return result;
}

QString DiffExpander::describe(Part part) const
{
    switch (part) {
    case Part::None:
        break;
    case Part::Down:
        return DiffView::tr("Show %n more line(s) below", nullptr, Step);
    case Part::Up:
        return DiffView::tr("Show %n more line(s) above", nullptr, Step);
    case Part::Rest:
        return action;
    }
    return text;
}

} // namespace windlass
