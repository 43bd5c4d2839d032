// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/networkdialog.h"

#include "ui/errortext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/dialogroom.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int NetworkDialogWidth = 560;
constexpr qint64 LargestCertificateFile = 4 * 1024 * 1024;

std::optional<QByteArray> readPemFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > LargestCertificateFile)
        return std::nullopt;
    return file.readAll();
}

QLabel *labelFor(const QString &text, QWidget *field, QWidget *parent)
{
    QLabel *label = makeLabel(text, TextStyle::Body, ColorToken::Text, parent);
    label->setBuddy(field);
    return label;
}

} // namespace

NetworkDialog::NetworkDialog(const NetworkSettings &settings, const QUrl &base, Save save, QWidget *parent)
    : QDialog(parent)
    , m_base(base)
    , m_save(std::move(save))
    , m_proxy(new QComboBox(this))
    , m_host(new QLineEdit(settings.setup.proxyHost, this))
    , m_port(new QSpinBox(this))
    , m_user(new QLineEdit(settings.setup.proxyUser, this))
    , m_password(new QLineEdit(QString::fromUtf8(settings.setup.proxyPassword.reveal()), this))
    , m_authorities(new QLineEdit(settings.authoritiesFile, this))
    , m_certificate(new QLineEdit(settings.certificateFile, this))
    , m_passphrase(new QLineEdit(QString::fromUtf8(settings.certificatePassphrase.reveal()), this))
    , m_message(new InlineMessage(this))
{
    setObjectName(u"networkDialog"_s);
    setWindowTitle(tr("Network"));
    setMinimumWidth(NetworkDialogWidth);
    m_message->setObjectName(u"networkMessage"_s);
    m_proxy->setObjectName(u"proxyKind"_s);
    m_proxy->addItem(tr("As this computer is set up"), static_cast<int>(NetworkSetup::Proxy::System));
    m_proxy->addItem(tr("No proxy"), static_cast<int>(NetworkSetup::Proxy::None));
    m_proxy->addItem(tr("HTTP proxy"), static_cast<int>(NetworkSetup::Proxy::Http));
    m_proxy->addItem(tr("SOCKS 5 proxy"), static_cast<int>(NetworkSetup::Proxy::Socks5));
    m_proxy->setCurrentIndex(m_proxy->findData(static_cast<int>(settings.setup.proxy)));
    m_port->setRange(1, 65'535);
    m_port->setValue(settings.setup.proxyPort == 0 ? 3128 : settings.setup.proxyPort);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::SpaceHuge, Theme::SpaceLarge, Theme::SpaceHuge, Theme::SpaceLarge);
    column->setSpacing(Theme::SpaceLarge);
    column->addWidget(makeProxyPart());
    column->addWidget(makeLine());
    column->addWidget(makeCertificatePart());
    column->addWidget(m_message);
    column->addStretch(1);
    column->addWidget(makeButtons());

    connect(m_proxy, &QComboBox::currentIndexChanged, this, &NetworkDialog::showProxyFields);
    for (QLineEdit *edit : {m_host, m_user, m_password, m_authorities, m_certificate, m_passphrase})
        connect(edit, &QLineEdit::textEdited, m_message, &InlineMessage::clear);
    connect(&m_test, &ConnectionTest::finished, this, &NetworkDialog::showReport);
    showProxyFields();

    // Both forms have one column of labels.
    int widest = 0;
    QList<QLabel *> labels = findChildren<QLabel *>();
    labels.removeIf([](const QLabel *label) { return !label->buddy(); });
    for (const QLabel *label : std::as_const(labels))
        widest = qMax(widest, label->sizeHint().width());
    for (QLabel *label : std::as_const(labels))
        label->setMinimumWidth(widest);
}

void NetworkDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    makeRoomInDialog(this);
}

QWidget *NetworkDialog::makeProxyPart()
{
    auto *part = new QWidget(this);
    m_host->setObjectName(u"proxyHost"_s);
    m_host->setPlaceholderText(tr("proxy.example.com"));
    m_port->setObjectName(u"proxyPort"_s);
    m_port->setAccessibleName(tr("Port of the proxy"));
    m_user->setObjectName(u"proxyUser"_s);
    m_user->setPlaceholderText(tr("Only if the proxy asks for it"));
    m_password->setObjectName(u"proxyPassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    auto *address = new QWidget(part);
    auto *addressRow = new QHBoxLayout(address);
    addressRow->setContentsMargins(0, 0, 0, 0);
    addressRow->setSpacing(Theme::Space);
    addressRow->addWidget(m_host, 1);
    addressRow->addWidget(m_port);

    auto *form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(Theme::SpaceLarge);
    form->setVerticalSpacing(Theme::Space);
    form->addRow(labelFor(tr("Pro&xy"), m_proxy, part), m_proxy);
    form->addRow(labelFor(tr("&Address and port"), m_host, part), address);
    form->addRow(labelFor(tr("&User name"), m_user, part), m_user);
    form->addRow(labelFor(tr("Pass&word"), m_password, part), m_password);
    QLabel *hint = makeLabel(tr("The password is kept in the keychain of this computer. It is sent to the proxy alone."),
                             TextStyle::Secondary, ColorToken::MutedText, part);
    hint->setWordWrap(true);
    form->addRow(nullptr, hint);
    return part;
}

QWidget *NetworkDialog::makeCertificatePart()
{
    auto *part = new QWidget(this);
    auto *form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(Theme::SpaceLarge);
    form->setVerticalSpacing(Theme::Space);
    QWidget *authorities = makeFileRow(m_authorities, u"authoritiesFile"_s, tr("File of certificates to trust"));
    QWidget *certificate = makeFileRow(m_certificate, u"certificateFile"_s, tr("File of this computer's certificate"));
    form->addRow(labelFor(tr("Also &trust"), m_authorities, part), authorities);
    form->addRow(labelFor(tr("Own &certificate"), m_certificate, part), certificate);
    m_passphrase->setObjectName(u"certificatePassphrase"_s);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setPlaceholderText(tr("Only if its key has one; kept in the keychain"));
    form->addRow(labelFor(tr("Pass&phrase"), m_passphrase, part), m_passphrase);
    QLabel *hint = makeLabel(tr("For networks of companies: the certificates (PEM) of a proxy that looks into connections, and "
                                "a certificate with its key (PEM or PKCS #12) that this computer shows."),
                             TextStyle::Secondary, ColorToken::MutedText, part);
    hint->setWordWrap(true);
    form->addRow(nullptr, hint);
    return part;
}

QWidget *NetworkDialog::makeFileRow(QLineEdit *edit, const QString &objectName, const QString &name)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    edit->setObjectName(objectName);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(tr("None"));
    edit->setClearButtonEnabled(true);
    QPushButton *choose = makeButton(tr("Choose…"), ButtonKind::Plain, row);
    //: %1 is what the file is: "File of certificates to trust".
    choose->setAccessibleName(tr("%1: choose").arg(name));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this, edit, name] {
        const QString path = QFileDialog::getOpenFileName(this, name, edit->text(), tr("Certificates (*.pem *.crt *.cer *.p12 *.pfx);;All files (*)"));
        if (!path.isEmpty())
            edit->setText(path);
    });
    layout->addWidget(edit, 1);
    layout->addWidget(choose);
    return row;
}

QWidget *NetworkDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_testButton = makeButton(tr("Test co&nnection"), ButtonKind::Plain, buttons);
    m_testButton->setObjectName(u"testConnection"_s);
    m_testButton->setAutoDefault(false);
    m_saveButton = makeButton(tr("&Save"), ButtonKind::Primary, buttons);
    m_saveButton->setObjectName(u"saveNetwork"_s);
    m_saveButton->setDefault(true);
    buttons->addButton(m_testButton, QDialogButtonBox::ActionRole);
    buttons->addButton(m_saveButton, QDialogButtonBox::AcceptRole);
    connect(m_testButton, &QPushButton::clicked, this, &NetworkDialog::test);
    connect(m_saveButton, &QPushButton::clicked, this, &NetworkDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void NetworkDialog::showProxyFields()
{
    const auto kind = static_cast<NetworkSetup::Proxy>(m_proxy->currentData().toInt());
    const bool isNamed = kind == NetworkSetup::Proxy::Http || kind == NetworkSetup::Proxy::Socks5;
    m_host->setEnabled(isNamed);
    m_port->setEnabled(isNamed);
    // The proxy that the system names may want a login, too.
    m_user->setEnabled(kind != NetworkSetup::Proxy::None);
    m_password->setEnabled(kind != NetworkSetup::Proxy::None);
    m_message->clear();
}

std::optional<NetworkSettings> NetworkDialog::read()
{
    const auto refuse = [this](QWidget *field, const QString &sentence) {
        m_message->showMessage(InlineMessage::Tone::Danger, sentence);
        field->setFocus();
        return std::nullopt;
    };
    NetworkSettings settings;
    NetworkSetup &setup = settings.setup;
    setup.proxy = static_cast<NetworkSetup::Proxy>(m_proxy->currentData().toInt());
    setup.proxyHost = m_host->text().trimmed();
    setup.proxyPort = static_cast<quint16>(m_port->value());
    setup.proxyUser = m_user->text();
    setup.proxyPassword = Secret(m_password->text().toUtf8());
    if (m_host->isEnabled() && (setup.proxyHost.isEmpty() || setup.proxyHost.contains(u'/') || setup.proxyHost.contains(u' ')))
        return refuse(m_host, tr("Type the name or address of the proxy alone, such as proxy.example.com."));
    settings.authoritiesFile = m_authorities->text().trimmed();
    if (!settings.authoritiesFile.isEmpty()) {
        const auto pem = readPemFile(settings.authoritiesFile);
        if (!pem || !countCertificates(*pem))
            return refuse(m_authorities, tr("That file holds no certificate in PEM form that can be read. Choose another one."));
        setup.extraAuthorities = *pem;
    }
    settings.certificateFile = m_certificate->text().trimmed();
    if (!settings.certificateFile.isEmpty()) {
        settings.certificatePassphrase = Secret(m_passphrase->text().toUtf8());
        const auto content = readPemFile(settings.certificateFile);
        const auto identity = content ? readClientIdentity(*content, settings.certificatePassphrase)
                                      : std::variant<ClientIdentity, IdentityProblem>(IdentityProblem::NoCertificate);
        if (const auto *problem = std::get_if<IdentityProblem>(&identity)) {
            const bool isAboutPassphrase = *problem == IdentityProblem::WantsPassphrase
                                           || *problem == IdentityProblem::WrongPassphrase;
            return refuse(isAboutPassphrase ? m_passphrase : m_certificate, identitySentence(*problem));
        }
        setup.clientCertificate = std::get<ClientIdentity>(identity).certificate;
        setup.clientKey = std::get<ClientIdentity>(identity).key;
    }
    return settings;
}

void NetworkDialog::test()
{
    const auto settings = read();
    if (!settings)
        return;
    m_testButton->setEnabled(false);
    //: %1 is a host name.
    m_message->showMessage(InlineMessage::Tone::Neutral, tr("Trying to reach %1…").arg(m_base.host()));
    m_test.start(m_base, settings->setup);
}

void NetworkDialog::showReport(const ConnectionTest::Report &report)
{
    m_testButton->setEnabled(true);
    m_message->showMessage(report.failed == ConnectionTest::Step::None ? InlineMessage::Tone::Neutral
                                                                       : InlineMessage::Tone::Danger,
                           connectionSentence(report), errorQuote(report.error));
}

void NetworkDialog::save()
{
    const auto settings = read();
    if (!settings)
        return;
    m_saveButton->setEnabled(false);
    m_save(*settings, [this, guard = QPointer(this)](const QString &problem) {
        if (!guard)
            return;
        m_saveButton->setEnabled(true);
        if (problem.isEmpty())
            accept();
        else
            m_message->showMessage(InlineMessage::Tone::Danger, problem);
    });
}

QString identitySentence(IdentityProblem problem)
{
    switch (problem) {
    case IdentityProblem::NoCertificate:
        return NetworkDialog::tr("That file can't be read, or holds no certificate. Choose another one.");
    case IdentityProblem::NoKey:
        return NetworkDialog::tr("That file holds a certificate without its key. Choose one that has both.");
    case IdentityProblem::WantsPassphrase:
        return NetworkDialog::tr("The key of the certificate is encrypted. Type its passphrase.");
    case IdentityProblem::WrongPassphrase:
        return NetworkDialog::tr("The passphrase does not open the key of the certificate.");
    }
    return {};
}

QString connectionSentence(const ConnectionTest::Report &report)
{
    switch (report.failed) {
    case ConnectionTest::Step::Proxy:
        if (report.error.proxyWantsLogin)
            //: %1 is the address of a proxy server.
            return NetworkDialog::tr("The proxy %1 asks for a login, or refuses this one. Check the user name and the password.")
                .arg(report.error.detail);
        return NetworkDialog::tr("The proxy %1 can't be reached, or does not lead on. Check its address and port.")
            .arg(report.error.detail);
    case ConnectionTest::Step::Name:
        if (!report.proxy.isEmpty())
            //: %1 is the address of a proxy server.
            return NetworkDialog::tr("The name of the proxy %1 or of Bitbucket's host is not known here. Check the proxy's name.")
                .arg(report.proxy);
        return NetworkDialog::tr("The name of Bitbucket's host is not known here. Check the connection to the network, or "
                                 "name a proxy.");
    case ConnectionTest::Step::Connection:
        return NetworkDialog::tr("Bitbucket's host does not answer. A firewall may stand in between: name the proxy that "
                                 "leads out.");
    case ConnectionTest::Step::Certificate:
        return NetworkDialog::tr("The certificate was refused. If your company looks into connections, choose its certificate "
                                 "under “Also trust”. Otherwise check the clock of this computer.");
    case ConnectionTest::Step::Answer:
        return NetworkDialog::tr("Somebody answered, but not as Bitbucket does. A sign-in page of the network may stand in "
                                 "between: open a web page in the browser, then try again.");
    case ConnectionTest::Step::Service:
        //: %1 is a status code such as 503.
        return NetworkDialog::tr("The way is open, but Bitbucket says that it has trouble (%1). Try again later.")
            .arg(report.error.httpStatus);
    case ConnectionTest::Step::None:
        if (!report.proxy.isEmpty())
            //: %1 is the address of a proxy server, %2 a number of milliseconds.
            return NetworkDialog::tr("Bitbucket answers through the proxy %1, after %2 ms.")
                .arg(report.proxy)
                .arg(report.took.count());
        //: %1 is a number of milliseconds.
        return NetworkDialog::tr("Bitbucket answers, after %1 ms.").arg(report.took.count());
    }
    return {};
}

} // namespace windlass
