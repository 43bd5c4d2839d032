// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signindesk.h"

#include "api/auth/tokencredentials.h"
#include "api/auth/tokenendpoint.h"
#include "api/session.h"
#include "app/demo/demoserver.h"
#include "app/networkpreferences.h"
#include "app/openaccount.h"

#include <QPointer>
#include <QSettings>

#include <algorithm>

namespace windlass {

namespace {

//! The demo workspace as a program of its own: no other base may be without TLS (ApiClient::isUsableBase()).
bool isOnThisComputer(const QUrl &apiBase)
{
    return apiBase.scheme() == QLatin1String("http");
}

QUrl siteUrl(const QUrl &apiBase, const char *path)
{
    QUrl url = apiBase;
    url.setPath(QLatin1String(path));
    return url;
}

QString consumerSetting()
{
    return QStringLiteral("signIn/consumer");
}

QString portSetting()
{
    return QStringLiteral("signIn/port");
}

} // namespace

SignInDesk::SignInDesk(const QUrl &base, SignIns &signIns, const NetworkPreferences &network, QSettings &settings,
                       QObject *parent)
    : QObject(parent)
    , m_base(base)
    , m_signIns(signIns)
    , m_network(network)
    , m_settings(settings)
{
}

QUrl SignInDesk::tokenUrlOf(const QUrl &apiBase)
{
    return apiBase == ApiClient::officialBase() ? TokenEndpoint::officialUrl() : siteUrl(apiBase, "/site/oauth2/access_token");
}

OAuthClient SignInDesk::clientOf(const QUrl &apiBase)
{
    if (apiBase == ApiClient::officialBase())
        return OAuthClient::ofBuild();
    if (isOnThisComputer(apiBase))
        return {demo::DemoServer::oauthClientId(), Secret(demo::DemoServer::oauthClientSecret().toUtf8())};
    return {};
}

QString SignInDesk::name() const
{
    return m_base == ApiClient::officialBase() ? QString() : m_base.host();
}

TrialCalls SignInDesk::trial(const QString &email, const Secret &token)
{
    ApiClient::Options options;
    options.base = m_base;
    options.credentials = std::make_shared<TokenCredentials>(email, token);
    options.network = m_network.settings().setup;
    return TrialCalls::of(std::make_shared<Session>(options));
}

OAuthFlow::Options SignInDesk::oauth() const
{
    OAuthFlow::Options options;
    options.authorizeUrl = m_base == ApiClient::officialBase() ? OAuthFlow::officialAuthorizeUrl()
                                                               : siteUrl(m_base, "/site/oauth2/authorize");
    options.tokenUrl = tokenUrlOf(m_base);
    options.client = clientOf(m_base);
    options.network = m_network.settings().setup;
    // The demo workspace has no registered ports, so that any free one will do.
    options.port = isOnThisComputer(m_base) ? 0 : OAuthFlow::DefaultPort;
    return options;
}

quint16 SignInDesk::ownPort() const
{
    const uint port = m_settings.value(portSetting()).toUInt();
    return port > 0 && port <= 65'535 ? static_cast<quint16>(port) : OAuthFlow::DefaultPort;
}

void SignInDesk::findOwnClient(QObject *context, std::function<void(const OAuthClient &)> done)
{
    const QString id = m_settings.value(consumerSetting()).toString();
    if (id.isEmpty())
        return;
    // Its secret lies with the accounts that were signed in through it.
    const QList<AccountRecord> &accounts = m_signIns.accounts().accounts();
    const auto account = std::find_if(accounts.begin(), accounts.end(), [this, &id](const AccountRecord &known) {
        return known.consumer == id && known.host == m_base.toString();
    });
    if (account == accounts.end()) {
        QMetaObject::invokeMethod(context, [done, id] { done({id, {}}); }, Qt::QueuedConnection);
        return;
    }
    m_signIns.readOwnClient(account->key, context, [done, id](const std::optional<OAuthClient> &client) {
        done(client && client->id == id ? *client : OAuthClient{id, {}});
    });
}

void SignInDesk::rememberOwnClient(const QString &id, quint16 port)
{
    m_settings.setValue(consumerSetting(), id);
    m_settings.setValue(portSetting(), port);
}

AccountRecord SignInDesk::recordOf(const AcceptedSignIn &signIn) const
{
    AccountRecord record;
    record.kind = signIn.kind;
    record.host = m_base.toString();
    record.uuid = signIn.account.uuid;
    record.accountId = signIn.account.accountId;
    record.displayName = signIn.account.displayName;
    record.avatar = signIn.account.avatar;
    record.place = signIn.place;
    record.expiresOn = signIn.expiresOn;
    record.isForSession = signIn.isForSession;
    if (signIn.ownClient)
        record.consumer = signIn.ownClient->id;
    if (!record.uuid.isEmpty()) {
        record.key = OpenAccount::keyOf(m_base, record.uuid);
        return record;
    }
    // Nobody in particular: told apart by what it is for, so that a new token takes the place of the old one.
    const QString subject = record.place.isEmpty() ? signIn.email : record.place;
    record.displayName = subject;
    record.key = subject.isEmpty() ? SignIns::newKey() : OpenAccount::keyOf(m_base, QStringLiteral("for:") + subject);
    return record;
}

void SignInDesk::keep(const AcceptedSignIn &signIn, QObject *context, std::function<void(const SecretAnswer &)> done)
{
    AccountRecord record = recordOf(signIn);
    if (const auto known = m_signIns.accounts().find(record.key))
        record.isReadOnly = known->isReadOnly;
    Account account = signIn.account;
    if (account.displayName.isEmpty())
        account.displayName = record.displayName;
    const auto finish = [this, record, account, done](const SignIns::Restored &kept) {
        done(kept.answer);
        if (!kept.credentials)
            return;
        // Queued: opening the account removes the page that has just heard of it.
        QMetaObject::invokeMethod(this, [this, record, account, credentials = kept.credentials] {
            m_credentials = credentials;
            emit signedIn(record, account);
            m_credentials.reset();
        }, Qt::QueuedConnection);
    };
    if (signIn.kind == AccountRecord::Kind::OAuth)
        m_signIns.addOAuth(record, signIn.tokens, signIn.ownClient, context, finish);
    else
        m_signIns.addToken(record, signIn.email, signIn.token, context, finish);
}

} // namespace windlass
