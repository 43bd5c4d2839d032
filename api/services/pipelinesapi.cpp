// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/pipelinesapi.h"

#include "api/services/servicetools.h"

namespace windlass {

namespace {

//! Of a longer log only the beginning is kept: one of 200 MB would drive everything else out of the cache.
constexpr qint64 KeptLogBytes = 8LL * 1024 * 1024;

ApiPath pipelinePath(const RepositoryId &repository, const QString &id)
{
    return repositoryPath(repository) / "pipelines" / id;
}

//! The first byte of `Content-Range: bytes 100-199/1000`; 0 for a host that ignores ranges and sends the whole log.
qint64 rangeStart(const ApiAnswer &answer)
{
    const QByteArray range = answer.headers.value("content-range");
    if (answer.status != 206 || !range.startsWith("bytes "))
        return 0;
    return range.mid(6, range.indexOf('-') - 6).toLongLong();
}

} // namespace

PendingReply<Page<Pipeline>> PipelinesApi::list(const RepositoryId &repository, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("sort", u"-created_on")
        .add("pagelen", 50)
        .add("fields", u"next,size,values.uuid,values.build_number,values.state,values.target,values.trigger.name,"
                       u"values.creator.uuid,values.creator.display_name,values.creator.links.avatar.href,"
                       u"values.created_on,values.completed_on,values.duration_in_seconds");
    return sendForPage(m_client, repositoryPath(repository) / "pipelines", query, page, parsePipeline, from);
}

PendingReply<Pipeline> PipelinesApi::get(const RepositoryId &repository, const QString &id, ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(pipelinePath(repository, id)), parsePipeline, from);
}

PendingReply<Pipeline> PipelinesApi::run(const RepositoryId &repository, const PipelineTarget &target)
{
    return sendForOne(m_client,
                      ApiRequest::write(ApiRequest::Method::Post, repositoryPath(repository) / "pipelines", toJson(target)),
                      parsePipeline);
}

PendingReply<Nothing> PipelinesApi::stop(const RepositoryId &repository, const QString &id)
{
    return sendForNothing(m_client,
                          ApiRequest::write(ApiRequest::Method::Post, pipelinePath(repository, id) / "stopPipeline"));
}

PendingReply<Page<PipelineStep>> PipelinesApi::steps(const RepositoryId &repository, const QString &id, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100);
    return sendForPage(m_client, pipelinePath(repository, id) / "steps", query, {}, parsePipelineStep, from);
}

PendingReply<LogChunk> PipelinesApi::log(const RepositoryId &repository, const QString &id, const QString &stepUuid,
                                         qint64 offset, qint64 maximum, ReadFrom from)
{
    ApiRequest request = ApiRequest::text(pipelinePath(repository, id) / "steps" / stepUuid / "log");
    request.range = "bytes=" + QByteArray::number(offset) + '-' + QByteArray::number(offset + maximum - 1);
    request.mayCache = offset < KeptLogBytes;
    request.absentIsEmpty = true;
    const auto parse = [offset](const ApiAnswer &answer) -> Result<LogChunk> {
        LogChunk chunk;
        chunk.offset = offset;
        chunk.isStarted = answer.status != 404;
        if (answer.status == 404 || answer.status == 416)
            return chunk;
        // A host that ignores the range sends everything; what is known already is cut off.
        const qint64 start = rangeStart(answer);
        chunk.bytes = start < offset ? answer.body.mid(offset - start) : answer.body;
        return chunk;
    };
    return m_client.send<LogChunk>(request, parse, from);
}

} // namespace windlass
