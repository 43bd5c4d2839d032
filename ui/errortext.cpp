// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext.h"

#include "windlass_version.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace windlass {

namespace {

class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(windlass::ErrorText)

public:
    static QString sentence(const Error &error);
};

QString ErrorText::sentence(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Network:
        return tr("Bitbucket can't be reached. Check the connection, then try again.");
    case Error::Kind::Proxy:
        //: %1 is the address of a proxy server, such as "proxy.example:3128".
        return tr("The proxy %1 did not let Windlass through. Check the proxy of this computer and its login, then try again.")
            .arg(error.detail);
    case Error::Kind::Timeout:
        return tr("Bitbucket did not answer in time. Try again in a moment.");
    case Error::Kind::Tls:
        return tr("The connection is not secure: the host's certificate was refused. Nothing was sent. Check the clock "
                  "and the network, then try again.");
    case Error::Kind::Unauthorized:
        return tr("Bitbucket refuses this sign-in. The token may have expired or been revoked: sign in again.");
    case Error::Kind::Forbidden:
        if (!error.missingScopes.isEmpty())
            //: %1 is a list of permissions such as "pullrequest:write".
            return tr("This sign-in is not allowed to do that. It needs the permission %1.")
                .arg(QLocale().createSeparatedList(error.missingScopes));
        return tr("This account is not allowed to do that.");
    case Error::Kind::NotFound:
        return tr("Bitbucket does not have this, or this account can't see it.");
    case Error::Kind::Gone:
        return tr("Bitbucket has removed this feature.");
    case Error::Kind::Invalid:
        return tr("Bitbucket did not accept the request.");
    case Error::Kind::Conflict:
        return tr("This has changed on Bitbucket in the meantime. Refresh and look again.");
    case Error::Kind::RateLimited:
        if (error.retryAfter) {
            const QDateTime until = QDateTime::currentDateTime().addSecs(error.retryAfter->count());
            //: %1 is a time of day.
            return tr("Too many requests in the last hour. Bitbucket takes new ones from %1.")
                .arg(QLocale().toString(until.time(), QLocale::ShortFormat));
        }
        return tr("Too many requests in the last hour. Windlass waits a little before it goes on.");
    case Error::Kind::Server:
        if (error.httpStatus == 555)
            return tr("This took Bitbucket too long. Try again in a moment.");
        return tr("Bitbucket has a problem at the moment. Try again in a moment.");
    case Error::Kind::BadResponse:
        return tr("Bitbucket's answer can't be used. If this goes on, copy the details and report it.");
    case Error::Kind::TooLarge:
        return tr("This is too large to be shown here.");
    case Error::Kind::OutcomeUnknown:
        return tr("The connection broke before Bitbucket confirmed this. It may have been done: look before you try "
                  "again.");
    case Error::Kind::ReadOnly:
        return tr("Windlass is set to read only. Nothing was sent. Switch \"Read only\" off in the File menu to write.");
    case Error::Kind::NotCached:
        return tr("This was not kept from earlier.");
    }
    return {};
}

} // namespace

QString errorSentence(const Error &error)
{
    return ErrorText::sentence(error);
}

QString errorQuote(const Error &error)
{
    QStringList lines;
    for (const QString &words : {error.message, error.detail}) {
        if (!words.isEmpty() && !lines.contains(words))
            lines += words;
    }
    for (auto field = error.fields.begin(); field != error.fields.end(); ++field) {
        for (const QString &complaint : field.value())
            lines += field.key() + QLatin1String(": ") + complaint;
    }
    constexpr int LongestQuote = 2000;
    return lines.join(QLatin1Char('\n')).left(LongestQuote);
}

QString errorDetails(const Error &error)
{
    QStringList lines{QStringLiteral("Windlass " WINDLASS_VERSION), errorSentence(error)};
    if (!error.request.isEmpty())
        lines += error.request;
    if (error.httpStatus != 0)
        lines += QStringLiteral("HTTP %1").arg(error.httpStatus);
    if (const QString quote = errorQuote(error); !quote.isEmpty())
        lines += quote;
    lines += QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    return lines.join(QLatin1Char('\n'));
}

} // namespace windlass
