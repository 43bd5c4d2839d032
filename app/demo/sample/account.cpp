// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/account.h"

#include "app/demo/sample/prng.h"
#include "app/demo/sample/script.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace windlass::demo::sample {

Accounts readAccounts(const QString &path, QByteArray *signedIn, Problem &problem)
{
    Accounts accounts;
    for (const Record &record : readScript(path, false, problem)) {
        if (record.keyword != "account" || record.words.size() < 2) {
            problem.is(u"%1: not an account"_s.arg(record.place));
            continue;
        }
        Account account;
        account.nickname = record.word(0);
        account.displayName = record.word(1);
        account.email = account.nickname + "@windlass.example";
        account.hue = record.number("hue", 0);
        account.zoneMinutes = record.number("zone", 0);
        if (record.hasWord("signed-in"))
            *signedIn = account.nickname;
        accounts[account.nickname] = account;
    }
    return accounts;
}

QJsonArray accountsJson(const Accounts &accounts, quint64 seed)
{
    QJsonArray array;
    for (const auto &[nickname, account] : accounts) {
        Prng prng(seed, "account/" + nickname);
        array.append(QJsonObject{
            {u"uuid"_s, prng.uuid()},
            {u"account_id"_s, u"712020:%1"_s.arg(prng.uuid().mid(1, 36))},
            {u"nickname"_s, QString::fromUtf8(nickname)},
            {u"display_name"_s, QString::fromUtf8(account.displayName)},
            {u"email"_s, QString::fromUtf8(account.email)},
            {u"hue"_s, account.hue},
        });
    }
    return array;
}

} // namespace windlass::demo::sample
