// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/loopback/httpmessage.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace windlass {

struct HttpListenerOptions {
    quint16 port = 0;                              //!< 0 takes a free one.
    qsizetype maximumBodyBytes = 16 * 1024 * 1024; //!< A longer body is answered with 413 and not kept.
    qsizetype maximumHeadBytes = 128 * 1024;       //!< Of a request's first line and headers, with what we need to read it.
    unsigned int maximumConnections = 64;          //!< Further ones wait in the system's queue.
    std::chrono::seconds idleTimeout{60};          //!< A silent connection is closed.
};

//! An HTTP/1.1 listener on 127.0.0.1, and on nothing else. It knows nothing of what it serves.
//!
//! The handler is called on a thread of the listener, several at once, so it must be thread-safe; it never runs again
//! after stop() has returned.
class HttpListener {
public:
    using Options = HttpListenerOptions;
    using Handler = std::function<HttpAnswer(const HttpRequest &)>;

    explicit HttpListener(Handler handler, Options options = {});
    ~HttpListener();
    HttpListener(const HttpListener &) = delete;
    HttpListener &operator=(const HttpListener &) = delete;

    //! False with one sentence in `error` when the port cannot be had.
    bool start(QString *error);
    //! Waits for the answers being made; connections are closed. Called by the destructor.
    void stop();
    bool isRunning() const;
    //! The real port, also where 0 was asked for; 0 when not running.
    quint16 port() const;
    //! "http://127.0.0.1:PORT", no slash at the end.
    QString origin() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace windlass
