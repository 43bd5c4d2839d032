// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/secretstore.h"
#include "ui/settings/networkdialog.h"

#include <QObject>

#include <functional>

class QSettings;

namespace windlass {

//! Keeps what NetworkDialog edits: in the settings; the proxy's login and the passphrase of a certificate in the keychain;
//! certificates in the files that they came from.
class NetworkPreferences : public QObject
{
    Q_OBJECT

public:
    NetworkPreferences(QSettings &settings, SecretStore &secrets, QObject *parent = nullptr);

    //! Reads them. `done` is called at once when no login is kept, else when the keychain has answered.
    void load(std::function<void()> done);
    const NetworkSettings &settings() const { return m_current; }
    //! Why something of it could not be read, as a sentence; empty when all was.
    QString problem() const { return m_problem; }
    //! Keeps them and says whether that went well: nothing, or a sentence.
    void save(const NetworkSettings &settings, const std::function<void(const QString &problem)> &done);

signals:
    void changed(const windlass::NetworkSetup &setup);

private:
    void loadLogin(const std::function<void()> &done);
    void loadPassphrase(const std::function<void()> &done);
    void readFiles();
    //! An empty one is removed.
    void keepSecret(const SecretKey &key, const Secret &secret, const std::function<void(SecretState)> &done);
    static QString keepingSentence(SecretState state);
    void take(const NetworkSettings &settings);

    QSettings &m_settings;
    SecretStore &m_secrets;
    NetworkSettings m_current;
    QString m_problem;
};

} // namespace windlass
