// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/connectiontest.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace windlass {

class InlineMessage;

//! What a person says about the network. The password belongs into the keychain, the rest into the settings.
struct NetworkSettings {
    NetworkSetup setup;
    QString authoritiesFile; //!< Where setup.extraAuthorities was read from; empty for none.
    QString certificateFile; //!< Where the client's certificate and its key were read from; empty for none.
    Secret certificatePassphrase; //!< Of the key in it; for the keychain.
};

//! Proxy, its login, certificates; and a test that says which step failed.
class NetworkDialog : public QDialog
{
    Q_OBJECT

public:
    //! Keeps the settings; a sentence when that failed.
    using Save = std::function<void(const NetworkSettings &settings, const std::function<void(const QString &problem)> &done)>;

    NetworkDialog(const NetworkSettings &settings, const QUrl &base, Save save, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeProxyPart();
    QWidget *makeCertificatePart();
    QWidget *makeButtons();
    //! A line for the path of a file, with a button to choose it.
    QWidget *makeFileRow(QLineEdit *edit, const QString &objectName, const QString &name);
    void showProxyFields();
    //! What the fields say; nothing when something in them can't be, which is then said.
    std::optional<NetworkSettings> read();
    void test();
    void showReport(const ConnectionTest::Report &report);
    void save();

    QUrl m_base;
    Save m_save;
    ConnectionTest m_test;
    QComboBox *m_proxy;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_authorities;
    QLineEdit *m_certificate;
    QLineEdit *m_passphrase;
    InlineMessage *m_message;
    QPushButton *m_testButton = nullptr;
    QPushButton *m_saveButton = nullptr;
};

//! Why a file is no certificate to show, with the next step.
QString identitySentence(IdentityProblem problem);
//! The sentence for a report, with the next step where one failed.
QString connectionSentence(const ConnectionTest::Report &report);

} // namespace windlass
