// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace windlass::test {

//! `windlass --demo-server` as a program of its own, with a state folder that goes away with the test.
class DemoProcess
{
public:
    //! Waits until it has said where it answers. An empty baseUrl() means that it did not start.
    explicit DemoProcess(const QStringList &arguments = {});
    ~DemoProcess();

    QString baseUrl() const { return m_baseUrl; }
    QByteArray token() const { return "windlass-demo"; }
    //! The bare git repository that it serves as workspace/slug.
    QString repository(const QString &fullName) const;
    //! Where it answered before stop().
    QString lastUrl() const { return m_lastUrl; }
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    //! Ends the server; its state stays.
    void stop();
    //! Starts it again where it was, with the state that it had. False when it did not start.
    bool startAgain();
    QString errors() { return QString::fromUtf8(m_process.readAllStandardError()); }

private:
    void start(const QStringList &arguments);

    QStringList m_arguments;
    QTemporaryDir m_state;
    QProcess m_process;
    QString m_baseUrl;
    QString m_lastUrl;
};

} // namespace windlass::test
