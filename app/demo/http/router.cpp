// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http/router.h"

#include "app/demo/http/answers.h"

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

constexpr char grantedScopes[] = "account, email, project, pullrequest:write, repository:write, repository:admin, "
                                 "pipeline, pipeline:write, webhook, issue:write";

bool isPlaceholder(const QString &segment)
{
    return segment.startsWith(u'{') && segment.endsWith(u'}');
}

//! What the host tells access tokens, and nobody else. Remaining and Reset (seconds left) it was seen to tell anonymous
//! callers; here they come along, so that a client can be held against our count.
HttpAnswer withLimits(HttpAnswer answer, const Credential &credential, const Credentials::Charge &charge, int limit)
{
    if (!credential.hearsLimits)
        return answer;
    return answer.withHeader("X-RateLimit-Limit", QByteArray::number(limit))
        .withHeader("X-RateLimit-Resource", "api")
        .withHeader("X-RateLimit-NearLimit", charge.used * 5 > limit * 4 ? "true" : "false")
        .withHeader("X-RateLimit-Remaining", QByteArray::number(limit - charge.used))
        .withHeader("X-RateLimit-Reset", QByteArray::number(charge.resetSeconds));
}

} // namespace

void Router::add(const char *method, const QString &path, const QByteArray &scope, Handler handler)
{
    const bool isCharged = path.startsWith(u"/repositories/");
    m_routes.push_back({method, (u"2.0"_s + path).split(u'/'), {scope, true, isCharged}, std::move(handler)});
}

void Router::addOpen(const char *method, const QString &path, Handler handler)
{
    m_routes.push_back({method, path.mid(1).split(u'/'), {{}, false, false}, std::move(handler)});
}

bool Router::match(const Route &route, const QStringList &segments, QHash<QString, QString> *parameters)
{
    const qsizetype length = route.segments.size();
    const bool takesRest = route.segments.last().endsWith(u"...}");
    if (takesRest ? segments.size() < length : segments.size() != length)
        return false;
    for (qsizetype i = 0; i < length; ++i) {
        const QString &wanted = route.segments.at(i);
        if (!isPlaceholder(wanted)) {
            if (wanted != segments.at(i))
                return false;
        } else if (takesRest && i == length - 1) {
            parameters->insert(wanted.mid(1, wanted.size() - 5), segments.mid(i).join(u'/'));
        } else {
            if (segments.at(i).isEmpty())
                return false;
            parameters->insert(wanted.mid(1, wanted.size() - 2), segments.at(i));
        }
    }
    return true;
}

HttpAnswer Router::serve(const Route &route, Call &call)
{
    if (route.needs.credentials) {
        const auto world = call.site.store.read();
        call.credential = call.site.credentials.identify(call.request, *world);
    }
    if (route.needs.credentials && !call.credential.isValid()) {
        return errorAnswer(401, u"Token is invalid, expired, or not supported for this endpoint."_s)
            .withHeader("WWW-Authenticate", "Bearer realm=\"windlass demo\"");
    }
    const int limit = call.site.requestsPerHour;
    Credentials::Charge charge{true};
    if (route.needs.isCharged)
        charge = call.site.credentials.charge(call.credential.rateKey, limit);
    if (!charge.isCharged)
        return withLimits(HttpAnswer::text(429, "Rate limit for this resource has been exceeded"), call.credential, charge, limit);
    if (call.hasBrokenBody && call.request.header("Content-Type").contains("json"))
        return errorAnswer(400, u"Bad request"_s, u"The request body is no JSON object."_s);
    HttpAnswer answer = route.handler(call);
    if (route.needs.credentials) {
        answer.withHeader("X-Oauth-Scopes", grantedScopes)
            .withHeader("X-Accepted-Oauth-Scopes", route.needs.scope)
            .withHeader("X-Credential-Type", call.credential.kind);
    }
    return route.needs.isCharged ? withLimits(std::move(answer), call.credential, charge, limit) : answer;
}

HttpAnswer Router::answer(const HttpRequest &request, Site &site) const
{
    QStringList segments = request.segments();
    QStringList trimmed = segments; // "/pipelines/" is "/pipelines", but the root of a source tree needs its slash.
    if (trimmed.size() > 1 && trimmed.last().isEmpty())
        trimmed.removeLast();
    const QByteArray method = request.method == "HEAD" ? QByteArrayLiteral("GET") : request.method;
    bool isKnownPath = false;
    for (const QStringList &form : {segments, trimmed}) {
        for (const Route &route : m_routes) {
            // The one that takes every path comes into play only when no other does, in either form.
            if (isPlaceholder(route.segments.first()) && form != trimmed)
                continue;
            QHash<QString, QString> parameters;
            if (!match(route, form, &parameters))
                continue;
            if (route.method != method) {
                isKnownPath = isKnownPath || !isPlaceholder(route.segments.first()); // Not the one that takes all.
                continue;
            }
            Call call(request, site);
            call.parameters = parameters;
            return serve(route, call);
        }
        if (segments == trimmed)
            break;
    }
    if (isKnownPath)
        return errorAnswer(405, u"Method not allowed"_s);
    return noSuchEndpoint();
}

} // namespace windlass::standin
