// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/pipelinesettingsapi.h"

#include "api/services/servicetools.h"

namespace windlass {

namespace {

ApiPath variablesPath(const RepositoryId &repository)
{
    return repositoryPath(repository) / "pipelines_config" / "variables";
}

ApiPath schedulesPath(const RepositoryId &repository)
{
    return repositoryPath(repository) / "pipelines_config" / "schedules";
}

ApiPath cachesPath(const RepositoryId &repository)
{
    return repositoryPath(repository) / "pipelines-config" / "caches";
}

} // namespace

PendingReply<Page<PipelineVariable>> PipelineSettingsApi::variables(const RepositoryId &repository, const PageToken &page)
{
    ApiQuery query;
    query.add("pagelen", 100).add("fields", u"next,size,values.uuid,values.key,values.value,values.secured");
    ApiRequest request = page.isEmpty() ? ApiRequest::get(variablesPath(repository), query) : ApiRequest::next(page.next);
    request.mayCache = false; // Values that are not secured are often secrets all the same.
    return m_client.send<Page<PipelineVariable>>(
        request, [](const ApiAnswer &answer) { return json::parsePage<PipelineVariable>(answer, parsePipelineVariable); });
}

PendingReply<PipelineVariable> PipelineSettingsApi::createVariable(const RepositoryId &repository,
                                                                   const NewPipelineVariable &variable)
{
    return sendForOne(m_client, ApiRequest::write(ApiRequest::Method::Post, variablesPath(repository), toJson(variable)),
                      parsePipelineVariable);
}

PendingReply<PipelineVariable> PipelineSettingsApi::updateVariable(const RepositoryId &repository,
                                                                   const PipelineVariable &variable)
{
    return sendForOne(
        m_client, ApiRequest::write(ApiRequest::Method::Put, variablesPath(repository) / variable.uuid, toJson(variable)),
        parsePipelineVariable);
}

PendingReply<Nothing> PipelineSettingsApi::deleteVariable(const RepositoryId &repository, const QString &uuid)
{
    return sendForNothing(m_client, ApiRequest::write(ApiRequest::Method::Delete, variablesPath(repository) / uuid));
}

PendingReply<Page<PipelineSchedule>> PipelineSettingsApi::schedules(const RepositoryId &repository, const PageToken &page,
                                                                    ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100)
        .add("fields", u"next,size,values.uuid,values.enabled,values.cron_pattern,values.target.ref_name,"
                       u"values.target.selector,values.created_on,values.updated_on");
    return sendForPage(m_client, schedulesPath(repository), query, page, parsePipelineSchedule, from);
}

PendingReply<PipelineSchedule> PipelineSettingsApi::createSchedule(const RepositoryId &repository,
                                                                   const NewPipelineSchedule &schedule)
{
    return sendForOne(m_client, ApiRequest::write(ApiRequest::Method::Post, schedulesPath(repository), toJson(schedule)),
                      parsePipelineSchedule);
}

PendingReply<PipelineSchedule> PipelineSettingsApi::enableSchedule(const RepositoryId &repository, const QString &uuid,
                                                                   bool isEnabled)
{
    const QByteArray body = isEnabled ? R"({"enabled":true,"type":"pipeline_schedule"})"
                                      : R"({"enabled":false,"type":"pipeline_schedule"})";
    return sendForOne(m_client, ApiRequest::write(ApiRequest::Method::Put, schedulesPath(repository) / uuid, body),
                      parsePipelineSchedule);
}

PendingReply<Nothing> PipelineSettingsApi::deleteSchedule(const RepositoryId &repository, const QString &uuid)
{
    return sendForNothing(m_client, ApiRequest::write(ApiRequest::Method::Delete, schedulesPath(repository) / uuid));
}

PendingReply<Page<PipelineCache>> PipelineSettingsApi::caches(const RepositoryId &repository, const PageToken &page,
                                                              ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100)
        .add("fields", u"next,size,values.uuid,values.name,values.path,values.file_size_bytes,values.created_on");
    return sendForPage(m_client, cachesPath(repository), query, page, parsePipelineCache, from);
}

PendingReply<Nothing> PipelineSettingsApi::deleteCache(const RepositoryId &repository, const QString &uuid)
{
    return sendForNothing(m_client, ApiRequest::write(ApiRequest::Method::Delete, cachesPath(repository) / uuid));
}

} // namespace windlass
