// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/writejob.h"
#include "models/pipelines/pipelineactions.h"

#include <QSet>

namespace windlass {

class PipelineRunJob : public WriteJob
{
    Q_OBJECT

public:
    //! What was there before, so that an older run of the same branch is not taken for the lost one.
    struct Known {
        QString ownUuid; //!< Empty when unknown: then a lost run can't be told from somebody else's.
        QSet<QString> ownRuns;
    };

    PipelineRunJob(const PipelineCalls &calls, const RepositoryId &repository, const PipelineTarget &target,
                   const Known &known, const LookDelays &delays, QObject *parent);

    const std::optional<Pipeline> &pipeline() const { return m_pipeline; }

private:
    void send() override;
    void look() override;
    bool mayBeTheLostOne(const Pipeline &pipeline) const;

    PipelineCalls m_calls;
    RepositoryId m_repository;
    PipelineTarget m_target;
    Known m_known;
    std::optional<Pipeline> m_pipeline;
};

class PipelineStopJob : public WriteJob
{
    Q_OBJECT

public:
    PipelineStopJob(const PipelineCalls &calls, const RepositoryId &repository, const QString &id,
                    const LookDelays &delays, QObject *parent);

    const std::optional<Pipeline> &pipeline() const { return m_pipeline; }

private:
    void send() override;
    void look() override;

    PipelineCalls m_calls;
    RepositoryId m_repository;
    QString m_id;
    std::optional<Pipeline> m_pipeline;
};

} // namespace windlass
