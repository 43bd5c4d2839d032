// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/pipelinesapi.h"
#include "models/actions/writeactions.h"

#include <functional>

namespace windlass {

//! What the actions on pipelines ask of the service; tests put promises in its place.
struct PipelineCalls {
    std::function<PendingReply<Page<Pipeline>>(const RepositoryId &)> list; //!< Newest first.
    std::function<PendingReply<Pipeline>(const RepositoryId &, const QString &id)> get;
    std::function<PendingReply<Pipeline>(const RepositoryId &, const PipelineTarget &)> run;
    std::function<PendingReply<Nothing>(const RepositoryId &, const QString &id)> stop;

    static PipelineCalls of(PipelinesApi &api);
};

using PipelineAction = WriteKind;

struct PipelineReport {
    quint64 ticket = 0;
    RepositoryId repository;
    PipelineAction action = PipelineAction::RunPipeline;
    WriteOutcome outcome;
    std::optional<Pipeline> pipeline; //!< The one that was started, or the one that was stopped as it was seen since.
};

//! Starting and stopping pipelines with one account; like PullRequestActions it belongs to the session, and a call gives
//! a ticket, or 0 when the same is under way already.
class PipelineActions : public WriteActions
{
    Q_OBJECT

public:
    struct Options {
        PipelineCalls calls;
        std::function<QString()> ownUuid; //!< Who we are; empty for tokens that act for nobody.
        WriteJob::LookDelays looks = WriteJob::UsualDelays;
        WriteJournal *journal = nullptr;      //!< Not owned; null in tests that are not about it.
        std::function<QDateTime()> hostNow{}; //!< ApiClient::hostNow(); may be empty.
    };

    explicit PipelineActions(Options options, QObject *parent = nullptr);
    ~PipelineActions() override;

    //! `newestKnownNumber` is the newest build number that the person has seen, 0 for none: a lost run is looked for among
    //! the newer ones.
    quint64 run(const RepositoryId &repository, const PipelineTarget &target, qint64 newestKnownNumber = 0);
    //! `id` is the uuid or the build number.
    quint64 stop(const RepositoryId &repository, const QString &id);

    bool isStarting(const RepositoryId &repository, const PipelineTarget &target) const;
    bool isStopping(const RepositoryId &repository, const QString &id) const;

signals:
    void started(quint64 ticket);
    void looking(quint64 ticket);
    void finished(const windlass::PipelineReport &report);

protected:
    WriteJob *jobFor(const WriteEntry &entry) override;
    void tellStarted(quint64 ticket, const WriteJob &job) override;
    void tellLooking(quint64 ticket, const WriteJob &job) override;
    void keep(const WriteJob &job) override;
    void tellFinished(quint64 ticket, WriteJob &job) override;

private:
    WriteEntry entryAt(const RepositoryId &repository, PipelineAction action, const QString &target) const;

    Options m_options;
    QHash<QString, qint64> m_newestOwn; //!< Number of the newest run that we started, by repository.
};

} // namespace windlass
