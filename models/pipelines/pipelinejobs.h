// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pipelines/pipelineactions.h"

namespace windlass {

//! A write about one pipeline, with what it learns of it.
class PipelineJob : public WriteJob
{
    Q_OBJECT

public:
    PipelineJob(const PipelineCalls &calls, const Setup &setup, const WriteEntry &entry);

    RepositoryId repository() const { return {entry().workspace, entry().repository}; }
    const std::optional<Pipeline> &pipeline() const { return m_pipeline; }

protected:
    const PipelineCalls &calls() const { return m_calls; }
    void setPipeline(const Pipeline &pipeline) { m_pipeline = pipeline; }

private:
    PipelineCalls m_calls;
    std::optional<Pipeline> m_pipeline;
};

//! writefacts::RefType, Branch, Hash and Custom say what is run; Newest is the highest build number that was there before.
class PipelineRunJob : public PipelineJob
{
    Q_OBJECT

public:
    using PipelineJob::PipelineJob;

    //! What is sent, whole: variables may be secret, and stand in no journal.
    void setTarget(const PipelineTarget &target) { m_target = target; }

private:
    void send() override;
    void look() override;
    bool isLikeTheLostOne(const Pipeline &pipeline) const;

    PipelineTarget m_target;
};

//! writefacts::Id is the uuid or the build number.
class PipelineStopJob : public PipelineJob
{
    Q_OBJECT

public:
    using PipelineJob::PipelineJob;

private:
    void send() override;
    void look() override;
};

} // namespace windlass
