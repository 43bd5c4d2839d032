// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/loopback/httplistener.h"

#include <QMutex>
#include <QWaitCondition>

namespace windlass::test {

//! Stands between the program and a host, lets reads through, and keeps the answer of a write back: as when a cable is
//! pulled out in the wrong moment. Whether the write reaches the host is the test's choice.
class HoldingHost
{
public:
    enum class Writes { ReachTheHost, AreLost, GoThrough };

    //! `origin` is the host's, "http://127.0.0.1:12345".
    explicit HoldingHost(const QString &origin);
    ~HoldingHost();

    void setWrites(Writes writes);
    //! What the program takes for its host.
    QString origin() const { return m_listener.origin(); }
    //! How many requests that are no reads came, whatever became of them.
    int writeCount() const;
    //! Whether a write has been kept back, and the host has carried it out where it should.
    bool isHolding() const;

private:
    HttpAnswer handle(const HttpRequest &request);
    HttpAnswer askHost(const HttpRequest &request) const;

    QByteArray m_host;
    mutable QMutex m_mutex;
    QWaitCondition m_isOverChanged;
    Writes m_writes = Writes::GoThrough;
    int m_writeCount = 0;
    bool m_isHolding = false;
    bool m_isOver = false;
    HttpListener m_listener;
};

} // namespace windlass::test
