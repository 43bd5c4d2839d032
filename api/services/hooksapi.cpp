// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/hooksapi.h"

#include "api/services/servicetools.h"

namespace windlass {

namespace {

ApiPath hooksPath(const HookSubject &subject)
{
    return subject.kind() == HookSubject::Kind::Workspace
               ? ApiPath("workspaces") / subject.workspace / "hooks"
               : repositoryPath({subject.workspace, subject.repository}) / "hooks";
}

Result<QStringList> parseSubjectTypes(const QJsonObject &object)
{
    QStringList types = object.keys();
    types.removeAll(QStringLiteral("type"));
    return types;
}

} // namespace

PendingReply<Page<Hook>> HooksApi::list(const HookSubject &subject, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100)
        .add("fields", u"next,size,values.uuid,values.url,values.description,values.active,values.events,"
                       u"values.secret_set,values.created_at");
    return sendForPage(m_client, hooksPath(subject), query, page, parseHook, from);
}

PendingReply<Hook> HooksApi::get(const HookSubject &subject, const QString &uuid, ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(hooksPath(subject) / uuid), parseHook, from);
}

PendingReply<Hook> HooksApi::create(const HookSubject &subject, const HookChange &hook)
{
    return sendForOne(m_client, ApiRequest::write(ApiRequest::Method::Post, hooksPath(subject), toJson(hook)),
                      parseHook);
}

PendingReply<Hook> HooksApi::update(const HookSubject &subject, const QString &uuid, const HookChange &hook)
{
    return sendForOne(
        m_client, ApiRequest::write(ApiRequest::Method::Put, hooksPath(subject) / uuid, toJson(hook)), parseHook);
}

PendingReply<Nothing> HooksApi::remove(const HookSubject &subject, const QString &uuid)
{
    return sendForNothing(m_client, ApiRequest::write(ApiRequest::Method::Delete, hooksPath(subject) / uuid));
}

PendingReply<Page<HookEvent>> HooksApi::events(HookSubject::Kind kind, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100)
        .add("fields", u"next,size,values.event,values.category,values.label,values.description");
    const ApiPath path = kind == HookSubject::Kind::Workspace ? ApiPath("hook_events") / "workspace"
                                                              : ApiPath("hook_events") / "repository";
    return sendForPage(m_client, path, query, page, parseHookEvent, from);
}

PendingReply<QStringList> HooksApi::subjectTypes(ReadFrom from)
{
    return sendForOne<QStringList>(m_client, ApiRequest::get(ApiPath("hook_events")), parseSubjectTypes, from);
}

} // namespace windlass
