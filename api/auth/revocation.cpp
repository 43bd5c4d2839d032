// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/revocation.h"

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

QString accessTokenPage(const QString &repository)
{
    if (repository.count(u'/') == 1)
        return "https://bitbucket.org/"_L1 + repository + "/admin/access-tokens"_L1;
    return u"https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/"_s;
}

} // namespace

QString revocationPage(CredentialKind kind, const QString &repository)
{
    switch (kind) {
    case CredentialKind::OAuth: return u"https://bitbucket.org/account/settings/app-authorizations/"_s;
    case CredentialKind::ApiToken: return u"https://id.atlassian.com/manage-profile/security/api-tokens"_s;
    case CredentialKind::AccessToken: return accessTokenPage(repository);
    }
    return {};
}

QString creationPage(CredentialKind kind, const QString &repository)
{
    switch (kind) {
    case CredentialKind::OAuth: return u"https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/"_s;
    case CredentialKind::ApiToken: return u"https://id.atlassian.com/manage-profile/security/api-tokens"_s;
    case CredentialKind::AccessToken: return accessTokenPage(repository);
    }
    return {};
}

} // namespace windlass
