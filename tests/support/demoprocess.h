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
    QString errors() { return QString::fromUtf8(m_process.readAllStandardError()); }

private:
    QTemporaryDir m_state;
    QProcess m_process;
    QString m_baseUrl;
};

} // namespace windlass::test
