// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/repositories/repositoryactions.h"

namespace windlass {

//! What is sent beyond what an entry says; a look needs none of it.
struct RepositoryPayload {
    RepositoryChange repository;
    HookChange hook;
    IssueChange issue;
    NewComment comment;
};

//! The job for an entry about a repository, a branch, a webhook, an issue or a commit; null for other kinds.
WriteJob *makeRepositoryJob(const RepositoryCalls &calls, const WriteJob::Setup &setup, const WriteEntry &entry,
                            const RepositoryPayload &payload = {});

//! What the host said the repository is after a job that made or changed one; nothing for other jobs, or without an answer.
std::optional<Repository> repositoryOfJob(const WriteJob &job);

} // namespace windlass
