// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>

namespace windlass {

//! What kind of budget a request draws on: the host counts each by itself, over a rolling hour.
enum class RequestFamily {
    Repository, //!< Everything below /repositories that is not one of the next: 1,000.
    Raw,        //!< Downloads of files: 5,000.
    Archive,    //!< Archives of a repository: 1,500; an older page says 5,000.
    Webhook,    //!< Hooks of repositories and workspaces: 1,000.
    Other,      //!< The rest of the API, for which no limit is published.
    Picture,    //!< Another host than the API's: counted, but against no budget.
};

//! Which part of the program a request is for, so that people see who used their budget.
enum class RequestPart {
    Account,
    Workspaces,
    Repositories,
    Files,
    Branches,
    Commits,
    PullRequests,
    Comments,
    Diffs,
    Builds,
    Pipelines,
    Logs,
    Webhooks,
    Issues,
    Pictures,
    Background, //!< Whatever is refreshed without anybody waiting for it.
    Other,
};

inline constexpr std::size_t RequestFamilyCount = 6;
inline constexpr std::size_t RequestPartCount = 17;

struct ApiRequest;

//! By the path, which may be a complete address as `next` is; Other for what is no path of the API.
RequestFamily requestFamilyOf(const QByteArray &path);
RequestPart requestPartOf(const ApiRequest &request);

//! Words for files of ours, the same in every version; never shown.
const std::array<const char *, RequestFamilyCount> &requestFamilyWords();
const std::array<const char *, RequestPartCount> &requestPartWords();

} // namespace windlass
