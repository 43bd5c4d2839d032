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

QString creationPage(CredentialKind kind, const QString &place)
{
    const QString site = u"https://bitbucket.org/"_s;
    switch (kind) {
    case CredentialKind::OAuth:
        if (place.isEmpty())
            return site + "account/workspaces/"_L1;
        return site + place.section(u'/', 0, 0) + "/workspace/settings/oauth-consumers/new"_L1;
    case CredentialKind::ApiToken: return u"https://id.atlassian.com/manage-profile/security/api-tokens"_s;
    case CredentialKind::AccessToken:
        if (place.contains("/workspace/projects/"_L1))
            return site + place + "/settings/access-tokens"_L1;
        if (!place.isEmpty() && !place.contains(u'/'))
            return site + place + "/workspace/settings/access-tokens"_L1;
        return accessTokenPage(place);
    }
    return {};
}

} // namespace windlass
