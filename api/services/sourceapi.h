// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/repository.h"
#include "api/resources/sourceentry.h"

namespace windlass {

//! Files and folders at one commit. `hash` is the hash of a commit, never a name: the host answers 404 to branches with a
//! slash, however they are encoded, and a name could mean another commit on the next page. RefsApi::branch() and tag() have
//! the hash of a name. Paths are from the root, without a slash at either end.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-source/
class SourceApi
{
public:
    explicit SourceApi(ApiClient &client) : m_client(client) {}

    //! What lies in the folder `path` (empty for the root), in git's order; down to `depth` folders deep, in one flat list.
    //! NotFound for no such folder. Server (555) when a deep listing takes the host too long: ask for less.
    //! GET /repositories/{workspace}/{repo_slug}/src/{commit}/{path}/.
    PendingReply<Page<SourceEntry>> list(const RepositoryId &repository, const QString &hash, const QString &path,
                                         int depth = 1, const PageToken &page = {}, ReadFrom from = ReadFrom::Network);
    //! A file's bytes, in whatever encoding they are; a link's and a submodule's bytes are what they point to. Files of LFS
    //! come from another host, without our credentials. TooLarge beyond 256 MiB: ask meta() first.
    //! GET …/src/{commit}/{path}.
    PendingReply<QByteArray> file(const RepositoryId &repository, const QString &hash, const QString &path,
                                  ReadFrom from = ReadFrom::Network);
    //! What a path is and how big, without its bytes; of a folder too. GET …/src/{commit}/{path}?format=meta.
    PendingReply<SourceEntry> meta(const RepositoryId &repository, const QString &hash, const QString &path,
                                   ReadFrom from = ReadFrom::Network);
    //! The text of a Markdown, reStructuredText or Textile file as the host decodes it, for encodings that we don't know.
    //! BadResponse or Invalid for other files. GET …/src/{commit}/{path}?format=rendered.
    PendingReply<FileText> text(const RepositoryId &repository, const QString &hash, const QString &path,
                                ReadFrom from = ReadFrom::Network);
    //! The commits that changed a file, newest first, with the name that it had at each, across renames unless
    //! `followsRenames` is false. GET /repositories/{workspace}/{repo_slug}/filehistory/{commit}/{path}.
    PendingReply<Page<FileRevision>> history(const RepositoryId &repository, const QString &hash, const QString &path,
                                             bool followsRenames = true, const PageToken &page = {},
                                             ReadFrom from = ReadFrom::Network);

private:
    ApiClient &m_client;
};

} // namespace windlass
