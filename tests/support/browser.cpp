// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/browser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

namespace {

const QString ElementKey = u"element-6066-11e4-a52e-4f735466cecf"_s; // As the WebDriver standard names it.

} // namespace

Browser::Browser()
{
    const QString driver = QStandardPaths::findExecutable(u"chromedriver"_s);
    if (driver.isEmpty())
        return;
    m_driver.setProcessChannelMode(QProcess::MergedChannels);
    m_driver.start(driver, {u"--port=0"_s});
    static const QRegularExpression started(u"started successfully on port (\\d+)"_s);
    QByteArray said;
    QRegularExpressionMatch match;
    while (!match.hasMatch() && m_driver.waitForReadyRead(30'000)) {
        said += m_driver.readAll();
        match = started.match(QString::fromUtf8(said));
    }
    if (!match.hasMatch())
        return;
    m_base = QUrl(u"http://127.0.0.1:"_s + match.captured(1));
    const QJsonArray arguments{u"--headless=new"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--disable-dev-shm-usage"_s,
                               u"--no-first-run"_s, u"--user-data-dir="_s + m_profile.path()};
    const QJsonObject options{{u"args"_s, arguments}};
    const QJsonObject wanted{{u"alwaysMatch"_s, QJsonObject{{u"goog:chromeOptions"_s, options}}}};
    m_session = ask("POST", u"/session"_s, {{u"capabilities"_s, wanted}}).value("sessionId"_L1).toString();
}

Browser::~Browser()
{
    if (isUsable())
        ask("DELETE", u"/session/"_s + m_session);
    m_driver.terminate();
    if (!m_driver.waitForFinished(10'000))
        m_driver.kill();
    m_driver.waitForFinished(5'000);
}

bool Browser::go(const QUrl &address)
{
    const QJsonObject answer =
        ask("POST", u"/session/%1/url"_s.arg(m_session), {{u"url"_s, QString::fromLatin1(address.toEncoded())}});
    return !answer.contains("error"_L1);
}

bool Browser::click(const QString &selector)
{
    const QJsonObject found = ask("POST", u"/session/%1/element"_s.arg(m_session),
                                  {{u"using"_s, u"css selector"_s}, {u"value"_s, selector}});
    const QString element = found.value(ElementKey).toString();
    if (element.isEmpty())
        return false;
    return !ask("POST", u"/session/%1/element/%2/click"_s.arg(m_session, element)).contains("error"_L1);
}

QString Browser::text()
{
    const QJsonObject answer = ask("POST", u"/session/%1/execute/sync"_s.arg(m_session),
                                   {{u"script"_s, u"return {text: document.body.innerText};"_s}, {u"args"_s, QJsonArray()}});
    return answer.value("text"_L1).toString();
}

QUrl Browser::address()
{
    const QJsonObject answer = ask("POST", u"/session/%1/execute/sync"_s.arg(m_session),
                                   {{u"script"_s, u"return {address: location.href};"_s}, {u"args"_s, QJsonArray()}});
    return QUrl(answer.value("address"_L1).toString());
}

QJsonObject Browser::ask(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(m_base.toString() + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const QByteArray json = method == "DELETE" ? QByteArray() : QJsonDocument(body).toJson();
    QNetworkReply *reply = network.sendCustomRequest(request, method, json);
    if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, 60'000))
        return {{u"error"_s, u"no answer"_s}};
    return QJsonDocument::fromJson(reply->readAll()).object().value("value"_L1).toObject();
}

} // namespace windlass::test
