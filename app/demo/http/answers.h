// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/loopback/httpmessage.h"

#include <QJsonObject>
#include <QString>

namespace windlass::standin {

HttpAnswer jsonAnswer(int status, const QJsonObject &object);
HttpAnswer noContent();
HttpAnswer redirect(int status, const QString &location);

//! {"type":"error","error":{"message":…}}, as every error of the API.
HttpAnswer errorAnswer(int status, const QString &message, const QString &detail = {}, const QJsonObject &fields = {});
//! 400 for one member of the request body: "source: branch not found: x" with error.fields.
HttpAnswer fieldError(const QString &field, const QString &problem);
HttpAnswer repositoryNotFound(const QString &workspace, const QString &slug);
//! What the host says about a path that it does not have.
HttpAnswer noSuchEndpoint();
//! Text a person wrote, as the host gives it: raw, and plain paragraphs as HTML.
QJsonObject rendered(const QString &raw);

} // namespace windlass::standin
