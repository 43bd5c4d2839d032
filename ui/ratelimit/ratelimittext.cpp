// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratelimit/ratelimittext.h"

#include "ui/widgets/relativetime.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QLocale>

namespace windlass {

namespace {

//! Gives the texts below their context for translators.
struct RateLimit {
    Q_DECLARE_TR_FUNCTIONS(windlass::RateLimit)
};

} // namespace

QString requestFamilyName(RequestFamily family)
{
    switch (family) {
    case RequestFamily::Repository: return RateLimit::tr("Repository data");
    case RequestFamily::Raw: return RateLimit::tr("File downloads");
    case RequestFamily::Archive: return RateLimit::tr("Archives");
    case RequestFamily::Webhook: return RateLimit::tr("Webhooks");
    case RequestFamily::Other: return RateLimit::tr("Account and workspaces");
    case RequestFamily::Picture: return RateLimit::tr("Other hosts");
    }
    return {};
}

QString requestPartName(RequestPart part)
{
    switch (part) {
    case RequestPart::Account: return RateLimit::tr("Account");
    case RequestPart::Workspaces: return RateLimit::tr("Workspaces");
    case RequestPart::Repositories: return RateLimit::tr("Repositories");
    case RequestPart::Files: return RateLimit::tr("Files");
    case RequestPart::Branches: return RateLimit::tr("Branches");
    case RequestPart::Commits: return RateLimit::tr("Commits");
    case RequestPart::PullRequests: return RateLimit::tr("Pull requests");
    case RequestPart::Comments: return RateLimit::tr("Comments and tasks");
    case RequestPart::Diffs: return RateLimit::tr("Diffs");
    case RequestPart::Builds: return RateLimit::tr("Build results");
    case RequestPart::Pipelines: return RateLimit::tr("Pipelines");
    case RequestPart::Logs: return RateLimit::tr("Pipeline logs");
    case RequestPart::Webhooks: return RateLimit::tr("Webhooks");
    case RequestPart::Issues: return RateLimit::tr("Issues");
    case RequestPart::Pictures: return RateLimit::tr("Pictures of people");
    case RequestPart::Background: return RateLimit::tr("Refreshing in the background");
    case RequestPart::Other: return RateLimit::tr("Something else");
    }
    return {};
}

QString budgetHeadline(const RequestLedger &ledger, RequestFamily family)
{
    const QLocale locale;
    const QString used = locale.toString(ledger.used(family));
    const int limit = ledger.limit(family);
    if (limit <= 0)
        return RateLimit::tr("%1 requests, no limit known").arg(used);
    return ledger.source(family) == RequestLedger::Source::Headers
               ? RateLimit::tr("%1 of %2 requests used").arg(used, locale.toString(limit))
               : RateLimit::tr("%1 of about %2 requests used").arg(used, locale.toString(limit));
}

QString refillSentence(const RequestLedger &ledger, RequestFamily family)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime next = ledger.nextRefill(family, now);
    const QDateTime full = ledger.fullRefill(family, now);
    const auto left = ledger.left(family, now);
    if (!next.isValid())
        return RateLimit::tr("All of them are left.");
    if (!left)
        return {};
    const QString figure = RateLimit::tr("%n left.", nullptr, *left);
    if (full.isValid() && full > next)
        //: %1 is "612 left.", %2 and %3 are times of day.
        return RateLimit::tr("%1 More become free from %2 on, all of them at %3 if nothing else is asked.")
            .arg(figure, clockText(next), clockText(full));
    //: %1 is "612 left.", %2 is a time of day.
    return RateLimit::tr("%1 More become free at %2.").arg(figure, clockText(next));
}

QString sourceSentence(const RequestLedger &ledger, RequestFamily family)
{
    switch (ledger.source(family)) {
    case RequestLedger::Source::Headers: {
        const QString heard = clockText(ledger.lastHeard(family));
        const QString resource = oneLine(ledger.resource(family), 40);
        const QString words = resource.isEmpty()
                                  ? RateLimit::tr("Bitbucket itself said so, last at %1.").arg(heard)
                                  //: %2 is Bitbucket's name of a budget, "api" for example.
                                  : RateLimit::tr("Bitbucket itself said so, last at %1, about “%2”.").arg(heard, resource);
        const int ours = ledger.counted(family);
        if (ours < ledger.used(family))
            return words + u'\n'
                   + RateLimit::tr("Windlass sent %n of them; the others came from elsewhere.", nullptr, ours);
        return words;
    }
    case RequestLedger::Source::Documented:
        return RateLimit::tr("An estimate: Bitbucket does not tell this sign-in its count. Windlass counts what it has sent in "
                             "the last 60 minutes; what other programs send is not in it. The limit is the published one.");
    case RequestLedger::Source::Unknown: break;
    }
    return RateLimit::tr("Unknown until the first answer: so far there is only the published limit.");
}

QString refusalSentence(const RequestLedger &ledger)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto refusal = ledger.lastRefusal(now);
    if (!refusal)
        return RateLimit::tr("Bitbucket has refused no request because of a limit (429) in the last hour.");
    const QString family = requestFamilyName(refusal->family);
    const QString at = clockText(refusal->at);
    const QString until = clockText(refusal->until);
    if (refusal->until > now)
        //: %1 and %3 are times of day, %2 is a kind of requests.
        return RateLimit::tr("At %1 Bitbucket refused a request because of its limit (429, %2). Windlass waits until %3.")
            .arg(at, family, until);
    //: %1 and %3 are times of day, %2 is a kind of requests.
    return RateLimit::tr("At %1 Bitbucket refused a request because of its limit (429, %2). Windlass waited until %3.")
        .arg(at, family, until);
}

} // namespace windlass
