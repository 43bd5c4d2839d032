// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/scopes.h"
#include "api/core/page.h"
#include "api/core/pendingreply.h"
#include "api/resources/account.h"
#include "api/resources/hook.h"
#include "api/resources/pipeline.h"
#include "api/resources/project.h"
#include "api/resources/pullrequest.h"
#include "api/resources/repository.h"
#include "api/resources/workspace.h"
#include "models/accounts/accountlist.h"

#include <QObject>
#include <QSet>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace windlass {

struct Session;

//! What a trial asks a host. A test answers when it likes.
struct TrialCalls {
    std::function<PendingReply<Account>()> me;
    std::function<PendingReply<Page<Workspace>>()> workspaces;
    std::function<PendingReply<Page<Repository>>(const QString &workspace)> repositories;
    std::function<PendingReply<Repository>(const RepositoryId &repository)> repository;
    std::function<PendingReply<Page<Project>>(const QString &workspace)> projects;
    std::function<PendingReply<Page<PullRequest>>(const RepositoryId &repository)> pullRequests;
    std::function<PendingReply<Page<Pipeline>>(const RepositoryId &repository)> pipelines;
    std::function<PendingReply<Page<Hook>>(const RepositoryId &repository)> hooks;
    //! What the answers said so far about the rights of the credential; nothing when they are silent.
    std::function<std::optional<QSet<QString>>()> grantedScopes;
    //! The host's clock (UTC); invalid when it does not say.
    std::function<QDateTime()> hostNow;

    //! The calls keep the session.
    static TrialCalls of(const std::shared_ptr<Session> &session);
};

//! What one feature of the program will do with a credential.
struct FeatureVerdict {
    enum class State {
        Works,
        Lacks,   //!< A right is missing.
        Unknown, //!< The host says nothing about it, and trying it would change something.
    };

    ScopedFeature feature = ScopedFeature::Identity;
    State state = State::Unknown;
    QStringList missing; //!< In the words of this kind of credential.

    bool operator==(const FeatureVerdict &) const = default;
};

//! What came of trying a credential.
struct CredentialReport {
    AccountRecord::Kind kind = AccountRecord::Kind::ApiToken;
    //! Why nothing can be said: refused, not reached. The rest is empty then.
    std::optional<Error> refusal;
    Account account;          //!< Empty for one that acts for nobody, or must not say for whom.
    bool isWithoutScopes = false; //!< The host says that it has no right at all.
    //! It can't list workspaces, so the person has to say what it is for: CredentialTrial::tryPlace().
    bool needsPlace = false;
    QString place;                      //!< "acme" or "acme/web-shop", once it was tried and seen.
    std::optional<Error> placeProblem;  //!< Why the place that was tried is none.
    QList<FeatureVerdict> features;     //!< Those that concern this kind of credential, in the order to show them.
    //! How far the clock of this machine is ahead of the host's (negative: behind), when that is minutes or more.
    std::optional<std::chrono::seconds> clockError;

    //! Nothing of everyday use is known to be missing.
    bool isEnough() const;
    //! Something works, or may.
    bool isOfUse() const;
    //! All that is missing for everyday use, each once.
    QStringList missingScopes() const;
};

//! Tries a credential: who it is, what it can list, and what each feature will do with it. Where the host names the
//! rights of a credential, they are compared with what features need; where it does not, one page of each kind is read.
//! Nothing is ever written.
class CredentialTrial : public QObject
{
    Q_OBJECT

public:
    //! `scopes`: what is known beforehand, as from the answer that an OAuth token came in.
    CredentialTrial(TrialCalls calls, AccountRecord::Kind kind, const QSet<QString> &scopes = {}, QObject *parent = nullptr);
    ~CredentialTrial() override;

    //! finished() follows.
    void start();
    //! After a report that needsPlace: looks whether the credential sees this workspace or repository. finished() follows.
    void tryPlace(const QString &place);

    const CredentialReport &report() const { return m_report; }

signals:
    void finished();

private:
    struct Probe;

    void takeAccount(const Result<Account> &answer);
    void takeWorkspaces(const Result<Page<Workspace>> &answer);
    void judge(const QString &workspace, const std::optional<RepositoryId> &repository);
    void judgeByScopes(const QSet<QString> &granted);
    void probeWorkspace(const QString &workspace);
    void probeRepository(const RepositoryId &repository);
    void note(ScopedFeature feature, FeatureVerdict::State state, const QStringList &missing = {});
    template <typename T>
    void noteProbe(ScopedFeature feature, const Result<T> &answer);
    std::optional<QSet<QString>> granted() const;
    QStringList inOwnWords(const QStringList &scopes) const;
    ScopeVocabulary vocabulary() const;
    bool concerns(ScopedFeature feature) const;
    void refuse(const Error &error);
    void end();

    TrialCalls m_calls;
    QSet<QString> m_scopes;
    CredentialReport m_report;
    std::optional<Error> m_identityProblem;
    std::optional<Error> m_workspacesProblem;
    int m_open = 0; //!< Probes whose answers are awaited.
};

} // namespace windlass
