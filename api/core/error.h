// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace windlass {

//! Why a request did not give what was asked for. Code switches on `kind`; ui/errortext.cpp makes a sentence of it.
struct Error {
    enum class Kind {
        Network,        //!< Not reached: refused, no such host, connection lost before an answer to a read.
        Proxy,          //!< The proxy can't be reached, refuses, or asks for a login; `detail` names it. Nothing was sent.
        Timeout,        //!< No answer within the request's deadline.
        Tls,            //!< The certificate was refused; nothing was sent.
        Unauthorized,   //!< 401, and refreshing did not help or is not possible.
        Forbidden,      //!< 403; `missingScopes` names what the credential lacks where the host says so.
        NotFound,       //!< 404; also private things that the credential can't see.
        Gone,           //!< 410, a retired endpoint; and 404 of a feature that the host removed.
        Invalid,        //!< 400, 411, 413, 422: the host refuses what was asked.
        Conflict,       //!< 409, and refs that moved meanwhile.
        RateLimited,    //!< 429; `retryAfter` says when.
        Server,         //!< 5xx, and Bitbucket's own 555 (the host ran out of time).
        BadResponse,    //!< An answer that can't be used: HTML, cut off, or without a member that is needed.
        TooLarge,       //!< The answer exceeds the limit of its request; nothing of it is kept.
        OutcomeUnknown, //!< A write left this machine and no usable answer came back: look before acting again.
        ReadOnly,       //!< A write while the person has switched writing off; nothing was sent.
        NotCached,      //!< Asked of the response cache alone, and it has nothing.
    };

    Kind kind = Kind::Network;
    int httpStatus = 0;                       //!< 0 when there was no answer.
    QString message;                          //!< The host's own words (plain text, other people's), or Qt's for Network.
    QString detail;                           //!< More of the host's words, or the key that a BadResponse misses.
    QMap<QString, QStringList> fields;        //!< Complaints by field of the request, as the host gives them.
    bool isHostUnknown = false;               //!< For Network: the name leads nowhere.
    bool proxyWantsLogin = false;             //!< For Proxy: it asked for a user name and password.
    QStringList missingScopes;                //!< For Forbidden; empty when unknown.
    std::optional<std::chrono::seconds> retryAfter;
    QString request;                          //!< "GET /2.0/repositories/acme/web-shop": for details to copy; no query.

    static Error make(Kind kind, const QString &message, const QString &detail = {});
    static Error missingKey(const QString &key);

    bool operator==(const Error &) const = default;
};

} // namespace windlass
