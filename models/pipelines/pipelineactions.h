// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/pipelinesapi.h"
#include "models/actions/writejob.h"

#include <QSet>

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

enum class PipelineAction { Run, Stop };

struct PipelineReport {
    quint64 ticket = 0;
    RepositoryId repository;
    PipelineAction action = PipelineAction::Run;
    WriteOutcome outcome;
    std::optional<Pipeline> pipeline; //!< The one that was started, or the one that was stopped as it was seen since.
};

//! Starting and stopping pipelines with one account; like PullRequestActions it belongs to the session, and a call gives
//! a ticket, or 0 when the same is under way already.
class PipelineActions : public QObject
{
    Q_OBJECT

public:
    struct Options {
        PipelineCalls calls;
        std::function<QString()> ownUuid; //!< Who we are; empty for tokens that act for nobody.
        WriteJob::LookDelays looks = WriteJob::UsualDelays;
    };

    explicit PipelineActions(Options options, QObject *parent = nullptr);
    ~PipelineActions() override;

    quint64 run(const RepositoryId &repository, const PipelineTarget &target);
    //! `id` is the uuid or the build number.
    quint64 stop(const RepositoryId &repository, const QString &id);

    bool isStarting(const RepositoryId &repository, const PipelineTarget &target) const;
    bool isStopping(const RepositoryId &repository, const QString &id) const;

signals:
    void started(quint64 ticket);
    void looking(quint64 ticket);
    void finished(const windlass::PipelineReport &report);

private:
    quint64 begin(const QString &target, const PipelineReport &report, WriteJob *job,
                  const std::function<std::optional<Pipeline>()> &pipeline);
    QString ownUuid() const;

    Options m_options;
    QSet<QString> m_running;   //!< By target.
    QSet<QString> m_ownRuns;   //!< Uuids of pipelines that this object started.
    quint64 m_lastTicket = 0;
};

} // namespace windlass
