// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QUrlQuery>
#include <QtTest>

namespace windlass::test {

//! What a person does in the browser, without one: reads the page of the host, presses a button, goes where they are sent.
class Person
{
public:
    //! What the last page says.
    QByteArray decide(const QUrl &address, const QByteArray &decision)
    {
        const QByteArray page = wait(m_network.get(QNetworkRequest(address)));
        QUrlQuery form;
        static const QRegularExpression field(QStringLiteral("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\""));
        for (auto found = field.globalMatch(QString::fromUtf8(page)); found.hasNext();) {
            const auto match = found.next();
            QString value = match.captured(2);
            value.replace(QStringLiteral("&amp;"), QStringLiteral("&"));
            form.addQueryItem(match.captured(1), QString::fromLatin1(QUrl::toPercentEncoding(value)));
        }
        form.addQueryItem(QStringLiteral("decision"), QString::fromLatin1(decision));
        QUrl target = address;
        target.setQuery(QString());
        QNetworkRequest request(target);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
        // Qt follows a redirect of a POST with GET, as browsers do.
        return wait(m_network.post(request, form.toString(QUrl::FullyEncoded).toLatin1()));
    }

private:
    QByteArray wait(QNetworkReply *reply)
    {
        if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, 15'000))
            QTest::qFail("The browser waits for ever.", __FILE__, __LINE__);
        reply->deleteLater();
        return reply->readAll();
    }

    QNetworkAccessManager m_network;
};

} // namespace windlass::test
