// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/pipelineschedule.h"

#include "api/core/jsonreader.h"

namespace windlass {

Result<PipelineSchedule> parsePipelineSchedule(const QJsonObject &object)
{
    PipelineSchedule schedule;
    schedule.uuid = json::text(object, "uuid");
    if (schedule.uuid.isEmpty())
        return Error::missingKey(QStringLiteral("uuid"));
    const QJsonObject target = json::object(object, "target");
    schedule.branch = json::text(target, "ref_name");
    const QJsonObject selector = json::object(target, "selector");
    if (json::text(selector, "type") == QLatin1String("custom"))
        schedule.customName = json::text(selector, "pattern");
    schedule.cronPattern = json::text(object, "cron_pattern");
    schedule.isEnabled = json::boolean(object, "enabled");
    schedule.createdOn = json::time(object, "created_on");
    schedule.updatedOn = json::time(object, "updated_on");
    return schedule;
}

QByteArray toJson(const NewPipelineSchedule &schedule)
{
    // The host wants a selector here, also for the pipeline that a push would start.
    const QJsonObject selector = schedule.customName.isEmpty()
                                     ? QJsonObject{{QLatin1String("type"), QLatin1String("branches")},
                                                   {QLatin1String("pattern"), schedule.branch}}
                                     : QJsonObject{{QLatin1String("type"), QLatin1String("custom")},
                                                   {QLatin1String("pattern"), schedule.customName}};
    const QJsonObject target{{QLatin1String("type"), QLatin1String("pipeline_ref_target")},
                             {QLatin1String("ref_type"), QLatin1String("branch")},
                             {QLatin1String("ref_name"), schedule.branch},
                             {QLatin1String("selector"), selector}};
    return QJsonDocument(QJsonObject{{QLatin1String("type"), QLatin1String("pipeline_schedule")},
                                     {QLatin1String("target"), target},
                                     {QLatin1String("cron_pattern"), schedule.cronPattern},
                                     {QLatin1String("enabled"), true}})
        .toJson(QJsonDocument::Compact);
}

Result<PipelineCache> parsePipelineCache(const QJsonObject &object)
{
    PipelineCache cache;
    cache.uuid = json::text(object, "uuid");
    if (cache.uuid.isEmpty())
        return Error::missingKey(QStringLiteral("uuid"));
    cache.name = json::text(object, "name");
    cache.path = json::text(object, "path");
    cache.sizeBytes = json::integer(object, "file_size_bytes");
    cache.createdOn = json::time(object, "created_on");
    return cache;
}

} // namespace windlass
