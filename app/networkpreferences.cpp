// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/networkpreferences.h"

#include "api/auth/proxylogin.h"
#include "api/auth/secretstore.h"
#include "ui/signin/secrettext.h"

#include <QFile>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

SecretKey proxyLoginKey()
{
    return {SecretKey::Program, SecretKey::ProxyPassword};
}

//! Words of the settings file; an enum's numbers would change their meaning one day.
const QStringList &proxyWords()
{
    static const QStringList words{u"system"_s, u"none"_s, u"http"_s, u"socks5"_s};
    return words;
}

std::optional<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

} // namespace

NetworkPreferences::NetworkPreferences(QSettings &settings, SecretStore &secrets, QObject *parent)
    : QObject(parent), m_settings(settings), m_secrets(secrets)
{
}

void NetworkPreferences::load(std::function<void()> done)
{
    NetworkSettings read;
    const auto word = proxyWords().indexOf(m_settings.value(u"network/proxy"_s).toString());
    read.setup.proxy = static_cast<NetworkSetup::Proxy>(std::max<qsizetype>(word, 0));
    read.setup.proxyHost = m_settings.value(u"network/proxyHost"_s).toString();
    read.setup.proxyPort = static_cast<quint16>(std::clamp(m_settings.value(u"network/proxyPort"_s).toInt(), 0, 65'535));
    read.authoritiesFile = m_settings.value(u"network/trustedCertificates"_s).toString();
    read.certificateFile = m_settings.value(u"network/ownCertificate"_s).toString();
    m_current = read;
    readFiles();
    if (!m_settings.value(u"network/proxyLogin"_s).toBool())
        return done();
    m_secrets.readPatiently(proxyLoginKey(), this, [this, done = std::move(done)](const SecretAnswer &answer) {
        const auto login = answer.state == SecretState::Done ? ProxyLogin::decode(answer.secret) : std::nullopt;
        if (login) {
            m_current.setup.proxyUser = login->user;
            m_current.setup.proxyPassword = login->password;
        } else {
            m_problem = tr("The login of the proxy could not be read from the keychain. Type it again under “Network”.");
        }
        done();
    });
}

void NetworkPreferences::readFiles()
{
    for (const QString &path : {m_current.authoritiesFile, m_current.certificateFile}) {
        if (path.isEmpty())
            continue;
        const auto pem = contentOf(path);
        if (!pem) {
            //: %1 is the path of a file.
            m_problem = tr("The certificates in %1 can't be read. Choose the file again under “Network”.").arg(path);
        } else if (path == m_current.authoritiesFile) {
            m_current.setup.extraAuthorities = *pem;
        }
        if (pem && path == m_current.certificateFile) {
            m_current.setup.clientCertificate = *pem;
            m_current.setup.clientKey = Secret(*pem);
        }
    }
}

void NetworkPreferences::save(const NetworkSettings &settings, const std::function<void(const QString &)> &done)
{
    const auto finish = [this, settings, done](const SecretAnswer &answer) {
        if (answer.state != SecretState::Done)
            return done(secretWriteSentence(answer.state));
        take(settings);
        done({});
    };
    if (settings.setup.proxyUser.isEmpty())
        m_secrets.remove(proxyLoginKey(), this, [finish](const SecretAnswer &answer) {
            // Without a keychain there is nothing in it to remove.
            finish(answer.state == SecretState::NoService ? SecretAnswer{SecretState::Done, {}, {}} : answer);
        });
    else
        m_secrets.write(proxyLoginKey(), ProxyLogin::encode({settings.setup.proxyUser, settings.setup.proxyPassword}), this, finish);
}

void NetworkPreferences::take(const NetworkSettings &settings)
{
    m_settings.setValue(u"network/proxy"_s, proxyWords().at(static_cast<int>(settings.setup.proxy)));
    m_settings.setValue(u"network/proxyHost"_s, settings.setup.proxyHost);
    m_settings.setValue(u"network/proxyPort"_s, settings.setup.proxyPort);
    m_settings.setValue(u"network/proxyLogin"_s, !settings.setup.proxyUser.isEmpty());
    m_settings.setValue(u"network/trustedCertificates"_s, settings.authoritiesFile);
    m_settings.setValue(u"network/ownCertificate"_s, settings.certificateFile);
    m_current = settings;
    m_problem.clear();
    emit changed(m_current.setup);
}

} // namespace windlass
