// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/hookaddress.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr qsizetype MaximumAddressLength = 2000;

//! Blocks that the internet does not route, beyond what QHostAddress::isGlobal() refuses in Qt 6.4.
bool isReservedAddress(const QHostAddress &address)
{
    static const QPair<QHostAddress, int> reserved[] = {
        QHostAddress::parseSubnet(u"0.0.0.0/8"_s),       QHostAddress::parseSubnet(u"10.0.0.0/8"_s),
        QHostAddress::parseSubnet(u"100.64.0.0/10"_s),   QHostAddress::parseSubnet(u"127.0.0.0/8"_s),
        QHostAddress::parseSubnet(u"169.254.0.0/16"_s),  QHostAddress::parseSubnet(u"172.16.0.0/12"_s),
        QHostAddress::parseSubnet(u"192.0.0.0/24"_s),    QHostAddress::parseSubnet(u"192.0.2.0/24"_s),
        QHostAddress::parseSubnet(u"192.168.0.0/16"_s),  QHostAddress::parseSubnet(u"198.18.0.0/15"_s),
        QHostAddress::parseSubnet(u"198.51.100.0/24"_s), QHostAddress::parseSubnet(u"203.0.113.0/24"_s),
        QHostAddress::parseSubnet(u"224.0.0.0/3"_s),     QHostAddress::parseSubnet(u"::/8"_s),
        QHostAddress::parseSubnet(u"fc00::/7"_s),        QHostAddress::parseSubnet(u"fe80::/10"_s),
        QHostAddress::parseSubnet(u"ff00::/8"_s),        QHostAddress::parseSubnet(u"2001:db8::/32"_s),
    };
    bool isMapped = false;
    const quint32 v4 = address.toIPv4Address(&isMapped); // Also ::ffff:10.0.0.1.
    const QHostAddress plain = isMapped ? QHostAddress(v4) : address;
    return std::any_of(std::begin(reserved), std::end(reserved),
                       [&plain](const QPair<QHostAddress, int> &subnet) { return plain.isInSubnet(subnet); });
}

bool isPublicHost(const QString &host)
{
    QString bare = host;
    if (bare.endsWith(u'.'))
        bare.chop(1);
    QHostAddress address;
    if (address.setAddress(bare))
        return !isReservedAddress(address);
    static const QLatin1StringView localEndings[] = {".localhost"_L1, ".local"_L1, ".internal"_L1, ".lan"_L1,
                                                     ".home"_L1,      ".test"_L1,  ".invalid"_L1,  ".example"_L1};
    return bare.contains(u'.') && std::none_of(std::begin(localEndings), std::end(localEndings), [&bare](auto ending) {
               return bare.endsWith(ending, Qt::CaseInsensitive);
           });
}

} // namespace

HookAddressProblem checkHookAddress(const QString &address)
{
    const QString text = address.trimmed();
    if (text.isEmpty())
        return HookAddressProblem::Empty;
    if (text.size() > MaximumAddressLength)
        return HookAddressProblem::TooLong;
    const bool hasBlank = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || !c.isPrint(); });
    const QUrl url(text, QUrl::StrictMode);
    if (hasBlank || !url.isValid() || url.scheme().isEmpty())
        return HookAddressProblem::NoAddress;
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return HookAddressProblem::NotHttp;
    if (url.host().isEmpty())
        return HookAddressProblem::NoAddress;
    if (!url.userInfo().isEmpty())
        return HookAddressProblem::HasLogin;
    if (!isPublicHost(url.host()))
        return HookAddressProblem::NotPublic;
    if (url.scheme() == "http"_L1)
        return HookAddressProblem::Plain;
    const int port = url.port(443);
    if (port != 443 && port != 8443)
        return HookAddressProblem::StrangePort;
    return HookAddressProblem::None;
}

bool isWarning(HookAddressProblem problem)
{
    return problem == HookAddressProblem::Plain || problem == HookAddressProblem::StrangePort;
}

} // namespace windlass
