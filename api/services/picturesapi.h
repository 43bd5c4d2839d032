// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"

namespace windlass {

//! Pictures of people, workspaces and repositories. They stand on many hosts and are fetched without credentials.
class PicturesApi
{
public:
    explicit PicturesApi(ApiClient &client) : m_client(client) {}

    //! The bytes of a PNG, JPEG, GIF or WebP of at most 2 MiB; BadResponse for anything else, also when the host calls it
    //! a picture. GET of the address itself.
    PendingReply<QByteArray> get(const QString &address, ReadFrom from = ReadFrom::Network);

private:
    ApiClient &m_client;
};

} // namespace windlass
