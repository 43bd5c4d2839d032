// SPDX-License-Identifier: GPL-3.0-or-later
// Approving, and asking for changes.
#include "app/demo/http/answers.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/routes.h"
#include "app/demo/resources/shapes.h"

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

HttpAnswer setReview(Call &call, bool approves, const QString &state)
{
    auto world = call.site.store.write();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    PullRequest *request = repository->pullRequest(call.parameter(u"id"_s).toInt());
    if (!request)
        return errorAnswer(404, u"Pull request not found"_s);
    // A merged request may still be approved; everything else about a closed one is refused.
    if (!request->isOpen() && !approves)
        return errorAnswer(400, u"This pull request is already closed."_s);
    Participant *participant = request->participant(call.me());
    if (state.isEmpty() && (!participant || participant->state.isEmpty()))
        return errorAnswer(404, u"You haven't reviewed this pull request."_s);
    if (!participant) {
        request->participants.append({call.me(), false, false, {}, {}});
        participant = &request->participants.last();
    }
    participant->hasApproved = approves;
    participant->state = state;
    participant->participatedOn = QDateTime::currentDateTimeUtc();
    const Participant result = *participant;
    world.save();
    if (state.isEmpty())
        return noContent();
    return call.object(participantShape(call.site, *world, result));
}

} // namespace

void addReviewRoutes(Router &router)
{
    const QString one = u"/repositories/{workspace}/{repo_slug}/pullrequests/{id}"_s;
    router.add("POST", one + u"/approve"_s, "pullrequest:write",
               [](Call &call) { return setReview(call, true, u"approved"_s); });
    router.add("POST", one + u"/request-changes"_s, "pullrequest:write",
               [](Call &call) { return setReview(call, false, u"changes_requested"_s); });
    router.add("DELETE", one + u"/approve"_s, "pullrequest:write",
               [](Call &call) { return setReview(call, false, {}); });
    router.add("DELETE", one + u"/request-changes"_s, "pullrequest:write",
               [](Call &call) { return setReview(call, false, {}); });
}

} // namespace windlass::standin
