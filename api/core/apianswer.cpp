// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/apianswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace windlass {

namespace {

Error::Kind kindOfStatus(int status)
{
    switch (status) {
    case 401: return Error::Kind::Unauthorized;
    case 403: return Error::Kind::Forbidden;
    case 404: return Error::Kind::NotFound;
    case 409: return Error::Kind::Conflict;
    case 410: return Error::Kind::Gone;
    case 429: return Error::Kind::RateLimited;
    default: break;
    }
    if (status >= 500)
        return Error::Kind::Server;
    if (status >= 400)
        return Error::Kind::Invalid;
    return Error::Kind::BadResponse;
}

QStringList wordList(const QByteArray &header)
{
    QStringList words;
    for (const QByteArray &word : header.split(',')) {
        if (const QByteArray trimmed = word.trimmed(); !trimmed.isEmpty())
            words += QString::fromUtf8(trimmed);
    }
    return words;
}

QStringList textsOf(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList texts;
    for (const QJsonValue &item : value.toArray())
        texts += item.toString();
    return texts;
}

//! Retry-After comes in seconds or as an HTTP date; a host's slip must not stop us for a day.
std::optional<std::chrono::seconds> retryAfterOf(const QByteArray &header)
{
    if (header.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    qint64 seconds = header.trimmed().toLongLong(&isNumber);
    if (!isNumber) {
        const QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header).trimmed(),
                                                       QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        if (!date.isValid())
            return std::nullopt;
        seconds = QDateTime::currentDateTimeUtc().secsTo(QDateTime(date.date(), date.time(), Qt::UTC));
    }
    return std::chrono::seconds(std::clamp<qint64>(seconds, 1, 15 * 60));
}

//! Fills in the host's words. Bodies that are not JSON are left out on purpose: real 404 pages of HTML were seen to hold
//! user data and a token.
void readErrorBody(const QByteArray &body, Error &error)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    const QJsonValue given = answer.value(QLatin1String("error"));
    if (given.isString()) { // OAuth's shape (RFC 6749, 5.2).
        error.message = answer.value(QLatin1String("error_description")).toString();
        error.detail = given.toString();
        return;
    }
    const QJsonObject object = given.toObject();
    error.message = object.value(QLatin1String("message")).toString();
    const QJsonValue detail = object.value(QLatin1String("detail"));
    if (detail.isObject()) {
        const QStringList required = textsOf(detail.toObject().value(QLatin1String("required")));
        const QStringList granted = textsOf(detail.toObject().value(QLatin1String("granted")));
        for (const QString &scope : required) {
            if (!granted.contains(scope))
                error.missingScopes += scope;
        }
    } else {
        error.detail = detail.toString();
    }
    const QJsonObject fields = object.value(QLatin1String("fields")).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        error.fields.insert(field.key(), textsOf(field.value()));
}

void readScopeHeaders(const ApiAnswer &answer, Error &error)
{
    if (!error.missingScopes.isEmpty())
        return;
    const QStringList granted = wordList(answer.headers.value("x-oauth-scopes"));
    const QStringList accepted = wordList(answer.headers.value("x-accepted-oauth-scopes"));
    // The endpoint takes any one of the accepted scopes, so only a complete miss is a missing scope.
    const bool isCovered = std::any_of(accepted.begin(), accepted.end(),
                                       [&granted](const QString &scope) { return granted.contains(scope); });
    if (!isCovered)
        error.missingScopes = accepted;
}

} // namespace

std::optional<Error> errorOf(const ApiAnswer &answer, const ApiRequest &request)
{
    if (answer.failure)
        return answer.failure;
    if (request.absentIsEmpty && (answer.status == 404 || answer.status == 416))
        return std::nullopt;

    const bool isWrite = request.isWrite();
    const bool expectsJson = request.expects == ApiRequest::Body::Json;

    const bool isSuccess = answer.status >= 200 && answer.status < 300;
    const QByteArray contentType = answer.headers.value("content-type").toLower();
    if (!isSuccess) {
        Error error;
        error.kind = kindOfStatus(answer.status);
        error.httpStatus = answer.status;
        error.request = answer.request;
        if (contentType.contains("json"))
            readErrorBody(answer.body, error);
        if (error.kind == Error::Kind::Forbidden)
            readScopeHeaders(answer, error);
        if (error.kind == Error::Kind::RateLimited)
            error.retryAfter = retryAfterOf(answer.headers.value("retry-after"));
        const bool isFeatureMissing = answer.status == 404 && request.feature.absentMeansGone;
        if (isFeatureMissing)
            error.kind = Error::Kind::Gone;
        if (isWrite && error.kind == Error::Kind::Server)
            error.kind = Error::Kind::OutcomeUnknown;
        return error;
    }

    // A log-in or maintenance page instead of what was asked for; Qt reports no error for it.
    // 202 to a read: the host has to look first, and has nothing yet.
    const bool mayBeEmpty = (isWrite || answer.status == 202) && answer.body.isEmpty();
    const bool isWrongType = expectsJson ? !contentType.contains("json") && !mayBeEmpty : contentType.contains("text/html");
    if (isWrongType) {
        Error error = Error::make(isWrite ? Error::Kind::OutcomeUnknown : Error::Kind::BadResponse,
                                  QStringLiteral("The answer is of the type \"%1\".").arg(QString::fromLatin1(contentType.left(80))));
        error.httpStatus = answer.status;
        error.request = answer.request;
        return error;
    }
    return std::nullopt;
}

} // namespace windlass
