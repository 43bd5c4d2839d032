// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http/credentials.h"

#include "app/demo/store/domain.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using std::chrono_literals::operator""h;
using std::chrono_literals::operator""min;

namespace windlass::standin {

namespace {

QString randomToken()
{
    quint32 words[8];
    QRandomGenerator::system()->fillRange(words);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(words), sizeof words)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

QByteArray demoToken()
{
    return QByteArrayLiteral("windlass-demo");
}

QByteArray demoAccessToken()
{
    return QByteArrayLiteral("windlass-demo-access");
}

QString demoClientId()
{
    return u"windlass-demo-client"_s;
}

QString demoClientSecret()
{
    return u"windlass-demo-secret"_s;
}

Credential Credentials::identify(const HttpRequest &request, const World &world)
{
    const QByteArray header = request.header("Authorization");
    if (header.startsWith("Bearer ")) {
        const QByteArray token = header.mid(7).trimmed();
        if (token == demoToken())
            return {world.signedIn, "oauth2", u"token"_s};
        if (token == demoAccessToken())
            return {world.signedIn, "workspace_access_token", u"access-token"_s, true};
        const std::lock_guard lock(m_mutex);
        const auto found = m_accessTokens.find(QString::fromUtf8(token));
        if (found != m_accessTokens.end() && std::chrono::steady_clock::now() < found->second)
            return {world.signedIn, "oauth2", u"consumer"_s};
    } else if (header.startsWith("Basic ")) {
        const QByteArray pair = QByteArray::fromBase64(header.mid(6).trimmed());
        const qsizetype colon = pair.indexOf(':');
        // Only the e-mail goes with an API token; the user name is refused, as by the host.
        const Account *account = colon > 0 ? world.accountByEmail(QString::fromUtf8(pair.left(colon))) : nullptr;
        if (account && pair.mid(colon + 1) == demoToken())
            return {account->nickname, "api_token", u"user:"_s + account->nickname};
    }
    return {};
}

QString Credentials::grantCode(const QString &clientId, const QString &redirectUri, const QString &challenge)
{
    const std::lock_guard lock(m_mutex);
    Grant grant{randomToken(), clientId, redirectUri, challenge, std::chrono::steady_clock::now()};
    m_grants[grant.code] = grant;
    return grant.code;
}

Credentials::Tokens Credentials::issueLocked()
{
    Tokens tokens{randomToken(), randomToken()};
    m_accessTokens[tokens.access] = std::chrono::steady_clock::now() + std::chrono::seconds(accessTokenSeconds);
    m_refreshTokens[tokens.refresh] = true;
    return tokens;
}

bool Credentials::redeemCode(const QString &code, const QString &clientId, const QString &redirectUri,
                             const QString &verifier, Tokens *tokens)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_grants.find(code);
    if (found == m_grants.end())
        return false;
    const Grant grant = found->second;
    m_grants.erase(found);
    if (grant.clientId != clientId || grant.redirectUri != redirectUri ||
        std::chrono::steady_clock::now() - grant.issuedOn > 5min)
        return false;
    if (!grant.challenge.isEmpty()) {
        const QByteArray hash = QCryptographicHash::hash(verifier.toUtf8(), QCryptographicHash::Sha256);
        if (QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)) !=
            grant.challenge)
            return false;
    }
    *tokens = issueLocked();
    return true;
}

bool Credentials::refresh(const QString &refreshToken, Tokens *tokens)
{
    const std::lock_guard lock(m_mutex);
    if (m_refreshTokens.erase(refreshToken) == 0)
        return false;
    *tokens = issueLocked();
    return true;
}

Credentials::Charge Credentials::charge(const QString &key, int limit)
{
    const std::lock_guard lock(m_mutex);
    auto &times = m_charges[key];
    const auto now = std::chrono::steady_clock::now();
    while (!times.empty() && now - times.front() > 1h)
        times.pop_front();
    Charge charge;
    charge.isCharged = int(times.size()) < limit;
    if (charge.isCharged)
        times.push_back(now);
    charge.used = int(times.size());
    if (!times.empty())
        charge.resetSeconds = int(std::chrono::ceil<std::chrono::seconds>(times.front() + 1h - now).count());
    return charge;
}

} // namespace windlass::standin
