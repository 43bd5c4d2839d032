// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issues/issuetext.h"

#include "api/core/capabilities.h"
#include "ui/errortext.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! Gives the texts below their context for translators.
struct IssueText {
    Q_DECLARE_TR_FUNCTIONS(windlass::IssueText)
};

} // namespace

QStringList issueStateWords()
{
    return {u"new"_s, u"open"_s, u"on hold"_s, u"resolved"_s, u"duplicate"_s, u"invalid"_s, u"wontfix"_s, u"closed"_s};
}

QStringList openIssueStateWords()
{
    return {u"new"_s, u"open"_s, u"submitted"_s, u"on hold"_s};
}

QStringList issueKindWords()
{
    return {u"bug"_s, u"enhancement"_s, u"proposal"_s, u"task"_s};
}

QStringList issuePriorityWords()
{
    return {u"blocker"_s, u"critical"_s, u"major"_s, u"minor"_s, u"trivial"_s};
}

QString issueWord(const QString &word)
{
    static const QHash<QString, const char *> words{
        {u"new"_s, QT_TRANSLATE_NOOP("windlass::IssueText", "New")},
        {u"open"_s, QT_TRANSLATE_NOOP("windlass::IssueText", "Open")},
        {u"submitted"_s, QT_TRANSLATE_NOOP("windlass::IssueText", "Submitted")},
        {u"on hold"_s, QT_TRANSLATE_NOOP("windlass::IssueText", "On hold")},
        {u"resolved"_s, QT_TRANSLATE_NOOP("windlass::IssueText", "Resolved")},
        {u"duplicate"_s, QT_TRANSLATE_NOOP("windlass::IssueText", "Duplicate")},
        {u"invalid"_s, QT_TRANSLATE_NOOP("windlass::IssueText", "Invalid")},
        {u"wontfix"_s, QT_TRANSLATE_NOOP("windlass::IssueText", "Won't fix")},
        {u"closed"_s, QT_TRANSLATE_NOOP("windlass::IssueText", "Closed")},
        {u"bug"_s, QT_TRANSLATE_NOOP("windlass::IssueText", "Bug")},
        {u"enhancement"_s, QT_TRANSLATE_NOOP("windlass::IssueText", "Enhancement")},
        {u"proposal"_s, QT_TRANSLATE_NOOP("windlass::IssueText", "Proposal")},
        {u"task"_s, QT_TRANSLATE_NOOP("windlass::IssueText", "Task")},
        {u"blocker"_s, QT_TRANSLATE_NOOP("windlass::IssueText", "Blocker")},
        {u"critical"_s, QT_TRANSLATE_NOOP("windlass::IssueText", "Critical")},
        {u"major"_s, QT_TRANSLATE_NOOP("windlass::IssueText", "Major")},
        {u"minor"_s, QT_TRANSLATE_NOOP("windlass::IssueText", "Minor")},
        {u"trivial"_s, QT_TRANSLATE_NOOP("windlass::IssueText", "Trivial")},
    };
    const char *text = words.value(word);
    return text ? QCoreApplication::translate("windlass::IssueText", text) : oneLine(word, 40);
}

BadgeSpec issueStateBadge(const Issue &issue)
{
    BadgeSpec badge{issueWord(issue.stateWord), u"issue"_s, ColorToken::Accent, ColorToken::AccentGround};
    if (issue.stateWord == "resolved"_L1 || issue.stateWord == "closed"_L1)
        badge = {badge.text, u"check"_s, ColorToken::Success, ColorToken::SuccessGround};
    else if (issue.isClosed())
        badge = {badge.text, u"cross"_s, ColorToken::MutedText, ColorToken::NeutralGround};
    else if (issue.stateWord == "on hold"_L1)
        badge = {badge.text, u"pause"_s, ColorToken::Warning, ColorToken::WarningGround};
    return badge;
}

BadgeSpec issuePriorityBadge(const QString &word)
{
    if (word == "blocker"_L1 || word == "critical"_L1)
        return {issueWord(word), u"warning"_s, ColorToken::Danger, ColorToken::DangerGround};
    return {issueWord(word), {}};
}

void showIssueStatus(StatePanel *panel, const LoadStatus &status, const EmptyWords &empty)
{
    const bool isGone = status.error && status.error->kind == Error::Kind::Gone && !status.hasContent;
    if (!isGone) {
        showStatus(panel, status, empty);
        return;
    }
    //: %1 is a date.
    const QString text = IssueText::tr("Atlassian removed the issue tracker from Bitbucket Cloud on %1, with its data and its "
                                       "API. Issues that were moved are in Jira; an export made before that day holds the rest. "
                                       "Hosts that still have a tracker work here as before.")
                             .arg(QLocale().toString(Capabilities::announcedEnd(Feature::IssueTracker), QLocale::LongFormat));
    panel->showEmpty(u"issue"_s, IssueText::tr("The issue tracker is gone"), text);
}

} // namespace windlass
