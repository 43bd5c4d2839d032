// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/hook.h"
#include "api/resources/repository.h"

namespace windlass {

//! What a webhook hangs on: a repository, or a workspace with all its repositories.
struct HookSubject {
    enum class Kind { Repository, Workspace };

    QString workspace;
    QString repository{}; //!< Slug; empty for the workspace itself.

    static HookSubject of(const RepositoryId &repository) { return {repository.workspace, repository.slug}; }
    static HookSubject ofWorkspace(const QString &workspace) { return {workspace}; }
    Kind kind() const { return repository.isEmpty() ? Kind::Workspace : Kind::Repository; }
    bool operator==(const HookSubject &) const = default;
};

//! Webhooks. A desktop program can't be told anything by them: it looks after them. Forbidden for those who do not
//! administer the subject. All of it counts against the budget for webhooks.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-webhooks/
class HooksApi
{
public:
    explicit HooksApi(ApiClient &client) : m_client(client) {}

    //! GET /repositories/{workspace}/{repo_slug}/hooks or /workspaces/{workspace}/hooks.
    PendingReply<Page<Hook>> list(const HookSubject &subject, const PageToken &page = {}, ReadFrom from = ReadFrom::Network);
    //! GET …/hooks/{uid}.
    PendingReply<Hook> get(const HookSubject &subject, const QString &uuid, ReadFrom from = ReadFrom::Network);
    //! Invalid for an address that the internet can't reach or an unknown event; Forbidden without the scope of each event.
    //! POST …/hooks.
    PendingReply<Hook> create(const HookSubject &subject, const HookChange &hook);
    //! Everything but a secret that is kept is replaced. PUT …/hooks/{uid}.
    PendingReply<Hook> update(const HookSubject &subject, const QString &uuid, const HookChange &hook);
    //! DELETE …/hooks/{uid}.
    PendingReply<Nothing> remove(const HookSubject &subject, const QString &uuid);

    //! The events that hooks of such subjects may have, by category. GET /hook_events/{subject_type}.
    PendingReply<Page<HookEvent>> events(HookSubject::Kind kind, const PageToken &page = {},
                                         ReadFrom from = ReadFrom::Network);
    //! What hooks can hang on at all: "repository", "workspace", and whatever the host adds, sorted. GET /hook_events.
    PendingReply<QStringList> subjectTypes(ReadFrom from = ReadFrom::Network);

private:
    ApiClient &m_client;
};

} // namespace windlass
