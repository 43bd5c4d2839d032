// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/networkpreferences.h"

#include "api/auth/proxylogin.h"
#include "api/auth/secretstore.h"

#include <QFile>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

SecretKey proxyLoginKey()
{
    return {SecretKey::Program, SecretKey::ProxyPassword};
}

SecretKey passphraseKey()
{
    return {SecretKey::Program, SecretKey::CertificateKey};
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
    m_problem.clear();
    loadLogin([this, done = std::move(done)] {
        loadPassphrase([this, done] {
            readFiles();
            done();
        });
    });
}

void NetworkPreferences::loadLogin(const std::function<void()> &done)
{
    if (!m_settings.value(u"network/proxyLogin"_s).toBool())
        return done();
    m_secrets.readPatiently(proxyLoginKey(), this, [this, done](const SecretAnswer &answer) {
        const auto login = answer.isDone() ? ProxyLogin::decode(answer.secret) : std::nullopt;
        if (login) {
            m_current.setup.proxyUser = login->user;
            m_current.setup.proxyPassword = login->password;
        } else {
            m_problem = tr("The login of the proxy could not be read from the keychain. Type it again under “Network”.");
        }
        done();
    });
}

void NetworkPreferences::loadPassphrase(const std::function<void()> &done)
{
    if (!m_settings.value(u"network/certificatePassphrase"_s).toBool())
        return done();
    m_secrets.readPatiently(passphraseKey(), this, [this, done](const SecretAnswer &answer) {
        if (answer.isDone())
            m_current.certificatePassphrase = answer.secret;
        else
            m_problem = tr("The passphrase of the certificate could not be read from the keychain. Type it again under “Network”.");
        done();
    });
}

void NetworkPreferences::readFiles()
{
    //: %1 is the path of a file.
    const QString sentence = tr("The certificates in %1 can't be read. Choose the file again under “Network”.");
    if (!m_current.authoritiesFile.isEmpty()) {
        const auto pem = contentOf(m_current.authoritiesFile);
        if (pem && countCertificates(*pem))
            m_current.setup.extraAuthorities = *pem;
        else
            m_problem = sentence.arg(m_current.authoritiesFile);
    }
    if (!m_current.certificateFile.isEmpty()) {
        const auto content = contentOf(m_current.certificateFile);
        const auto identity = readClientIdentity(content.value_or(QByteArray()), m_current.certificatePassphrase);
        if (const auto *read = std::get_if<ClientIdentity>(&identity)) {
            m_current.setup.clientCertificate = read->certificate;
            m_current.setup.clientKey = read->key;
        } else if (m_problem.isEmpty()) {
            m_problem = sentence.arg(m_current.certificateFile);
        }
    }
}

void NetworkPreferences::save(const NetworkSettings &settings, const std::function<void(const QString &)> &done)
{
    const NetworkSetup &setup = settings.setup;
    const Secret login = setup.proxyUser.isEmpty() ? Secret() : ProxyLogin::encode({setup.proxyUser, setup.proxyPassword});
    keepSecret(proxyLoginKey(), login, [this, settings, done](SecretState state) {
        if (state != SecretState::Done)
            return done(keepingSentence(state));
        keepSecret(passphraseKey(), settings.certificatePassphrase, [this, settings, done](SecretState passphraseState) {
            if (passphraseState != SecretState::Done)
                return done(keepingSentence(passphraseState));
            take(settings);
            done({});
        });
    });
}

void NetworkPreferences::keepSecret(const SecretKey &key, const Secret &secret, const std::function<void(SecretState)> &done)
{
    if (!secret.isEmpty())
        return m_secrets.write(key, secret, this, [done](const SecretAnswer &answer) { done(answer.state); });
    m_secrets.remove(key, this, [done](const SecretAnswer &answer) {
        // Without a keychain there is nothing in it to remove.
        done(answer.state == SecretState::NoService ? SecretState::Done : answer.state);
    });
}

QString NetworkPreferences::keepingSentence(SecretState state)
{
    switch (state) {
    case SecretState::Done: return {};
    case SecretState::Locked:
    case SecretState::NotFoundOrLocked:
        return tr("The keychain is locked, so passwords can't be kept and nothing was saved. Unlock it, then save again.");
    case SecretState::NoService:
        return tr("There is no keychain to keep passwords in, so nothing was saved. Leave them empty, or start a keychain.");
    case SecretState::TimedOut:
        return tr("The keychain does not answer, so nothing was saved. It may be waiting for your password in another window.");
    default: return tr("The keychain did not take the passwords, so nothing was saved. Save again.");
    }
}

void NetworkPreferences::take(const NetworkSettings &settings)
{
    m_settings.setValue(u"network/proxy"_s, proxyWords().at(static_cast<int>(settings.setup.proxy)));
    m_settings.setValue(u"network/proxyHost"_s, settings.setup.proxyHost);
    m_settings.setValue(u"network/proxyPort"_s, settings.setup.proxyPort);
    m_settings.setValue(u"network/proxyLogin"_s, !settings.setup.proxyUser.isEmpty());
    m_settings.setValue(u"network/certificatePassphrase"_s, !settings.certificatePassphrase.isEmpty());
    m_settings.setValue(u"network/trustedCertificates"_s, settings.authoritiesFile);
    m_settings.setValue(u"network/ownCertificate"_s, settings.certificateFile);
    m_current = settings;
    m_problem.clear();
    emit changed(m_current.setup);
}

} // namespace windlass
