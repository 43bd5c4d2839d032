// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/hooktext.h"

#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! Gives the texts below their context for translators.
struct HookText {
    Q_DECLARE_TR_FUNCTIONS(windlass::HookText)
};

} // namespace

QString hookAddressText(HookAddressProblem problem)
{
    switch (problem) {
    case HookAddressProblem::None: return {};
    case HookAddressProblem::Empty: return HookText::tr("Type the address that Bitbucket is to call.");
    case HookAddressProblem::NoAddress:
        return HookText::tr("This is no address. It has to look like https://hooks.acme.dev/bitbucket.");
    case HookAddressProblem::NotHttp: return HookText::tr("Bitbucket calls https addresses, nothing else.");
    case HookAddressProblem::Plain:
        return HookText::tr("Without https everybody on the way can read the deliveries. Use https if you can.");
    case HookAddressProblem::HasLogin:
        return HookText::tr("Take user name and password out of the address: all administrators can read it. Use a secret instead.");
    case HookAddressProblem::NotPublic:
        return HookText::tr("Bitbucket can't reach this address: it belongs to this machine or to a private network. Use the public "
                            "address of a tunnel or proxy.");
    case HookAddressProblem::StrangePort:
        return HookText::tr("The port is unusual: firewalls may refuse it. 443 always works.");
    case HookAddressProblem::TooLong: return HookText::tr("The address is longer than 2,000 characters.");
    }
    return {};
}

QString secretStrengthText(SecretStrength strength)
{
    switch (strength) {
    case SecretStrength::Empty: return {};
    case SecretStrength::Weak: return HookText::tr("Weak: easy to guess. Generate one, or type a longer one.");
    case SecretStrength::Fair: return HookText::tr("Fair: a generated one is stronger.");
    case SecretStrength::Strong: return HookText::tr("Strong: nobody guesses it.");
    }
    return {};
}

QString signatureText(SignatureVerdict verdict)
{
    switch (verdict) {
    case SignatureVerdict::Good:
        return HookText::tr("The signature is right: this body was signed with this secret and nothing was changed.");
    case SignatureVerdict::Wrong:
        return HookText::tr("The signature is wrong: another secret was used, or the body was changed on the way. One changed byte "
                            "is enough, a line break at its end too.");
    case SignatureVerdict::NoSignature:
        return HookText::tr("There is no signature. The webhook has no secret, or the header X-Hub-Signature was not copied.");
    case SignatureVerdict::Unreadable:
        return HookText::tr("The signature can't be read. It has to be “sha256=” and 64 hexadecimal digits.");
    case SignatureVerdict::NoSecret: return HookText::tr("Type the webhook's secret to check the signature.");
    }
    return {};
}

QString hookEventsText(const QStringList &events)
{
    if (events.isEmpty())
        return HookText::tr("No events");
    if (events.size() <= 2)
        return oneLine(events.join(u", "_s), 120);
    return HookText::tr("%n event(s)", nullptr, static_cast<int>(events.size()));
}

QString deliveryEventText(const QString &event)
{
    static const QHash<QString, const char *> known{
        {u"repo:push"_s, QT_TRANSLATE_NOOP("windlass::HookText", "Commits were pushed")},
        {u"repo:fork"_s, QT_TRANSLATE_NOOP("windlass::HookText", "The repository was forked")},
        {u"repo:updated"_s, QT_TRANSLATE_NOOP("windlass::HookText", "The repository was changed")},
        {u"repo:commit_comment_created"_s, QT_TRANSLATE_NOOP("windlass::HookText", "A commit was commented on")},
        {u"repo:commit_status_created"_s, QT_TRANSLATE_NOOP("windlass::HookText", "A build reported on a commit")},
        {u"repo:commit_status_updated"_s, QT_TRANSLATE_NOOP("windlass::HookText", "The build of a commit changed")},
        {u"pullrequest:created"_s, QT_TRANSLATE_NOOP("windlass::HookText", "A pull request was opened")},
        {u"pullrequest:updated"_s, QT_TRANSLATE_NOOP("windlass::HookText", "A pull request was changed")},
        {u"pullrequest:push"_s, QT_TRANSLATE_NOOP("windlass::HookText", "Commits were pushed to a pull request")},
        {u"pullrequest:approved"_s, QT_TRANSLATE_NOOP("windlass::HookText", "A pull request was approved")},
        {u"pullrequest:unapproved"_s, QT_TRANSLATE_NOOP("windlass::HookText", "An approval was withdrawn")},
        {u"pullrequest:changes_request_created"_s, QT_TRANSLATE_NOOP("windlass::HookText", "Changes were requested")},
        {u"pullrequest:changes_request_removed"_s,
         QT_TRANSLATE_NOOP("windlass::HookText", "A request for changes was withdrawn")},
        {u"pullrequest:fulfilled"_s, QT_TRANSLATE_NOOP("windlass::HookText", "A pull request was merged")},
        {u"pullrequest:rejected"_s, QT_TRANSLATE_NOOP("windlass::HookText", "A pull request was declined")},
        {u"pullrequest:comment_created"_s, QT_TRANSLATE_NOOP("windlass::HookText", "A pull request was commented on")},
        {u"pullrequest:comment_updated"_s, QT_TRANSLATE_NOOP("windlass::HookText", "A comment was changed")},
        {u"pullrequest:comment_deleted"_s, QT_TRANSLATE_NOOP("windlass::HookText", "A comment was deleted")},
        {u"pullrequest:comment_resolved"_s, QT_TRANSLATE_NOOP("windlass::HookText", "A comment was resolved")},
        {u"pullrequest:comment_reopened"_s, QT_TRANSLATE_NOOP("windlass::HookText", "A comment was reopened")},
        {u"issue:created"_s, QT_TRANSLATE_NOOP("windlass::HookText", "An issue was created")},
        {u"issue:updated"_s, QT_TRANSLATE_NOOP("windlass::HookText", "An issue was changed")},
        {u"issue:comment_created"_s, QT_TRANSLATE_NOOP("windlass::HookText", "An issue was commented on")},
    };
    const char *text = known.value(event);
    return text ? QCoreApplication::translate("windlass::HookText", text) : oneLine(event, 80);
}

} // namespace windlass
