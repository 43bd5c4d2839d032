// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentialwatch.h"

#include "ui/accounts/accounttext.h"
#include "ui/widgets/noticebar.h"

#include <QSettings>

#include <chrono>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr qint64 UrgentDays = 3;

QString watchNotice(const QString &key)
{
    return u"credential/"_s + key;
}

QString putOffSetting(const QString &key)
{
    return u"tokenWarningPutOff/"_s + key;
}

} // namespace

CredentialWatch::CredentialWatch(AccountList &accounts, NoticeBar &bar, QSettings &settings, const QString &host,
                                 const Today &today, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_bar(bar)
    , m_settings(settings)
    , m_host(host)
    , m_today(today)
{
    connect(&accounts, &AccountList::changed, this, &CredentialWatch::look);
    connect(&m_timer, &QTimer::timeout, this, &CredentialWatch::look);
    m_timer.start(std::chrono::minutes(30));
    look();
}

void CredentialWatch::setRefused(const QString &key, bool isRefused)
{
    if (isRefused)
        m_refused.insert(key);
    else
        m_refused.remove(key);
    look();
}

void CredentialWatch::look()
{
    const QStringList before = std::exchange(m_shown, {});
    for (const AccountRecord &account : m_accounts.accounts()) {
        if (account.host == m_host)
            lookAt(account);
    }
    for (const QString &key : before) {
        if (!m_shown.contains(key))
            m_bar.remove(watchNotice(key));
    }
}

void CredentialWatch::lookAt(const AccountRecord &account)
{
    const bool isOAuth = account.kind == AccountRecord::Kind::OAuth;
    const bool isRefused = m_refused.contains(account.key);
    const QDate today = m_today();
    const auto days = AccountList::daysLeft(account, today);
    const bool isNear = !isOAuth && AccountList::isExpiryNear(account, today)
                        && m_settings.value(putOffSetting(account.key)).toString() != today.toString(Qt::ISODate);
    if (!isRefused && !isNear)
        return;
    const QString label = accountLabel(account, m_accounts.accounts());
    Notice notice;
    notice.id = watchNotice(account.key);
    if (isRefused) {
        notice.tone = NoticeStrip::Tone::Danger;
        //: %1 is the name of an account.
        notice.text = tr("Bitbucket refuses the sign-in of %1. What you typed is kept.").arg(label);
        notice.dismiss = [this, key = account.key] { setRefused(key, false); };
    } else {
        notice.tone = *days <= UrgentDays ? NoticeStrip::Tone::Danger : NoticeStrip::Tone::Warning;
        notice.text = expirySentence(label, *days, account.expiresOn);
        notice.dismissText = tr("Remind me tomorrow");
        notice.dismiss = [this, key = account.key] { putOff(key); };
    }
    notice.buttons = {{isOAuth ? tr("Sign in again…") : tr("Replace token…"),
                       [this, key = account.key] { emit replacementRequested(key); }, u"replaceToken"_s}};
    m_shown += account.key;
    // A line that says the same stays: somebody may be about to press its button.
    const NoticeStrip *line = m_bar.line(notice.id);
    if (!line || line->text() != notice.text)
        m_bar.post(notice);
}

void CredentialWatch::putOff(const QString &key)
{
    m_settings.setValue(putOffSetting(key), m_today().toString(Qt::ISODate));
    look();
}

} // namespace windlass
