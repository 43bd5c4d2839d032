// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <thread>

namespace windlass {

namespace demo {
class DemoServer;
}

//! Runs the demo workspace inside this program. It is made on a thread of its own, since the first start writes a dozen
//! git repositories; the window is there meanwhile.
class DemoHost : public QObject
{
    Q_OBJECT

public:
    struct Options {
        QString stateFolder;      //!< Empty for a temporary one.
        QStringList repositories; //!< Local git repositories to show instead of the sample workspace.
        quint16 port = 0;
    };

    explicit DemoHost(const Options &options, QObject *parent = nullptr);
    //! Waits for a start that is under way, then ends the server.
    ~DemoHost() override;

    //! Begins; started() or failed() follows, once.
    void start();

signals:
    //! The server answers at `baseUrl` to whoever brings `token`.
    void started(const QString &baseUrl, const QByteArray &token);
    //! One sentence that says what is wrong, and what to do.
    void failed(const QString &sentence);

private:
    Options m_options;
    std::unique_ptr<demo::DemoServer> m_server;
    std::thread m_starter;
};

} // namespace windlass
