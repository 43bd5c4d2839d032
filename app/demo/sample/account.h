// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/sample/problem.h"

#include <QByteArray>
#include <QJsonArray>
#include <QString>

#include <map>

namespace windlass::demo::sample {

//! Somebody who works in the sample workspace.
struct Account {
    QByteArray nickname;
    QByteArray displayName;
    QByteArray email;
    int hue = 0;
    int zoneMinutes = 0; //!< East of UTC: nobody here commits at night.
};

//! Accounts by nickname.
using Accounts = std::map<QByteArray, Account>;

//! Reads the accounts and the nickname of the one that is signed in (the record with the word "signed-in").
Accounts readAccounts(const QString &path, QByteArray *signedIn, Problem &problem);
//! The "accounts" of workspace.json.
QJsonArray accountsJson(const Accounts &accounts, quint64 seed);

} // namespace windlass::demo::sample
