// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in with OAuth 2.0: the page where a person agrees, and the endpoint that hands out tokens.
#include "app/demo/http/answers.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/routes.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

HttpAnswer htmlPage(int status, const QString &title, const QString &body)
{
    const QString html =
        u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title></head>"
        u"<body style=\"font-family: sans-serif; max-width: 36em; margin: 4em auto\"><h1>%1</h1>%2</body></html>\n"_s
            .arg(title.toHtmlEscaped(), body);
    return HttpAnswer::of(status, "text/html; charset=utf-8", html.toUtf8())
        .withHeader(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self' http://127.0.0.1:* http://localhost:*");
}

// The address to go back to. Only this machine is ever redirected to.
bool isLoopback(const QString &redirectUri)
{
    const QUrl url(redirectUri, QUrl::StrictMode);
    return url.isValid() && url.scheme() == u"http" && (url.host() == u"127.0.0.1" || url.host() == u"localhost") &&
           url.userInfo().isEmpty();
}

std::optional<HttpAnswer> authorizeProblem(const HttpQuery &query)
{
    if (query.value(u"client_id"_s) != demoClientId())
        return htmlPage(400, u"Invalid client_id"_s, u"<p>No OAuth consumer has this key.</p>"_s);
    // Nothing reaches the client: the browser shows the page.
    if (!isLoopback(query.value(u"redirect_uri"_s)))
        return htmlPage(
            400, u"Invalid redirect_uri"_s,
            u"<p>The redirect_uri does not match the consumer's callback address. It is misconfigured.</p>"_s);
    return std::nullopt;
}

QString withAnswer(const QString &redirectUri, const QList<std::pair<QString, QString>> &members)
{
    HttpQuery query;
    for (const auto &[name, value] : members) {
        if (!value.isEmpty())
            query.set(name, value);
    }
    return redirectUri + (redirectUri.contains(u'?') ? u'&' : u'?') + QString::fromLatin1(query.encoded());
}

HttpAnswer authorizePage(Call &call)
{
    if (const auto problem = authorizeProblem(call.query))
        return *problem;
    QString fields;
    for (const auto &[name, value] : call.query.items())
        fields +=
            u"<input type=\"hidden\" name=\"%1\" value=\"%2\">"_s.arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    return htmlPage(200, u"Windlass demo: confirm access"_s,
                    u"<p>An application on this computer asks to act for you in the demo workspace.</p>"
                    u"<form method=\"post\" action=\"/site/oauth2/authorize\">%1"
                    u"<button name=\"decision\" value=\"allow\">Grant access</button> "
                    u"<button name=\"decision\" value=\"deny\">Cancel</button></form>"_s.arg(fields));
}

HttpAnswer authorizeDecision(Call &call)
{
    const HttpQuery form(call.request.body);
    if (const auto problem = authorizeProblem(form))
        return *problem;
    const QString redirectUri = form.value(u"redirect_uri"_s);
    const QString state = form.value(u"state"_s);
    if (form.value(u"response_type"_s) != u"code")
        return redirect(302,
                        withAnswer(redirectUri, {{u"error"_s, u"unsupported_response_type"_s}, {u"state"_s, state}}));
    if (form.value(u"decision"_s) != u"allow") {
        return redirect(302,
                        withAnswer(redirectUri, {{u"error"_s, u"access_denied"_s},
                                                 {u"error_description"_s, u"The resource owner denied the request"_s},
                                                 {u"state"_s, state}}));
    }
    QString challenge = form.value(u"code_challenge"_s);
    if (!challenge.isEmpty() && form.value(u"code_challenge_method"_s) != u"S256")
        return redirect(302, withAnswer(redirectUri, {{u"error"_s, u"invalid_request"_s}, {u"state"_s, state}}));
    const QString code = call.site.credentials.grantCode(form.value(u"client_id"_s), redirectUri, challenge);
    return redirect(302, withAnswer(redirectUri, {{u"code"_s, code}, {u"state"_s, state}}));
}

HttpAnswer oauthError(int status, const QString &error, const QString &description)
{
    return jsonAnswer(status, {{u"error"_s, error}, {u"error_description"_s, description}})
        .withHeader("Cache-Control", "no-store");
}

HttpAnswer accessToken(Call &call)
{
    // Form-encoded only: a JSON body has no grant type as far as the host is concerned.
    const bool isForm = call.request.header("Content-Type").startsWith("application/x-www-form-urlencoded");
    const HttpQuery form(isForm ? call.request.body : QByteArray());
    QString clientId = form.value(u"client_id"_s);
    QString clientSecret = form.value(u"client_secret"_s);
    const QByteArray authorization = call.request.header("Authorization");
    if (authorization.startsWith("Basic ")) {
        const QString pair = QString::fromUtf8(QByteArray::fromBase64(authorization.mid(6).trimmed()));
        clientId = QUrl::fromPercentEncoding(pair.section(u':', 0, 0).toUtf8());
        clientSecret = QUrl::fromPercentEncoding(pair.section(u':', 1).toUtf8());
    }
    if (clientId != demoClientId() || clientSecret != demoClientSecret())
        return oauthError(401, u"unauthorized_client"_s, u"Invalid OAuth client credentials"_s);
    const QString grant = form.value(u"grant_type"_s);
    Credentials::Tokens tokens;
    if (grant == u"authorization_code") {
        if (!call.site.credentials.redeemCode(form.value(u"code"_s), clientId, form.value(u"redirect_uri"_s),
                                              form.value(u"code_verifier"_s), &tokens))
            return oauthError(400, u"invalid_grant"_s, u"The specified code is not valid."_s);
    } else if (grant == u"refresh_token") {
        if (!call.site.credentials.refresh(form.value(u"refresh_token"_s), &tokens))
            return oauthError(400, u"invalid_grant"_s, u"Invalid refresh_token"_s);
    } else {
        return oauthError(400, u"unsupported_grant_type"_s,
                          u"Unsupported grant type: "_s + (grant.isEmpty() ? u"None"_s : grant));
    }
    return jsonAnswer(200, {{u"access_token"_s, tokens.access},
                            {u"refresh_token"_s, tokens.refresh},
                            {u"token_type"_s, u"bearer"_s},
                            {u"expires_in"_s, Credentials::accessTokenSeconds},
                            {u"state"_s, grant},
                            {u"scopes"_s, u"account project pullrequest:write pipeline:write pipeline webhook"_s}})
        .withHeader("Cache-Control", "no-store");
}

// What links.html leads to. There is no web interface; the page says where one is.
HttpAnswer webPage(Call &call)
{
    if (call.request.path == "/2.0" || call.request.path.startsWith("/2.0/"))
        return noSuchEndpoint();
    return htmlPage(
        200, u"Windlass demo"_s,
        u"<p>On Bitbucket this address would show a web page. This is the demo workspace on your own computer: "
        u"open <code>%1</code> in Windlass instead.</p>"_s.arg(
            QString::fromUtf8(QByteArray::fromPercentEncoding(call.request.path)).toHtmlEscaped()));
}

} // namespace

void addOAuthRoutes(Router &router)
{
    router.addOpen("GET", u"/site/oauth2/authorize"_s, authorizePage);
    router.addOpen("POST", u"/site/oauth2/authorize"_s, authorizeDecision);
    router.addOpen("POST", u"/site/oauth2/access_token"_s, accessToken);
}

void addWebRoutes(Router &router)
{
    router.addOpen("GET", u"/{rest...}"_s, webPage);
}

} // namespace windlass::standin
