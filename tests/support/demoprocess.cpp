// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/demoprocess.h"

#include <QUrl>

namespace windlass::test {

DemoProcess::DemoProcess(const QStringList &arguments) : m_arguments(arguments)
{
    start(arguments);
}

void DemoProcess::start(const QStringList &arguments)
{
    m_baseUrl.clear();
    m_process.start(qEnvironmentVariable("WINDLASS_BINARY"),
                    QStringList{QStringLiteral("--demo-server"), QStringLiteral("--demo-state"), m_state.path()}
                        + arguments);
    // The first start on a machine makes the sample workspace.
    while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(90'000))
            return;
    }
    m_baseUrl = QString::fromUtf8(m_process.readLine()).trimmed();
}

DemoProcess::~DemoProcess()
{
    stop();
}

bool DemoProcess::startAgain()
{
    const QString before = m_lastUrl;
    const QString port = QString::number(QUrl(before).port());
    start(QStringList{QStringLiteral("--port"), port} + m_arguments);
    return m_baseUrl == before;
}

void DemoProcess::stop()
{
    m_lastUrl = m_baseUrl;
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished(5'000);
}

QString DemoProcess::repository(const QString &fullName) const
{
    return QStringLiteral("%1/sample/repositories/%2.git").arg(m_state.path(), fullName);
}

} // namespace windlass::test
