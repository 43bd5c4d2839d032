// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/loopback/httpmessage.h"
#include "app/demo/store/store.h"

namespace windlass::standin {

//! A picture for an account, a workspace, a project or a repository, drawn from its uuid: geometric, without letters,
//! so no font is needed and any thread can draw it. The same uuid gives the same bytes.
QByteArray avatarPng(const QString &uuid, int hue, int size);

//! "/avatars/{uuid}/{size}.png"; needs no credentials.
HttpAnswer serveAvatar(const HttpRequest &request, const Store &store);

} // namespace windlass::standin
