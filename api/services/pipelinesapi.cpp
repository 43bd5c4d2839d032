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

ApiPath stepPath(const RepositoryId &repository, const QString &id, const QString &stepUuid)
{
    return pipelinePath(repository, id) / "steps" / stepUuid;
}

//! The first byte of `Content-Range: bytes 100-199/1000`; 0 for a host that ignores ranges and sends the whole log.
qint64 rangeStart(const ApiAnswer &answer)
{
    const QByteArray range = answer.headers.value("content-range");
    if (answer.status != 206 || !range.startsWith("bytes "))
        return 0;
    return range.mid(6, range.indexOf('-') - 6).toLongLong();
}

PendingReply<LogChunk> sendForLog(ApiClient &client, const ApiPath &path, qint64 offset, qint64 maximum,
                                  ReadFrom from = ReadFrom::Network)
{
    ApiRequest request = ApiRequest::text(path);
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
    return client.send<LogChunk>(request, parse, from);
}

} // namespace

PendingReply<Page<Pipeline>> PipelinesApi::list(const RepositoryId &repository, const PipelineFilter &filter,
                                                const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("sort", filter.isOldestFirst ? QStringView(u"created_on") : QStringView(u"-created_on"))
        .add("pagelen", 50)
        .add("fields", u"next,size,values.uuid,values.build_number,values.state,values.trigger.name,"
                       u"values.target.ref_type,values.target.ref_name,values.target.source,values.target.commit.hash,"
                       u"values.target.selector,values.target.pullrequest.id,values.target.destination,"
                       u"values.target.destination_commit.hash,"
                       u"values.creator.uuid,values.creator.display_name,values.creator.links.avatar.href,"
                       u"values.created_on,values.completed_on,values.duration_in_seconds")
        .addIfSet("target.branch", filter.branch)
        .addIfSet("target.commit.hash", filter.commitHash)
        .addIfSet("target.selector.type", filter.selectorWord)
        .addIfSet("target.selector.pattern", filter.pattern)
        .addIfSet("creator.uuid", filter.creatorUuid)
        .addIfSet("trigger_type", filter.triggerWord);
    for (const QString &status : filter.statusWords)
        query.add("status", status);
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
    query.add("pagelen", 100)
        .add("fields", u"next,size,values.uuid,values.name,values.state,values.image.name,values.script_commands.command,"
                       u"values.started_on,values.completed_on,values.duration_in_seconds");
    return sendForPage(m_client, pipelinePath(repository, id) / "steps", query, {}, parsePipelineStep, from);
}

PendingReply<PipelineStep> PipelinesApi::step(const RepositoryId &repository, const QString &id, const QString &stepUuid,
                                              ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(stepPath(repository, id, stepUuid)), parsePipelineStep, from);
}

PendingReply<LogChunk> PipelinesApi::log(const RepositoryId &repository, const QString &id, const QString &stepUuid,
                                         qint64 offset, qint64 maximum, ReadFrom from)
{
    return sendForLog(m_client, stepPath(repository, id, stepUuid) / "log", offset, maximum, from);
}

PendingReply<LogChunk> PipelinesApi::containerLog(const RepositoryId &repository, const QString &id,
                                                  const QString &stepUuid, const QString &logUuid, qint64 offset,
                                                  qint64 maximum)
{
    return sendForLog(m_client, stepPath(repository, id, stepUuid) / "logs" / logUuid, offset, maximum);
}

PendingReply<TestReport> PipelinesApi::testReport(const RepositoryId &repository, const QString &id,
                                                  const QString &stepUuid, ReadFrom from)
{
    ApiRequest request = ApiRequest::get(stepPath(repository, id, stepUuid) / "test_reports");
    // Most steps report no tests, and the host answers 404 for them.
    request.absentIsEmpty = true;
    return m_client.send<TestReport>(
        request,
        [](const ApiAnswer &answer) -> Result<TestReport> {
            return answer.status == 404 ? Result<TestReport>(TestReport()) : json::parseOne<TestReport>(answer, parseTestReport);
        },
        from);
}

PendingReply<Page<TestCase>> PipelinesApi::testCases(const RepositoryId &repository, const QString &id,
                                                     const QString &stepUuid, const PageToken &page, ReadFrom from)
{
    // No `fields`: the description has no schema for tests, so what they are called is not certain.
    ApiQuery query;
    query.add("pagelen", 100);
    return sendForPage(m_client, stepPath(repository, id, stepUuid) / "test_reports" / "test_cases", query, page,
                       parseTestCase, from);
}

PendingReply<Page<TestCaseReason>> PipelinesApi::testCaseReasons(const RepositoryId &repository, const QString &id,
                                                                 const QString &stepUuid, const QString &testCaseUuid,
                                                                 const PageToken &page, ReadFrom from)
{
    return sendForPage(m_client,
                       stepPath(repository, id, stepUuid) / "test_reports" / "test_cases" / testCaseUuid / "test_case_reasons",
                       {}, page, parseTestCaseReason, from);
}

} // namespace windlass
