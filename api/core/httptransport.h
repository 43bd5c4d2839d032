// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apianswer.h"
#include "api/core/apirequest.h"
#include "api/core/bodypart.h"
#include "api/core/networkroute.h"
#include "api/core/responsecache.h"
#include "api/core/secret.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace windlass {

//! One request ready to go out.
struct WireRequest {
    quint64 id = 0;
    ApiRequest request;
    QUrl url;
    Secret authorization; //!< Attached only while scheme, host and port are those of the API.
    std::function<void(const BodyPart &)> part{}; //!< Network thread; empty when nobody wants the body in pieces.
};

//! The one door for HTTP: owns the network managers and everything that Qt's defaults get wrong (re-sent writes, tokens
//! sent on to other hosts, cookies, missing deadlines and limits). Lives on the client's network thread, where answers
//! are decompressed and parsed too.
class HttpTransport : public QObject
{
    Q_OBJECT

public:
    //! Called on the network thread; says whether the answer could be read. Only then is it kept in the cache: a body that
    //! was cut off looks complete to Qt, and with its ETag it would come back for ever.
    using Done = std::function<bool(const ApiAnswer &)>;
    using CacheDone = std::function<void(const ApiAnswer &)>;

    HttpTransport(const QUrl &apiBase, NetworkSetup setup, ResponseCacheFactory makeCache);
    ~HttpTransport() override;

    void send(const WireRequest &wire, Done done);
    //! The answer from the response cache alone; NotCached when there is none.
    void answerFromCache(const WireRequest &wire, const CacheDone &done);
    //! Gives a request up; its Done is not called. Unknown ids are ignored.
    void cancel(quint64 id);
    void clearCache();
    //! For requests that are begun from now on.
    void setNetwork(const NetworkSetup &setup);

signals:
    //! A request is handed to the network, redirects included: what it is charged to, and what it is for.
    void requestSent(int family, int part);

private:
    struct Call;

    void start(const std::shared_ptr<Call> &call);
    void read(const std::shared_ptr<Call> &call);
    void handOut(const std::shared_ptr<Call> &call, bool isLast);
    void finish(const std::shared_ptr<Call> &call);
    bool follow(const std::shared_ptr<Call> &call);
    bool end(const std::shared_ptr<Call> &call, ApiAnswer answer);
    Error failureOf(const Call &call, const QNetworkReply &reply, bool isDamaged) const;
    void fail(const std::shared_ptr<Call> &call, Error error);
    QNetworkAccessManager *makeManager();
    bool isOurOrigin(const QUrl &url) const;
    ResponseCache *cache();

    QUrl m_apiBase;
    NetworkRoute m_route;
    ResponseCacheFactory m_makeCache;
    std::unique_ptr<ResponseCache> m_cache;
    QNetworkAccessManager *m_reads = nullptr;
    QHash<quint64, std::shared_ptr<Call>> m_calls;
};

} // namespace windlass
