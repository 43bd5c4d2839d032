// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/scopes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

QString apiTokenScope(QLatin1StringView right)
{
    return QString(right) + ":bitbucket"_L1;
}

struct ScopePair {
    QLatin1StringView oauth;
    QList<QLatin1StringView> apiToken; //!< Without ":bitbucket".
};

//! Which rights mean the same. An OAuth scope that writes also reads, so it stands for both.
const QList<ScopePair> &scopePairs()
{
    static const QList<ScopePair> pairs{
        {"account"_L1, {"read:user"_L1, "read:workspace"_L1}},
        {"account:write"_L1, {"write:user"_L1}},
        {"email"_L1, {"read:user"_L1}},
        {"project"_L1, {"read:project"_L1}},
        {"project:admin"_L1, {"admin:project"_L1}},
        {"repository"_L1, {"read:repository"_L1}},
        {"repository:write"_L1, {"read:repository"_L1, "write:repository"_L1}},
        {"repository:admin"_L1, {"admin:repository"_L1}},
        {"repository:delete"_L1, {"delete:repository"_L1}},
        {"pullrequest"_L1, {"read:pullrequest"_L1}},
        {"pullrequest:write"_L1, {"read:pullrequest"_L1, "write:pullrequest"_L1}},
        {"pipeline"_L1, {"read:pipeline"_L1}},
        {"pipeline:write"_L1, {"write:pipeline"_L1}},
        {"pipeline:variable"_L1, {"admin:pipeline"_L1}},
        {"runner"_L1, {"read:runner"_L1}},
        {"runner:write"_L1, {"write:runner"_L1}},
        {"webhook"_L1, {"read:webhook"_L1, "write:webhook"_L1, "delete:webhook"_L1}},
        {"snippet"_L1, {"read:snippet"_L1}},
        {"snippet:write"_L1, {"read:snippet"_L1, "write:snippet"_L1, "delete:snippet"_L1}},
        {"issue"_L1, {"read:issue"_L1}},
        {"issue:write"_L1, {"read:issue"_L1, "write:issue"_L1, "delete:issue"_L1}},
    };
    return pairs;
}

QStringList oauthScopesOf(ScopedFeature feature)
{
    switch (feature) {
    case ScopedFeature::Identity: return {u"account"_s};
    case ScopedFeature::Workspaces: return {u"account"_s};
    case ScopedFeature::Projects: return {u"project"_s};
    case ScopedFeature::Repositories: return {u"repository"_s};
    case ScopedFeature::PullRequests: return {u"pullrequest"_s};
    case ScopedFeature::Comments: return {u"pullrequest"_s};
    case ScopedFeature::PullRequestWrites: return {u"pullrequest:write"_s};
    case ScopedFeature::Branches: return {u"repository:write"_s};
    case ScopedFeature::Pipelines: return {u"pipeline"_s};
    // Writing does not include reading here.
    case ScopedFeature::PipelineRuns: return {u"pipeline"_s, u"pipeline:write"_s};
    case ScopedFeature::Webhooks: return {u"webhook"_s};
    case ScopedFeature::RepositoryCreation: return {u"repository:admin"_s};
    case ScopedFeature::RepositoryDeletion: return {u"repository:delete"_s};
    }
    return {};
}

QList<QLatin1StringView> apiTokenRightsOf(ScopedFeature feature)
{
    switch (feature) {
    case ScopedFeature::Identity: return {"read:user"_L1};
    case ScopedFeature::Workspaces: return {"read:workspace"_L1};
    case ScopedFeature::Projects: return {"read:project"_L1};
    case ScopedFeature::Repositories: return {"read:repository"_L1};
    // The diff of a pull request redirects to the repository's.
    case ScopedFeature::PullRequests: return {"read:pullrequest"_L1, "read:repository"_L1};
    case ScopedFeature::Comments: return {"read:pullrequest"_L1};
    case ScopedFeature::PullRequestWrites: return {"read:pullrequest"_L1, "write:pullrequest"_L1};
    case ScopedFeature::Branches: return {"read:repository"_L1, "write:repository"_L1};
    case ScopedFeature::Pipelines: return {"read:pipeline"_L1};
    case ScopedFeature::PipelineRuns: return {"read:pipeline"_L1, "write:pipeline"_L1};
    case ScopedFeature::Webhooks: return {"read:webhook"_L1, "write:webhook"_L1, "delete:webhook"_L1};
    case ScopedFeature::RepositoryCreation: return {"admin:repository"_L1};
    case ScopedFeature::RepositoryDeletion: return {"delete:repository"_L1};
    }
    return {};
}

} // namespace

QList<ScopedFeature> scopedFeatures()
{
    using enum ScopedFeature;
    return {Identity, Workspaces, Projects,     Repositories, PullRequests,       Comments,          PullRequestWrites,
            Branches, Pipelines,  PipelineRuns, Webhooks,     RepositoryCreation, RepositoryDeletion};
}

QList<ScopedFeature> everydayFeatures()
{
    QList<ScopedFeature> features = scopedFeatures();
    features.removeIf([](ScopedFeature feature) {
        return feature == ScopedFeature::RepositoryCreation || feature == ScopedFeature::RepositoryDeletion;
    });
    return features;
}

QStringList scopesOf(ScopedFeature feature, ScopeVocabulary vocabulary)
{
    if (vocabulary == ScopeVocabulary::OAuth)
        return oauthScopesOf(feature);
    QStringList scopes;
    for (const QLatin1StringView right : apiTokenRightsOf(feature))
        scopes += apiTokenScope(right);
    return scopes;
}

QStringList scopesToAskFor(const QList<ScopedFeature> &features, ScopeVocabulary vocabulary)
{
    QStringList scopes;
    for (const ScopedFeature feature : features)
        scopes += scopesOf(feature, vocabulary);
    scopes.removeDuplicates();
    const QStringList all = scopes;
    scopes.removeIf([&all](const QString &scope) {
        return std::any_of(all.begin(), all.end(), [&scope](const QString &other) {
            return other != scope && withIncludedScopes({other}).contains(scope);
        });
    });
    return scopes;
}

QStringList missingScopes(ScopedFeature feature, const QSet<QString> &granted, ScopeVocabulary vocabulary)
{
    const QSet<QString> all = withIncludedScopes(granted);
    QStringList missing = scopesOf(feature, vocabulary);
    missing.removeIf([&all](const QString &scope) { return all.contains(scope); });
    return missing;
}

QSet<QString> withIncludedScopes(const QSet<QString> &granted)
{
    static const QList<std::pair<QLatin1StringView, QLatin1StringView>> includes{
        {"pullrequest:write"_L1, "pullrequest"_L1}, {"pullrequest:write"_L1, "repository:write"_L1},
        {"pullrequest"_L1, "repository"_L1},        {"repository:write"_L1, "repository"_L1},
        {"project"_L1, "repository"_L1},            {"snippet:write"_L1, "snippet"_L1},
        {"issue:write"_L1, "issue"_L1},
    };
    QSet<QString> all = granted;
    // The order of the list makes one pass enough.
    for (const auto &[scope, included] : includes) {
        if (all.contains(scope))
            all.insert(included);
    }
    return all;
}

ScopeVocabulary vocabularyOf(const QSet<QString> &granted)
{
    const bool isApiToken = std::any_of(granted.begin(), granted.end(),
                                        [](const QString &scope) { return scope.endsWith(":bitbucket"_L1); });
    return isApiToken ? ScopeVocabulary::ApiToken : ScopeVocabulary::OAuth;
}

QStringList apiTokenScopesFor(const QString &oauthScope)
{
    QStringList scopes;
    for (const ScopePair &pair : scopePairs()) {
        if (pair.oauth != oauthScope)
            continue;
        for (const QLatin1StringView right : pair.apiToken)
            scopes += apiTokenScope(right);
    }
    return scopes;
}

QStringList oauthScopesFor(const QString &scope)
{
    // The narrowest one that has it: reading a repository is "repository", not "repository:write".
    const ScopePair *best = nullptr;
    for (const ScopePair &pair : scopePairs()) {
        const bool hasIt = std::any_of(pair.apiToken.begin(), pair.apiToken.end(),
                                       [&scope](QLatin1StringView right) { return apiTokenScope(right) == scope; });
        if (hasIt && (!best || pair.apiToken.size() < best->apiToken.size()))
            best = &pair;
    }
    if (scope == "read:user:bitbucket"_L1)
        return {u"account"_s}; // "email" alone does not show the rest of the account.
    return best ? QStringList{best->oauth} : QStringList();
}

} // namespace windlass
