// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/jsonreader.h"
#include "api/resources/pullrequest.h"

namespace windlass {

//! `/repositories/{workspace}/{repo_slug}`.
inline ApiPath repositoryPath(const RepositoryId &repository)
{
    return ApiPath("repositories") / repository.workspace / repository.slug;
}

//! `/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}`.
inline ApiPath pullRequestPath(const PullRequestId &id)
{
    return repositoryPath(id.repository) / "pullrequests" / id.id;
}

//! For answers that are one object of the kind that `parse` reads.
template <typename T>
PendingReply<T> sendForOne(ApiClient &client, const ApiRequest &request, json::ObjectParser<T> parse,
                           ReadFrom from = ReadFrom::Network)
{
    return client.send<T>(request, [parse](const ApiAnswer &answer) { return json::parseOne(answer, parse); }, from);
}

//! For lists: the first page by path and query, the others by the host's own `next`.
template <typename T>
PendingReply<Page<T>> sendForPage(ApiClient &client, const ApiPath &path, const ApiQuery &query, const PageToken &page,
                                  json::ObjectParser<T> parse, ReadFrom from,
                                  std::optional<RequestFamily> family = {})
{
    ApiRequest request = page.isEmpty() ? ApiRequest::get(path, query) : ApiRequest::next(page.next);
    request.family = family.value_or(request.family);
    return client.send<Page<T>>(request, [parse](const ApiAnswer &answer) { return json::parsePage(answer, parse); },
                                from);
}

//! For writes whose answer does not matter.
inline PendingReply<Nothing> sendForNothing(ApiClient &client, const ApiRequest &request)
{
    return client.send<Nothing>(request, json::parseNothing);
}

//! For diffs, files and logs.
inline PendingReply<QByteArray> sendForBytes(ApiClient &client, const ApiRequest &request,
                                             ReadFrom from = ReadFrom::Network, const BodyListener &listener = {})
{
    return client.send<QByteArray>(request, json::parseBytes, from, listener);
}

} // namespace windlass
