// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/capabilities.h"
#include "api/core/requestkind.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

#include <chrono>

namespace windlass {

//! A path below the API's base. Each segment is percent-encoded by itself, so a branch name with a slash, `..` or braces
//! stays one segment: `ApiPath("repositories") / "acme" / "web-shop"`.
class ApiPath
{
public:
    explicit ApiPath(const char *literal) : m_encoded(QByteArray("/") + literal) {}

    ApiPath operator/(QStringView segment) const;
    ApiPath operator/(const char *literal) const;
    ApiPath operator/(qint64 number) const;
    //! A repository-relative file path: its slashes separate segments, each of which is encoded.
    ApiPath file(QStringView path) const;

    const QByteArray &encoded() const { return m_encoded; }

private:
    QByteArray m_encoded;
};

//! Query parameters, encoded strictly: `+`, `&`, `=` and `"` of a value arrive as they were typed.
class ApiQuery
{
public:
    ApiQuery &add(const char *name, QStringView value);
    ApiQuery &add(const char *name, qint64 number);
    ApiQuery &addIfSet(const char *name, const QString &value);
    const QByteArray &encoded() const { return m_encoded; }

private:
    QByteArray m_encoded;
};

//! Quotes a text for Bitbucket's filter language: `name ~ ` + quotedForQuery(text).
QString quotedForQuery(const QString &text);

enum class Lane {
    Foreground, //!< Somebody waits for it.
    Background, //!< Refreshes that nobody sees; gives way, and stops when the budget runs low.
};

//! One HTTP request as the services describe it. Credentials, headers of the client, retries and limits are ApiClient's.
struct ApiRequest {
    enum class Method { Get, Post, Put, Delete };
    enum class Body { Json, Text };

    Method method = Method::Get;
    QByteArray path;          //!< Encoded path below the base, with query; or a complete `next` address.
    QByteArray body;          //!< For writes; empty is sent as an empty body.
    QByteArray contentType = QByteArrayLiteral("application/json"); //!< Of the body.
    Body expects = Body::Json; //!< What the answer has to be; Text takes any type but is never shown when it is HTML.
    QByteArray range;         //!< A Range header, `bytes=0-` for example.
    Lane lane = Lane::Foreground;
    RequestFamily family = RequestFamily::Repository;
    qint64 sizeLimitBytes = 32 * 1024 * 1024;
    std::chrono::seconds deadline{60}; //!< For the whole request, from when it leaves our queue.
    bool mayCache = true;
    bool mayRetry = true; //!< For reads; a person who tests the connection wants to hear of the first failure.
    bool isUnsigned = false; //!< Goes to any host and never carries credentials: pictures of people.
    FeatureUse feature; //!< What goes off when the host says that it is not there; None for what every host has.
    bool absentIsEmpty = false; //!< 404 and 416 reach the parser: a log that has not begun, or has not grown.

    bool isWrite() const { return method != Method::Get; }
    //! Whether the answer to one is the answer to the other: two reads of the same thing.
    bool asksTheSame(const ApiRequest &other) const;

    static ApiRequest get(const ApiPath &path, const ApiQuery &query = {});
    static ApiRequest next(const QByteArray &next);
    static ApiRequest write(Method method, const ApiPath &path, const QByteArray &body = {});
    //! A POST of a form, as token endpoints take it: `form` is the body. Both bodies hold tokens, so they are shown nowhere.
    static ApiRequest form(const ApiPath &path, const ApiQuery &form);
    //! A picture at a complete address on any host, without credentials; 2 MiB at most.
    static ApiRequest picture(const QByteArray &address);
    //! For diffs, files and logs: text of any size up to 256 MiB, with time to match.
    static ApiRequest text(const ApiPath &path, const ApiQuery &query = {});
};

} // namespace windlass
