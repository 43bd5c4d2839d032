// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/accountlist.h"

#include "models/cache/privatefile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace windlass {

namespace {

constexpr int AccountFileVersion = 1;
constexpr qint64 LargestFile = 1024 * 1024;

QString accountKindWord(AccountRecord::Kind kind)
{
    switch (kind) {
    case AccountRecord::Kind::OAuth: return QStringLiteral("oauth");
    case AccountRecord::Kind::ApiToken: return QStringLiteral("api-token");
    case AccountRecord::Kind::AccessToken: return QStringLiteral("access-token");
    }
    return {};
}

std::optional<AccountRecord::Kind> accountKindOf(const QString &word)
{
    for (const auto kind : {AccountRecord::Kind::OAuth, AccountRecord::Kind::ApiToken, AccountRecord::Kind::AccessToken}) {
        if (accountKindWord(kind) == word)
            return kind;
    }
    return std::nullopt;
}

QJsonObject accountToJson(const AccountRecord &account)
{
    return {{QStringLiteral("key"), account.key},
            {QStringLiteral("kind"), accountKindWord(account.kind)},
            {QStringLiteral("host"), account.host},
            {QStringLiteral("uuid"), account.uuid},
            {QStringLiteral("accountId"), account.accountId},
            {QStringLiteral("name"), account.displayName},
            {QStringLiteral("avatar"), account.avatar},
            {QStringLiteral("place"), account.place},
            {QStringLiteral("consumer"), account.consumer},
            {QStringLiteral("expiresOn"), account.expiresOn.toString(Qt::ISODate)},
            {QStringLiteral("readOnly"), account.isReadOnly}};
}

std::optional<AccountRecord> accountFromJson(const QJsonObject &object)
{
    const auto text = [&object](const char *name) { return object.value(QLatin1String(name)).toString(); };
    const auto kind = accountKindOf(text("kind"));
    AccountRecord account;
    account.key = text("key");
    account.host = text("host");
    if (!kind || account.key.isEmpty() || account.host.isEmpty())
        return std::nullopt;
    account.kind = *kind;
    account.uuid = text("uuid");
    account.accountId = text("accountId");
    account.displayName = text("name");
    account.avatar = text("avatar");
    account.place = text("place");
    account.consumer = text("consumer");
    account.expiresOn = QDate::fromString(text("expiresOn"), Qt::ISODate);
    account.isReadOnly = object.value(QLatin1String("readOnly")).toBool();
    return account;
}

} // namespace

AccountList::AccountList(const QString &file, QObject *parent) : QObject(parent), m_file(file)
{
    load();
}

void AccountList::load()
{
    QFile file(m_file);
    if (!file.exists())
        return;
    QJsonParseError problem;
    QJsonObject whole;
    const bool isRead = file.size() <= LargestFile && file.open(QIODevice::ReadOnly);
    if (isRead)
        whole = QJsonDocument::fromJson(file.readAll(), &problem).object();
    file.close();
    // A file of a newer version is not ours to overwrite either.
    if (!isRead || problem.error != QJsonParseError::NoError
        || whole.value(QLatin1String("version")).toInt() != AccountFileVersion) {
        m_setAsideFile = setFileAside(m_file, QStringLiteral("corrupt"));
        return;
    }
    for (const QJsonValue &value : whole.value(QLatin1String("accounts")).toArray()) {
        const auto account = accountFromJson(value.toObject());
        if (account && !find(account->key))
            m_accounts += *account;
    }
    for (const QJsonValue &value : whole.value(QLatin1String("leftovers")).toArray()) {
        if (!value.toString().isEmpty())
            m_leftovers += value.toString();
    }
    m_current = whole.value(QLatin1String("current")).toString();
    if (!find(m_current))
        m_current = m_accounts.isEmpty() ? QString() : m_accounts.constFirst().key;
}

bool AccountList::save()
{
    if (!makePrivateFolderOf(m_file))
        return false;
    QJsonArray accounts;
    for (const AccountRecord &account : m_accounts) {
        if (!account.isForSession)
            accounts += accountToJson(account);
        else if (m_covered.contains(account.key))
            accounts += accountToJson(m_covered.value(account.key));
    }
    const QJsonObject whole{{QStringLiteral("version"), AccountFileVersion},
                            {QStringLiteral("current"), m_current},
                            {QStringLiteral("accounts"), accounts},
                            {QStringLiteral("leftovers"), QJsonArray::fromStringList(m_leftovers)}};
    QSaveFile file(m_file);
    // Before anything is in it.
    return file.open(QIODevice::WriteOnly)
           && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
           && file.write(QJsonDocument(whole).toJson()) >= 0 && file.commit();
}

std::optional<AccountRecord> AccountList::find(const QString &key) const
{
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(),
                                    [&key](const AccountRecord &account) { return account.key == key; });
    return found == m_accounts.end() ? std::nullopt : std::optional(*found);
}

bool AccountList::put(const AccountRecord &account)
{
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(),
                                    [&account](const AccountRecord &known) { return known.key == account.key; });
    if (!account.isForSession)
        m_covered.remove(account.key);
    else if (found != m_accounts.end() && !found->isForSession)
        m_covered.insert(account.key, *found);
    if (found == m_accounts.end())
        m_accounts += account;
    else
        *found = account;
    if (m_current.isEmpty())
        m_current = account.key;
    const bool isSaved = save();
    emit changed();
    return isSaved;
}

bool AccountList::remove(const QString &key)
{
    m_accounts.removeIf([&key](const AccountRecord &account) { return account.key == key; });
    m_covered.remove(key);
    if (m_current == key)
        m_current = m_accounts.isEmpty() ? QString() : m_accounts.constFirst().key;
    const bool isSaved = save();
    emit changed();
    return isSaved;
}

bool AccountList::setCurrent(const QString &key)
{
    if (m_current == key || !find(key))
        return m_current == key;
    m_current = key;
    const bool isSaved = save();
    emit changed();
    return isSaved;
}

bool AccountList::addLeftover(const QString &key)
{
    if (!m_leftovers.contains(key))
        m_leftovers += key;
    return save();
}

bool AccountList::removeLeftover(const QString &key)
{
    return m_leftovers.removeAll(key) == 0 || save();
}

std::optional<qint64> AccountList::daysLeft(const AccountRecord &account, const QDate &today)
{
    return account.expiresOn.isValid() ? std::optional(today.daysTo(account.expiresOn)) : std::nullopt;
}

bool AccountList::isExpiryNear(const AccountRecord &account, const QDate &today)
{
    constexpr qint64 WarnDays = 14;
    const auto days = daysLeft(account, today);
    return days && *days <= WarnDays;
}

} // namespace windlass
