// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"

#include <QObject>
#include <QString>

#include <memory>

namespace windlass {

//! Tries the way to the host, signed by nobody, and says which step failed. One request.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    enum class Step {
        Proxy,       //!< It can't be reached, refuses, or wants a login.
        Name,        //!< The host's name is unknown here.
        Connection,  //!< Nobody answers at that address.
        Certificate, //!< The certificate was refused.
        Answer,      //!< Somebody answered, but not Bitbucket.
        Service,     //!< Bitbucket answered that it has trouble.
        None,        //!< Nothing failed.
    };

    struct Report {
        Step failed = Step::None;
        Error error;              //!< Of the step that failed.
        QString proxy;            //!< "host:port" that the way leads through, as far as settings tell; empty for none.
        std::chrono::milliseconds took{0};
    };

    explicit ConnectionTest(QObject *parent = nullptr) : QObject(parent) {}

    //! Ends in finished(); a test that is under way is given up.
    void start(const QUrl &base, const NetworkSetup &network);
    bool isRunning() const { return m_client != nullptr; }
    void stop();

signals:
    void finished(const windlass::ConnectionTest::Report &report);

private:
    void settle(const Result<Nothing> &answer);

    std::unique_ptr<ApiClient> m_client;
    QElapsedTimer m_clock;
    struct Way;
    std::shared_ptr<Way> m_way; //!< Found on another thread.
};

} // namespace windlass
