// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/credentialtrial.h"

#include "api/session.h"

#include <algorithm>
#include <cstdlib>

namespace windlass {

namespace {

using State = FeatureVerdict::State;

//! Below this a difference is the way of the answer, and nothing goes wrong by it.
constexpr std::chrono::minutes ClockTolerance{5};

bool isEveryday(const FeatureVerdict &verdict)
{
    return everydayFeatures().contains(verdict.feature);
}

std::optional<RepositoryId> repositoryOf(const QString &place)
{
    const qsizetype slash = place.indexOf(QLatin1Char('/'));
    if (slash < 0)
        return std::nullopt;
    return RepositoryId{place.left(slash), place.mid(slash + 1)};
}

} // namespace

TrialCalls TrialCalls::of(const std::shared_ptr<Session> &session)
{
    TrialCalls calls;
    calls.me = [session] { return session->user.me(); };
    calls.workspaces = [session] { return session->workspaces.list(); };
    calls.repositories = [session](const QString &workspace) { return session->repositories.list(workspace); };
    calls.repository = [session](const RepositoryId &repository) { return session->repositories.get(repository); };
    calls.projects = [session](const QString &workspace) { return session->projects.list(workspace); };
    calls.pullRequests = [session](const RepositoryId &repository) { return session->pullRequests.list(repository, {}); };
    calls.pipelines = [session](const RepositoryId &repository) { return session->pipelines.list(repository); };
    calls.hooks = [session](const RepositoryId &repository) { return session->hooks.list(HookSubject::of(repository)); };
    calls.grantedScopes = [session] {
        const Capabilities &capabilities = session->client.capabilities();
        return capabilities.knowsScopes() ? std::optional(capabilities.grantedScopes()) : std::nullopt;
    };
    calls.hostNow = [session] { return session->client.hostNow(); };
    return calls;
}

bool CredentialReport::isEnough() const
{
    return !refusal && !needsPlace && !isWithoutScopes
           && std::none_of(features.begin(), features.end(), [](const FeatureVerdict &verdict) {
                  return isEveryday(verdict) && verdict.state == State::Lacks;
              });
}

bool CredentialReport::isOfUse() const
{
    return !refusal && !isWithoutScopes
           && std::any_of(features.begin(), features.end(),
                          [](const FeatureVerdict &verdict) { return verdict.state != State::Lacks; });
}

QStringList CredentialReport::missingScopes() const
{
    QStringList missing;
    for (const FeatureVerdict &verdict : features) {
        if (isEveryday(verdict))
            missing += verdict.missing;
    }
    missing.removeDuplicates();
    return missing;
}

CredentialTrial::CredentialTrial(TrialCalls calls, AccountRecord::Kind kind, const QSet<QString> &scopes, QObject *parent)
    : QObject(parent)
    , m_calls(std::move(calls))
    , m_scopes(scopes)
{
    m_report.kind = kind;
}

CredentialTrial::~CredentialTrial() = default;

void CredentialTrial::start()
{
    m_calls.me().then(this, [this](const Result<Account> &answer) { takeAccount(answer); });
}

void CredentialTrial::takeAccount(const Result<Account> &answer)
{
    const QDateTime hostNow = m_calls.hostNow();
    if (hostNow.isValid()) {
        const std::chrono::seconds ahead{hostNow.secsTo(QDateTime::currentDateTimeUtc())};
        if (std::chrono::abs(ahead) > ClockTolerance)
            m_report.clockError = ahead;
    }
    // Forbidden: it is known. Access tokens act for nobody, and others may lack the right to say who they are.
    if (!answer && answer.error().kind != Error::Kind::Forbidden)
        return refuse(answer.error());
    if (answer)
        m_report.account = *answer;
    else
        m_identityProblem = answer.error();
    if (const auto scopes = granted(); scopes && scopes->isEmpty()) {
        m_report.isWithoutScopes = true;
        judgeByScopes({});
        return end();
    }
    m_calls.workspaces().then(this, [this](const Result<Page<Workspace>> &list) { takeWorkspaces(list); });
}

void CredentialTrial::takeWorkspaces(const Result<Page<Workspace>> &answer)
{
    if (!answer && answer.error().kind != Error::Kind::Forbidden && answer.error().kind != Error::Kind::NotFound)
        return refuse(answer.error());
    if (!answer)
        m_workspacesProblem = answer.error();
    const bool hasSome = answer && !answer->values.isEmpty();
    if (!hasSome && m_report.kind == AccountRecord::Kind::AccessToken) {
        m_report.needsPlace = true;
        return end();
    }
    judge(hasSome ? answer->values.constFirst().slug : QString(), std::nullopt);
}

void CredentialTrial::tryPlace(const QString &place)
{
    m_report.placeProblem.reset();
    const auto take = [this, place](const std::optional<Error> &problem) {
        if (problem) {
            m_report.placeProblem = problem;
            return end();
        }
        m_report.needsPlace = false;
        m_report.place = place;
        judge(place.section(QLatin1Char('/'), 0, 0), repositoryOf(place));
    };
    if (const auto repository = repositoryOf(place)) {
        m_calls.repository(*repository).then(this, [take](const Result<Repository> &answer) {
            take(answer ? std::nullopt : std::optional(answer.error()));
        });
        return;
    }
    m_calls.repositories(place).then(this, [take](const Result<Page<Repository>> &answer) {
        // A workspace that the token is not for looks empty rather than closed.
        if (answer && answer->values.isEmpty())
            return take(Error::make(Error::Kind::NotFound, {}));
        take(answer ? std::nullopt : std::optional(answer.error()));
    });
}

void CredentialTrial::judge(const QString &workspace, const std::optional<RepositoryId> &repository)
{
    if (const auto scopes = granted()) {
        judgeByScopes(*scopes);
        return end();
    }
    // The host does not say what was granted: it is asked for one page of each kind.
    for (const ScopedFeature feature : scopedFeatures()) {
        if (concerns(feature))
            note(feature, State::Unknown);
    }
    if (concerns(ScopedFeature::Identity))
        note(ScopedFeature::Identity, m_identityProblem ? State::Lacks : State::Works,
             m_identityProblem ? inOwnWords(scopesOf(ScopedFeature::Identity, vocabulary())) : QStringList());
    if (concerns(ScopedFeature::Workspaces))
        note(ScopedFeature::Workspaces, m_workspacesProblem ? State::Lacks : State::Works,
             m_workspacesProblem ? inOwnWords(scopesOf(ScopedFeature::Workspaces, vocabulary())) : QStringList());
    ++m_open;
    if (repository)
        probeRepository(*repository);
    else if (!workspace.isEmpty())
        probeWorkspace(workspace);
    end();
}

void CredentialTrial::judgeByScopes(const QSet<QString> &granted)
{
    const ScopeVocabulary spoken = granted.isEmpty() ? vocabulary() : vocabularyOf(granted);
    m_report.features.clear();
    for (const ScopedFeature feature : scopedFeatures()) {
        if (!concerns(feature))
            continue;
        const QStringList missing = inOwnWords(missingScopes(feature, granted, spoken));
        note(feature, missing.isEmpty() ? State::Works : State::Lacks, missing);
    }
}

void CredentialTrial::probeWorkspace(const QString &workspace)
{
    m_open += 2;
    m_calls.projects(workspace).then(this, [this](const Result<Page<Project>> &answer) {
        noteProbe(ScopedFeature::Projects, answer);
        end();
    });
    m_calls.repositories(workspace).then(this, [this](const Result<Page<Repository>> &answer) {
        noteProbe(ScopedFeature::Repositories, answer);
        if (answer && !answer->values.isEmpty())
            probeRepository(answer->values.constFirst().id);
        end();
    });
}

void CredentialTrial::probeRepository(const RepositoryId &repository)
{
    note(ScopedFeature::Repositories, State::Works);
    m_open += 3;
    m_calls.pullRequests(repository).then(this, [this](const Result<Page<PullRequest>> &answer) {
        noteProbe(ScopedFeature::PullRequests, answer);
        // Commenting needs no more than reading.
        noteProbe(ScopedFeature::Comments, answer);
        end();
    });
    m_calls.pipelines(repository).then(this, [this](const Result<Page<Pipeline>> &answer) {
        noteProbe(ScopedFeature::Pipelines, answer);
        end();
    });
    m_calls.hooks(repository).then(this, [this](const Result<Page<Hook>> &answer) {
        // They can be read by administrators alone, whatever the scopes.
        if (answer || !answer.error().missingScopes.isEmpty())
            noteProbe(ScopedFeature::Webhooks, answer);
        end();
    });
}

template <typename T>
void CredentialTrial::noteProbe(ScopedFeature feature, const Result<T> &answer)
{
    if (answer)
        return note(feature, State::Works);
    // Whatever else goes wrong says nothing about the credential: pipelines that are off answer 404.
    if (answer.error().kind != Error::Kind::Forbidden)
        return;
    const QStringList named = answer.error().missingScopes;
    note(feature, State::Lacks, inOwnWords(named.isEmpty() ? scopesOf(feature, vocabulary()) : named));
}

void CredentialTrial::note(ScopedFeature feature, State state, const QStringList &missing)
{
    const FeatureVerdict verdict{feature, state, missing};
    const auto known = std::find_if(m_report.features.begin(), m_report.features.end(),
                                    [feature](const FeatureVerdict &other) { return other.feature == feature; });
    if (known == m_report.features.end())
        m_report.features += verdict;
    else
        *known = verdict;
}

std::optional<QSet<QString>> CredentialTrial::granted() const
{
    if (const auto told = m_calls.grantedScopes())
        return told;
    return m_scopes.isEmpty() ? std::nullopt : std::optional(m_scopes);
}

ScopeVocabulary CredentialTrial::vocabulary() const
{
    return m_report.kind == AccountRecord::Kind::ApiToken ? ScopeVocabulary::ApiToken : ScopeVocabulary::OAuth;
}

QStringList CredentialTrial::inOwnWords(const QStringList &scopes) const
{
    QStringList own;
    for (const QString &scope : scopes) {
        const bool isForeign = vocabularyOf({scope}) != vocabulary();
        const QStringList other = !isForeign                                     ? QStringList()
                                  : vocabulary() == ScopeVocabulary::ApiToken ? apiTokenScopesFor(scope)
                                                                                : oauthScopesFor(scope);
        own += other.isEmpty() ? QStringList{scope} : other;
    }
    own.removeDuplicates();
    return own;
}

bool CredentialTrial::concerns(ScopedFeature feature) const
{
    // A token of a repository, project or workspace is nobody and is in no workspace; that is not a lack.
    if (m_report.kind != AccountRecord::Kind::AccessToken)
        return true;
    return !(feature == ScopedFeature::Identity && m_identityProblem)
           && !(feature == ScopedFeature::Workspaces && (m_report.needsPlace || !m_report.place.isEmpty()));
}

void CredentialTrial::refuse(const Error &error)
{
    m_report.refusal = error;
    end();
}

void CredentialTrial::end()
{
    m_open = std::max(0, m_open - 1);
    if (m_open == 0)
        emit finished();
}

} // namespace windlass
