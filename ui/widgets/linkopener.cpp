// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linkopener.h"

#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

LinkOpener *currentLinkOpener = nullptr;

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        const char16_t u = c.unicode();
        return u <= 0x20 || (u >= 0x7f && u <= 0x9f) || (u >= 0x200b && u <= 0x200f) || (u >= 0x2028 && u <= 0x202e) ||
               (u >= 0x2060 && u <= 0x206f) || u == u'\\';
    });
}

//! The host that a text pretends to lead to: "https://good.example/x" or "good.example"; empty for ordinary words.
QString hostNamedIn(const QString &text)
{
    QString word = text.trimmed();
    if (word.contains(u' ') || !word.contains(u'.'))
        return {};
    if (!word.contains("://"_L1))
        word.prepend("https://"_L1);
    const QUrl url(word, QUrl::StrictMode);
    // "main.cpp" is a file more often than a host: only names with a known kind of ending count when there is no
    // scheme.
    if (!text.contains("://"_L1) && !text.contains(u'/')) {
        static const QStringList endings{u"com"_s, u"org"_s, u"net"_s, u"io"_s, u"dev"_s, u"example"_s, u"de"_s};
        if (!endings.contains(url.host().section(u'.', -1)))
            return {};
    }
    return url.host(QUrl::FullyEncoded);
}

} // namespace

LinkCheck checkLink(const QString &address, const QString &shownText)
{
    LinkCheck check;
    if (address.isEmpty() || address.size() > 8192 || hasControlCharacter(address))
        return check;
    check.url = QUrl(address, QUrl::StrictMode);
    if (!check.url.isValid())
        return check;
    const QString scheme = check.url.scheme();
    if (scheme == "mailto"_L1) {
        check.isAllowed = check.url.path().contains(u'@');
        check.realHost = check.url.path().section(u'@', -1);
        return check;
    }
    if ((scheme != "https"_L1 && scheme != "http"_L1) || check.url.host().isEmpty() || !check.url.userInfo().isEmpty())
        return check;
    check.isAllowed = true;
    check.realHost = check.url.host(QUrl::FullyEncoded);
    const QString named = hostNamedIn(shownText);
    const bool isLookAlike = check.realHost.contains("xn--"_L1);
    check.needsQuestion = isLookAlike || (!named.isEmpty() && named != check.realHost);
    return check;
}

LinkOpener::LinkOpener(QObject *parent)
    : QObject(parent)
    , m_opener([](const QUrl &url) { return QDesktopServices::openUrl(url); })
{
    currentLinkOpener = this;
}

LinkOpener::~LinkOpener()
{
    if (currentLinkOpener == this)
        currentLinkOpener = nullptr;
}

LinkOpener *LinkOpener::instance()
{
    return currentLinkOpener;
}

bool LinkOpener::open(const QString &address, const QString &shownText, QWidget *parent)
{
    const LinkCheck check = checkLink(address, shownText);
    if (!check.isAllowed) {
        emit refused(tr("This link is not opened: only web and mail addresses are."));
        return false;
    }
    if (check.needsQuestion) {
        QMessageBox box(QMessageBox::Question, tr("Open link"),
                        tr("This link leads to %1. Open it in the browser?").arg(check.realHost), QMessageBox::Cancel,
                        parent);
        box.setObjectName(u"openLinkQuestion"_s);
        box.setTextFormat(Qt::PlainText);
        QPushButton *yes = box.addButton(tr("Open"), QMessageBox::AcceptRole);
        box.setDefaultButton(QMessageBox::Cancel);
        box.exec();
        if (box.clickedButton() != yes)
            return false;
    }
    if (m_navigator && m_navigator(address))
        return true;
    return openInBrowser(address);
}

bool LinkOpener::openInBrowser(const QString &address)
{
    const LinkCheck check = checkLink(address);
    if (!check.isAllowed) {
        emit refused(tr("This link is not opened: only web and mail addresses are."));
        return false;
    }
    if (m_opener(check.url))
        return true;
    emit refused(tr("No program could open %1.").arg(check.realHost));
    return false;
}

} // namespace windlass
