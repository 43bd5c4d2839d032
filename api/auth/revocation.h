// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace windlass {

//! Bitbucket Cloud has no endpoint that takes a token back: not for OAuth (RFC 7009 is not offered), not for API tokens, not
//! for access tokens. What can be done is to forget ours and to show where the person ends it.
enum class CredentialKind { OAuth, ApiToken, AccessToken };

//! The web page where a credential of this kind is revoked. `repository` ("acme/web-shop") makes the one of an access token
//! exact; without it, it is the page about them.
QString revocationPage(CredentialKind kind, const QString &repository = {});
//! The web page where one is created. For access tokens and consumers it depends on where: `place` is "acme",
//! "acme/web-shop" or "acme/workspace/projects/KEY" (a consumer belongs to the workspace of it); without one, it is a page
//! that leads there.
QString creationPage(CredentialKind kind, const QString &place = {});

} // namespace windlass
