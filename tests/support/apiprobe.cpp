// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/apiprobe.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QtTest>

namespace windlass::test {

QByteArray ApiProbe::fetch(const QString &path, int *status, const QByteArray &header, QByteArray *value) const
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl::fromEncoded((m_baseUrl + path).toUtf8()));
    request.setRawHeader("Authorization", "Bearer " + m_token);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    request.setTransferTimeout(20'000);
    QNetworkReply *reply = network.get(request);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait(25'000);
    if (value)
        *value = reply->rawHeader(header);
    *status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return reply->readAll();
}

QByteArray ApiProbe::bytes(const QString &path) const
{
    int status = 0;
    const QByteArray body = fetch(path, &status);
    if (status < 200 || status >= 300)
        QTest::qFail(qPrintable(QStringLiteral("GET %1 answered %2").arg(path).arg(status)), __FILE__, __LINE__);
    return body;
}

QJsonObject ApiProbe::object(const QString &path) const
{
    return QJsonDocument::fromJson(bytes(path)).object();
}

int ApiProbe::status(const QString &path) const
{
    int status = 0;
    fetch(path, &status);
    return status;
}

QByteArray ApiProbe::header(const QString &path, const QByteArray &name) const
{
    int status = 0;
    QByteArray value;
    fetch(path, &status, name, &value);
    return value;
}

QByteArray gitOutput(const QString &repository, const QStringList &arguments)
{
    QProcess git;
    git.start(QStringLiteral("git"), QStringList{QStringLiteral("-C"), repository} + arguments);
    if (!git.waitForFinished(60'000) || git.exitCode() != 0)
        QTest::qFail(qPrintable(QStringLiteral("git %1: %2").arg(arguments.join(QLatin1Char(' ')),
                                                                 QString::fromUtf8(git.readAllStandardError()))),
                     __FILE__, __LINE__);
    return git.readAllStandardOutput();
}

} // namespace windlass::test
