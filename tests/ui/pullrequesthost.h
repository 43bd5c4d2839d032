// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/loopback/httplistener.h"
#include "api/session.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QMutex>
#include <QWaitCondition>

#include <memory>

namespace windlass::test {

//! A host with one repository, acme/web-shop, and one pull request, #42, which answers by path whatever the query is
//! (but "?format=meta", which is part of the path here). What a test wants to be different it says with answer().
class PullRequestHost
{
public:
    PullRequestHost();
    ~PullRequestHost();

    //! A session that is signed in to this host as Mira.
    std::unique_ptr<Session> signIn() const;

    //! From now on this is the answer; `path` is what follows "/2.0/repositories/acme/web-shop".
    void answer(const QByteArray &method, const QByteArray &path, int status, const QByteArray &body);
    void answer(const QByteArray &method, const QByteArray &path, const QJsonObject &object);
    //! Answers wait from now on until release().
    void hold();
    void release();

    //! How often something was asked; the path as in answer().
    int count(const QByteArray &method, const QByteArray &path) const;
    int requestCount() const;
    //! What was sent with the last such request.
    QJsonObject lastBody(const QByteArray &method, const QByteArray &path) const;

    //! The pull request as the host has it; change it and give it to answer().
    static QJsonObject pullRequest();
    static QJsonObject account(const QString &name, const QString &uuid);
    static QJsonObject comment(int id, const QString &author, const QString &text, const QString &createdOn,
                               const QJsonObject &more = {});
    static QJsonObject page(const QJsonArray &values);
    static QByteArray diff();

private:
    HttpAnswer handle(const HttpRequest &request);
    void fill();

    mutable QMutex m_mutex;
    QWaitCondition m_released;
    bool m_isHeld = false;
    bool m_isOver = false;
    QMap<QByteArray, HttpAnswer> m_answers; //!< By "GET /pullrequests/42".
    QList<std::pair<QByteArray, QByteArray>> m_requests;
    HttpListener m_listener;
};

} // namespace windlass::test
