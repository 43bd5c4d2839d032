// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace windlass {

//! The two languages that Bitbucket names rights in.
enum class ScopeVocabulary {
    OAuth,    //!< "pullrequest:write": OAuth consumers and access tokens. Some include others.
    ApiToken, //!< "write:pullrequest:bitbucket": API tokens. None includes another.
};

//! What this program can do, as far as rights go.
enum class ScopedFeature {
    Identity,           //!< Who am I: GET /user.
    Workspaces,         //!< The list of workspaces, members.
    Projects,
    Repositories,       //!< Repositories, files, commits, branches, tags.
    PullRequests,       //!< Reading them, with diffs and statuses.
    Comments,           //!< Comments, resolving, tasks.
    PullRequestWrites,  //!< Creating, approving, merging, declining.
    Branches,           //!< Creating and deleting branches and tags.
    Pipelines,          //!< Runs, steps, logs.
    PipelineRuns,       //!< Starting and stopping them.
    Webhooks,           //!< Reading and changing them.
    RepositoryCreation, //!< Creating repositories and changing their settings.
    RepositoryDeletion,
};

//! All of them, in the order in which they are shown.
QList<ScopedFeature> scopedFeatures();
//! What everyday use asks for: all but creating and deleting repositories.
QList<ScopedFeature> everydayFeatures();

//! The scopes that a feature needs; all of them are needed.
QStringList scopesOf(ScopedFeature feature, ScopeVocabulary vocabulary);
//! What to tick for these features, without what other ticks of the list include. In the order of the features.
QStringList scopesToAskFor(const QList<ScopedFeature> &features, ScopeVocabulary vocabulary);
//! What a feature lacks, in the words of the credential; empty when it will work.
QStringList missingScopes(ScopedFeature feature, const QSet<QString> &granted, ScopeVocabulary vocabulary);

//! With what the scopes include by themselves. API token scopes include nothing.
QSet<QString> withIncludedScopes(const QSet<QString> &granted);
//! The language of these scopes; OAuth for none.
ScopeVocabulary vocabularyOf(const QSet<QString> &granted);
//! The same right in the other language: one OAuth scope may be several API token scopes. Empty when there is none.
QStringList apiTokenScopesFor(const QString &oauthScope);
QStringList oauthScopesFor(const QString &apiTokenScope);

} // namespace windlass
