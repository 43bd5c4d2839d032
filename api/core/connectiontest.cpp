// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/connectiontest.h"

#include "api/core/networkroute.h"

#include <QMutex>
#include <QThreadPool>

namespace windlass {

namespace {

ConnectionTest::Step failedStep(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Proxy: return ConnectionTest::Step::Proxy;
    case Error::Kind::Tls: return ConnectionTest::Step::Certificate;
    case Error::Kind::Timeout: return ConnectionTest::Step::Connection;
    case Error::Kind::Network: return error.isHostUnknown ? ConnectionTest::Step::Name : ConnectionTest::Step::Connection;
    // Nobody is signed in here: a refusal, too, comes from Bitbucket.
    case Error::Kind::Unauthorized:
    case Error::Kind::Forbidden:
    case Error::Kind::RateLimited: return ConnectionTest::Step::None;
    case Error::Kind::Server: return ConnectionTest::Step::Service;
    default: return ConnectionTest::Step::Answer;
    }
}

} // namespace

struct ConnectionTest::Way {
    QMutex mutex;
    QString proxy;
};

void ConnectionTest::start(const QUrl &base, const NetworkSetup &network)
{
    ApiClient::Options options;
    options.base = base;
    options.network = network;
    m_client = std::make_unique<ApiClient>(options);
    // Beside the request: the system may have to read rules from the network to say it.
    m_way = std::make_shared<Way>();
    QThreadPool::globalInstance()->start([way = m_way, base, network] {
        const QString proxy = NetworkRoute(network).proxyOn(base);
        const QMutexLocker lock(&way->mutex);
        way->proxy = proxy;
    });
    m_clock.start();
    ApiRequest request = ApiRequest::get(ApiPath("user"));
    request.mayCache = false;
    request.mayRetry = false;
    request.deadline = std::chrono::seconds(20);
    m_client->send<Nothing>(request, [](const ApiAnswer &) { return Result<Nothing>(Nothing{}); })
        .then(this, [this](const Result<Nothing> &answer) { settle(answer); });
}

void ConnectionTest::stop()
{
    m_client.reset();
}

void ConnectionTest::settle(const Result<Nothing> &answer)
{
    Report report;
    {
        const QMutexLocker lock(&m_way->mutex);
        report.proxy = m_way->proxy;
    }
    report.took = std::chrono::milliseconds(m_clock.elapsed());
    if (!answer) {
        report.failed = failedStep(answer.error());
        report.error = answer.error();
    }
    // Not now: this is called by the client.
    m_client.release()->deleteLater();
    emit finished(report);
}

} // namespace windlass
