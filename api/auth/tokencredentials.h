// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/credentials.h"

#include <QString>

#include <optional>

namespace windlass {

//! A token that does not change: an API token (with the Atlassian e-mail address, sent as Basic) or a repository,
//! project or workspace access token (sent as Bearer).
class TokenCredentials final : public Credentials
{
public:
    //! `email` is empty for an access token.
    TokenCredentials(const QString &email, const Secret &token);

    Secret authorization() const override { return m_header; }
    //! The address that goes with it; empty for an access token.
    QString email() const { return m_email; }

    //! What was pasted, without the white space around it; empty when something inside can't be part of a token (a line
    //! break in a header would add a header).
    static Secret cleaned(const QString &pasted);

    //! As it lies in a SecretStore.
    static Secret encode(const QString &email, const Secret &token);
    //! Nothing when this is not what encode() gives.
    static std::optional<TokenCredentials> decode(const Secret &stored);

private:
    QString m_email;
    Secret m_header;
};

} // namespace windlass
