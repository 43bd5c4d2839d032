// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

namespace windlass::test {

//! A real browser: headless Chromium, led through the WebDriver protocol. isUsable() is false where it is not installed.
class Browser
{
public:
    Browser();
    ~Browser();

    bool isUsable() const { return !m_session.isEmpty(); }
    //! Goes to an address and waits for the page. False when the browser says that it could not.
    bool go(const QUrl &address);
    //! Clicks what the CSS selector finds, and waits for the page that this leads to.
    bool click(const QString &selector);
    //! The text of the page as a person reads it.
    QString text();
    QUrl address();

private:
    QJsonObject ask(const QByteArray &method, const QString &path, const QJsonObject &body = {});

    QTemporaryDir m_profile;
    QProcess m_driver;
    QUrl m_base;
    QString m_session;
};

} // namespace windlass::test
