// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/requestkind.h"

#include "api/core/apirequest.h"

#include <QList>

namespace windlass {

namespace {

//! The segments after the API's base: "repositories", "acme", "web-shop", "commits". An address of `next` has the base
//! with its version before them.
QList<QByteArray> requestSegments(const QByteArray &path)
{
    QByteArray rest = path.left(path.indexOf('?') < 0 ? path.size() : path.indexOf('?'));
    if (const qsizetype scheme = rest.indexOf("://"); scheme > 0) {
        const qsizetype slash = rest.indexOf('/', scheme + 3);
        rest = slash < 0 ? QByteArray() : rest.mid(slash);
        if (const qsizetype version = rest.indexOf("/2.0/"); version >= 0)
            rest = rest.mid(version + 4);
    }
    QList<QByteArray> segments = rest.split('/');
    segments.removeAll(QByteArray());
    return segments;
}

RequestPart pullRequestPart(const QList<QByteArray> &segments)
{
    const QByteArray what = segments.value(5);
    if (what == "comments" || what == "tasks")
        return RequestPart::Comments;
    if (what == "diff" || what == "diffstat" || what == "patch")
        return RequestPart::Diffs;
    if (what == "statuses")
        return RequestPart::Builds;
    if (what == "commits")
        return RequestPart::Commits;
    return RequestPart::PullRequests;
}

RequestPart repositoryPart(const QList<QByteArray> &segments)
{
    const QByteArray what = segments.value(3);
    if (what == "pullrequests" || what == "default-reviewers" || what == "effective-default-reviewers")
        return pullRequestPart(segments);
    if (what == "diff" || what == "diffstat" || what == "patch")
        return RequestPart::Diffs;
    if (what == "commit" && segments.value(5) == "statuses")
        return RequestPart::Builds;
    if (what == "commit" && segments.value(5) == "comments")
        return RequestPart::Comments;
    if (what == "commit" || what == "commits" || what == "merge-base")
        return RequestPart::Commits;
    if (what == "refs")
        return RequestPart::Branches;
    if (what == "src" || what == "filehistory" || what == "downloads")
        return RequestPart::Files;
    if (what == "pipelines")
        return segments.value(7) == "log" || segments.value(7) == "logs" ? RequestPart::Logs : RequestPart::Pipelines;
    if (what == "pipelines_config" || what == "pipelines-config" || what == "environments" || what == "deployments")
        return RequestPart::Pipelines;
    if (what == "hooks")
        return RequestPart::Webhooks;
    if (what == "issues")
        return RequestPart::Issues;
    return RequestPart::Repositories;
}

} // namespace

RequestFamily requestFamilyOf(const QByteArray &path)
{
    const QList<QByteArray> segments = requestSegments(path);
    const QByteArray first = segments.value(0);
    if (first == "hook_events" || (first == "workspaces" && segments.value(2) == "hooks"))
        return RequestFamily::Webhook;
    if (first != "repositories")
        return RequestFamily::Other;
    if (segments.value(3) == "hooks")
        return RequestFamily::Webhook;
    // The source of a file is below /repositories too, and the page says "any access": the scarcer budget it is.
    if (segments.value(3) == "downloads" && segments.size() > 4)
        return RequestFamily::Raw;
    return RequestFamily::Repository;
}

RequestPart requestPartOf(const ApiRequest &request)
{
    if (request.isUnsigned)
        return RequestPart::Pictures;
    if (request.lane == Lane::Background)
        return RequestPart::Background;
    const QList<QByteArray> segments = requestSegments(request.path);
    const QByteArray first = segments.value(0);
    if (first == "repositories")
        return repositoryPart(segments);
    if (first == "user" && segments.value(1) != "workspaces")
        return RequestPart::Account;
    if (first == "hook_events" || (first == "workspaces" && segments.value(2) == "hooks"))
        return RequestPart::Webhooks;
    if (first == "workspaces" && segments.value(2) == "pullrequests")
        return RequestPart::PullRequests;
    if (first == "pullrequests")
        return RequestPart::PullRequests;
    if (first == "user" || first == "workspaces")
        return RequestPart::Workspaces;
    return RequestPart::Other;
}

const std::array<const char *, RequestFamilyCount> &requestFamilyWords()
{
    static const std::array<const char *, RequestFamilyCount> words{"repository", "raw",   "archive",
                                                                    "webhook",    "other", "picture"};
    return words;
}

const std::array<const char *, RequestPartCount> &requestPartWords()
{
    static const std::array<const char *, RequestPartCount> words{
        "account",  "workspaces", "repositories", "files", "branches", "commits", "pullrequests", "comments",   "diffs",
        "builds",   "pipelines",  "logs",         "webhooks", "issues", "pictures", "background", "other"};
    return words;
}

} // namespace windlass
