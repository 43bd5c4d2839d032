// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demohost.h"

#include "app/demo/demoserver.h"

namespace windlass {

DemoHost::DemoHost(const Options &options, QObject *parent) : QObject(parent), m_options(options) {}

DemoHost::~DemoHost()
{
    if (m_starter.joinable())
        m_starter.join();
}

void DemoHost::start()
{
    if (m_starter.joinable())
        m_starter.join();
    demo::DemoOptions options;
    options.stateDirectory = m_options.stateFolder;
    options.repositories = m_options.repositories;
    options.port = m_options.port;
    m_server = std::make_unique<demo::DemoServer>(options);
    m_starter = std::thread([this, server = m_server.get()] {
        QString error;
        const bool isStarted = server->start(&error);
        QMetaObject::invokeMethod(
            this,
            [this, server, isStarted, error] {
                if (isStarted)
                    emit started(server->baseUrl(), server->token());
                else
                    emit failed(error);
            },
            Qt::QueuedConnection);
    });
}

} // namespace windlass
