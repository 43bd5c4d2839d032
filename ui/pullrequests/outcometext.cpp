// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/outcometext.h"

#include "ui/errortext.h"

#include <QCoreApplication>

namespace windlass {

namespace {

//! Gives the texts below their context for translators.
struct OutcomeText {
    Q_DECLARE_TR_FUNCTIONS(windlass::OutcomeText)
};

} // namespace

QString outcomeSentence(const WriteOutcome &outcome)
{
    switch (outcome.kind) {
    case WriteOutcome::Kind::Done:
        return {};
    case WriteOutcome::Kind::Failed:
        return errorSentence(outcome.error);
    case WriteOutcome::Kind::NotDone:
        return OutcomeText::tr("No answer came. Windlass looked, and it did not happen: you can try again.");
    case WriteOutcome::Kind::NotRecorded:
        return OutcomeText::tr("Nothing was sent: Windlass could not note it on this computer first, so that it could not "
                               "find out later what came of it. Free some space, or do it again to send it anyway.");
    case WriteOutcome::Kind::Unknown:
        break;
    }
    return OutcomeText::tr("No answer came, and Windlass could not see whether it happened. Refresh and look before you "
                           "try again.");
}

QString outcomeQuote(const WriteOutcome &outcome)
{
    if (outcome.kind == WriteOutcome::Kind::NotRecorded)
        return outcome.error.detail; // The system's words.
    return outcome.isDone() ? QString() : errorQuote(outcome.error);
}

} // namespace windlass
