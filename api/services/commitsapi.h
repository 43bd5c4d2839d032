// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/comment.h"
#include "api/resources/commit.h"
#include "api/resources/diffspec.h"
#include "api/resources/diffstat.h"
#include "api/resources/fileconflict.h"
#include "api/resources/pullrequest.h"
#include "api/resources/repository.h"
#include "api/services/diffoptions.h"

namespace windlass {

//! Which commits are listed; with nothing set, all that any branch or tag reaches.
struct CommitFilter {
    QStringList include{}; //!< Branches, tags or hashes: what any of them reaches.
    QStringList exclude{}; //!< What any of these reaches is left out.
    QString path{};        //!< Commits that changed this file or folder; parents in between are then left out.

    //! What one revision reaches; everything for an empty one.
    static CommitFilter reachedFrom(const QString &revision)
    {
        return revision.isEmpty() ? CommitFilter() : CommitFilter{{revision}};
    }
    bool operator==(const CommitFilter &) const = default;
};

//! Commits, what is said about them, and what lies between two of them.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
class CommitsApi
{
public:
    explicit CommitsApi(ApiClient &client) : m_client(client) {}

    //! Newest first. No size. NotFound for an unknown revision; on the real host its body is a page of HTML.
    //! GET /repositories/{workspace}/{repo_slug}/commits.
    PendingReply<Page<Commit>> list(const RepositoryId &repository, const CommitFilter &filter, const PageToken &page = {},
                                    ReadFrom from = ReadFrom::Network);
    //! `hash` has 7 to 40 characters. GET /repositories/{workspace}/{repo_slug}/commit/{commit}.
    PendingReply<Commit> get(const RepositoryId &repository, const QString &hash, ReadFrom from = ReadFrom::Network);
    //! What builds say of a commit. GET …/commit/{commit}/statuses.
    PendingReply<Page<CommitStatus>> statuses(const RepositoryId &repository, const QString &hash,
                                              const PageToken &page = {}, ReadFrom from = ReadFrom::Network);

    //! All comments, oldest first, answers and deleted ones included. GET …/commit/{commit}/comments.
    PendingReply<Page<Comment>> comments(const RepositoryId &repository, const QString &hash, const PageToken &page = {},
                                         ReadFrom from = ReadFrom::Network);
    //! Gives the comment as the host keeps it; its id is 0 where the host does not say. Invalid for an unknown parent.
    //! POST …/commit/{commit}/comments.
    PendingReply<Comment> addComment(const RepositoryId &repository, const QString &hash, const NewComment &comment);
    //! Only the text of a comment can be changed. PUT …/commit/{commit}/comments/{comment_id}.
    PendingReply<Comment> editComment(const RepositoryId &repository, const QString &hash, qint64 comment,
                                      const QString &content);
    //! A comment with answers stays in the list, without its text. DELETE …/commit/{commit}/comments/{comment_id}.
    PendingReply<Nothing> deleteComment(const RepositoryId &repository, const QString &hash, qint64 comment);

    //! Gives the person as a participant. Forbidden without access of one's own to the repository.
    //! POST …/commit/{commit}/approve.
    PendingReply<Participant> approve(const RepositoryId &repository, const QString &hash);
    //! DELETE …/commit/{commit}/approve.
    PendingReply<Nothing> withdrawApproval(const RepositoryId &repository, const QString &hash);

    //! Bytes in the files' own encodings; empty when there is no difference. Of two commits, what the newer one changed
    //! since the merge base, unless the options say otherwise. The listener gets it in pieces while it arrives.
    //! Server (555) when it takes the host too long.
    //! GET /repositories/{workspace}/{repo_slug}/diff/{spec}.
    PendingReply<QByteArray> diff(const RepositoryId &repository, const DiffSpec &spec, const DiffOptions &options = {},
                                  ReadFrom from = ReadFrom::Network, const BodyListener &listener = {});
    //! The files of the diff in its order, 500 a page. GET /repositories/{workspace}/{repo_slug}/diffstat/{spec}.
    PendingReply<Page<DiffStatEntry>> diffStat(const RepositoryId &repository, const DiffSpec &spec,
                                               const DiffOptions &options = {}, const PageToken &page = {},
                                               ReadFrom from = ReadFrom::Network);
    //! The best common ancestor, any of them when there are several. NotFound for unrelated or unknown commits.
    //! GET /repositories/{workspace}/{repo_slug}/merge-base/{revspec}.
    PendingReply<Commit> mergeBase(const RepositoryId &repository, const QString &left, const QString &right,
                                   ReadFrom from = ReadFrom::Network);
    //! The files that two commits could not be merged in; empty when they could. NotFound for unknown commits.
    //! GET /repositories/{workspace}/{repo_slug}/file-conflicts/{spec}.
    PendingReply<Page<FileConflict>> fileConflicts(const RepositoryId &repository, const DiffSpec &spec,
                                                   const PageToken &page = {}, ReadFrom from = ReadFrom::Network);

private:
    ApiClient &m_client;
};

} // namespace windlass
