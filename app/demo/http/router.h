// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/http/call.h"

#include <functional>
#include <vector>

namespace windlass::standin {

using Handler = std::function<HttpAnswer(Call &)>;

//! What a route asks of a request before its handler sees it.
struct RouteNeeds {
    QByteArray scope; //!< For X-Accepted-Oauth-Scopes.
    bool credentials = true;
    bool isCharged = true; //!< Counts against the thousand an hour.
};

//! Templates of paths to handlers. A template's `{name}` takes one segment, `{name...}` the rest, slashes included:
//! "/repositories/{workspace}/{repo_slug}/refs/branches/{name...}". Matched segment by segment before decoding, so that
//! `feature%2Fx` is one segment.
class Router {
public:
    void add(const char *method, const QString &path, const QByteArray &scope, Handler handler);
    void addOpen(const char *method, const QString &path, Handler handler);
    HttpAnswer answer(const HttpRequest &request, Site &site) const;

private:
    struct Route {
        QByteArray method;
        QStringList segments;
        RouteNeeds needs;
        Handler handler;
    };

    static bool match(const Route &route, const QStringList &segments, QHash<QString, QString> *parameters);
    static HttpAnswer serve(const Route &route, Call &call);

    std::vector<Route> m_routes;
};

} // namespace windlass::standin
