// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace windlass::test {

//! Looks at a host past the program: plain GETs with a bearer token. Waits for the answer, so for tests only.
class ApiProbe
{
public:
    ApiProbe(const QString &baseUrl, const QByteArray &token) : m_baseUrl(baseUrl), m_token(token) {}

    //! The body of a GET, redirects within the host followed; fails the test when it is no 2xx.
    QByteArray bytes(const QString &path) const;
    QJsonObject object(const QString &path) const;
    int status(const QString &path) const;
    //! One header of the answer; empty when there is none.
    QByteArray header(const QString &path, const QByteArray &name) const;

private:
    QByteArray fetch(const QString &path, int *status, const QByteArray &header = {}, QByteArray *value = nullptr) const;

    QString m_baseUrl;
    QByteArray m_token;
};

//! The output of git in a repository; fails the test when git does.
QByteArray gitOutput(const QString &repository, const QStringList &arguments);

} // namespace windlass::test
