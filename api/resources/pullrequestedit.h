// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/repository.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace windlass {

//! What is sent to create a pull request.
struct NewPullRequest {
    QString title;
    QString description; //!< Markdown.
    QString sourceBranch;
    RepositoryId sourceRepository; //!< The fork that it comes from; empty for the destination's own repository.
    QString destinationBranch;     //!< Empty for the main branch.
    QStringList reviewerUuids;     //!< Never the author: the host refuses the whole request.
    bool closesSourceBranch = false;
    bool isDraft = false;
};

//! Only what is set.
QByteArray toJson(const NewPullRequest &pullRequest);

//! What is sent to change an open pull request; what is empty stays as it is.
struct PullRequestChange {
    std::optional<QString> title;
    std::optional<QString> description;
    std::optional<QString> destinationBranch;
    //! All reviewers that it has afterwards, none for an empty list: whoever is not named here is taken off.
    std::optional<QStringList> reviewerUuids;
    std::optional<bool> closesSourceBranch;
    std::optional<bool> isDraft;

    bool isEmpty() const
    {
        return !title && !description && !destinationBranch && !reviewerUuids && !closesSourceBranch && !isDraft;
    }
};

QByteArray toJson(const PullRequestChange &change);

} // namespace windlass
