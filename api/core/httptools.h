// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apirequest.h"

#include <QNetworkReply>
#include <QUrl>

namespace windlass {

//! "GET".
QByteArray methodName(ApiRequest::Method method);
bool isLoopback(const QUrl &url);
//! Nothing reached the host with these; every other failure leaves open whether the request was carried out.
bool isBeforeSending(QNetworkReply::NetworkError error);
//! Whether it may stand in a header: a line break would begin another one.
bool isHeaderValue(const QByteArray &value);

} // namespace windlass
