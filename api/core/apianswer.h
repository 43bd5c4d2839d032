// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apirequest.h"
#include "api/core/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QMap>

#include <optional>

namespace windlass {

//! What came back for one request, redirects followed.
struct ApiAnswer {
    int status = 0;                          //!< 0 when nothing usable came back; `failure` then says why.
    QMap<QByteArray, QByteArray> headers;    //!< Names in lower case.
    QByteArray body;
    qint64 size = 0; //!< Of the body, where only the head is handed on.
    QDateTime asOf;                          //!< UTC.
    bool isFromCache = false;
    std::optional<Error> failure;            //!< Network, Timeout, Tls, TooLarge, OutcomeUnknown, NotCached.
    int requestsSent = 0;                    //!< How often a request left this machine for it.
    QString request;                         //!< "GET /2.0/user", without the query: for details to copy.
};

//! Judges an answer by its status, content type and body; nothing when it may be parsed. For a write, everything that
//! leaves open whether it was carried out becomes OutcomeUnknown.
std::optional<Error> errorOf(const ApiAnswer &answer, const ApiRequest &request);

} // namespace windlass
