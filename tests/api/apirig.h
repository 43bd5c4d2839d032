// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/jsonreader.h"
#include "tests/support/httpstub.h"

#include <QElapsedTimer>
#include <QMap>
#include <QMutex>
#include <QtTest>

namespace windlass::test {

//! A token that a test refreshes when it likes.
class FakeCredentials final : public Credentials
{
public:
    Secret authorization() const override { return Secret(token); }
    bool canRefresh() const override { return isRefreshable; }
    void refresh(std::function<void(bool)> done) override
    {
        ++refreshes;
        pending = std::move(done);
    }
    //! Ends the refresh that is under way, with a new token.
    void grant(const QByteArray &newToken)
    {
        token = newToken;
        std::exchange(pending, nullptr)(true);
    }
    //! The host refuses the refresh token: this credential is at its end.
    void refuse()
    {
        isRefreshable = false;
        std::exchange(pending, nullptr)(false);
    }
    //! The refresh did not get through.
    void fail() { std::exchange(pending, nullptr)(false); }
    //! A new token without anybody having asked.
    void renew(const QByteArray &newToken)
    {
        token = newToken;
        ++tokens;
    }
    int generation() const override { return tokens; }

    QByteArray token = "Bearer first";
    std::function<void(bool)> pending;
    int refreshes = 0;
    int tokens = 0;
    bool isRefreshable = false;
};

//! What a FakeCache keeps; outlives it, as the real one's file does. Used from two threads.
struct FakeCacheStore {
    QMap<QByteArray, CachedResponse> responses;
    mutable QMutex mutex;

    std::optional<CachedResponse> find(const QByteArray &key) const
    {
        const QMutexLocker locker(&mutex);
        const auto found = responses.constFind(key);
        return found == responses.constEnd() ? std::nullopt : std::optional(*found);
    }
    int count() const
    {
        const QMutexLocker locker(&mutex);
        return static_cast<int>(responses.size());
    }
};

class FakeCache final : public ResponseCache
{
public:
    explicit FakeCache(std::shared_ptr<FakeCacheStore> store) : m_store(std::move(store)) {}
    std::optional<CachedResponse> find(const QByteArray &key) override { return m_store->find(key); }
    void store(const QByteArray &key, const CachedResponse &response) override
    {
        const QMutexLocker locker(&m_store->mutex);
        m_store->responses.insert(key, response);
    }
    void clear() override
    {
        const QMutexLocker locker(&m_store->mutex);
        m_store->responses.clear();
    }

private:
    std::shared_ptr<FakeCacheStore> m_store;
};

//! The listening end of one reply.
template <typename T>
class Heard
{
public:
    explicit Heard(PendingReply<T> reply)
    {
        reply.then(context.get(), [this](Result<T> answer, ReplyInfo about) {
            result.emplace(std::move(answer));
            info = about;
            ++times;
        });
    }
    bool wait(int timeoutMs = 15'000)
    {
        return QTest::qWaitFor([this] { return result.has_value(); }, timeoutMs);
    }
    //! Waits; a reply that never comes fails the test.
    Result<T> answer()
    {
        if (!wait()) {
            QTest::qFail("No answer came.", __FILE__, __LINE__);
            return Error::make(Error::Kind::Timeout, QStringLiteral("No answer came."));
        }
        return *result;
    }
    //! For questions that have to go wrong.
    Error error()
    {
        const Result<T> given = answer();
        if (!given)
            return given.error();
        QTest::qFail("An error was expected, and a value came.", __FILE__, __LINE__);
        return Error::make(Error::Kind::NotCached, QStringLiteral("An error was expected."));
    }

    std::unique_ptr<QObject> context = std::make_unique<QObject>();
    std::optional<Result<T>> result;
    ReplyInfo info;
    int times = 0;
};

template <typename T>
Heard(PendingReply<T>) -> Heard<T>;

template <typename T>
Result<T> answerTo(PendingReply<T> reply)
{
    return Heard<T>(std::move(reply)).answer();
}

template <typename T>
Error errorFrom(PendingReply<T> reply)
{
    return Heard<T>(std::move(reply)).error();
}

inline Result<QJsonObject> sameObject(const QJsonObject &object)
{
    return object;
}

//! A client, the host it talks to, and what both need, with waits short enough for a test.
class ApiRig
{
public:
    explicit ApiRig(HttpStub::Transport transport = HttpStub::Transport::Plain) : stub(transport) { start(); }

    //! Makes the client anew, after `options` were changed.
    void start()
    {
        client.reset();
        options.base = stub.base();
        options.credentials = credentials;
        client = std::make_unique<ApiClient>(options);
    }
    //! Gives the client a cache.
    std::shared_ptr<FakeCacheStore> startWithCache()
    {
        auto store = std::make_shared<FakeCacheStore>();
        options.cache = [store] { return std::make_unique<FakeCache>(store); };
        start();
        return store;
    }

    PendingReply<QJsonObject> send(const ApiRequest &request, ReadFrom from = ReadFrom::Network)
    {
        return client->send<QJsonObject>(
            request, [](const ApiAnswer &answer) { return json::parseOne(answer, sameObject); }, from);
    }
    PendingReply<QJsonObject> get(const char *path, ReadFrom from = ReadFrom::Network)
    {
        return send(ApiRequest::get(ApiPath(path)), from);
    }
    //! As get(), but never joined with an equal read that is under way.
    PendingReply<QJsonObject> getApart(const char *path)
    {
        ApiRequest request = ApiRequest::get(ApiPath(path));
        request.sizeLimitBytes -= ++apart;
        return send(request);
    }
    PendingReply<QByteArray> getText(const char *path)
    {
        return client->send<QByteArray>(ApiRequest::text(ApiPath(path)), json::parseBytes);
    }
    PendingReply<QJsonObject> post(const char *path, const QByteArray &body = {})
    {
        return send(ApiRequest::write(ApiRequest::Method::Post, ApiPath(path), body));
    }

    HttpStub stub;
    std::shared_ptr<FakeCredentials> credentials = std::make_shared<FakeCredentials>();
    ApiClient::Options options{{}, {}, {}, std::chrono::milliseconds(20), std::chrono::milliseconds(200)};
    std::unique_ptr<ApiClient> client;
    int apart = 0;
};

} // namespace windlass::test
