// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accounttext.h"

#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int LongestAccountName = 80;

//! Gives the texts below their context for translators.
struct AccountText {
    Q_DECLARE_TR_FUNCTIONS(windlass::AccountText)
};

} // namespace

QString credentialKindText(AccountRecord::Kind kind)
{
    switch (kind) {
    case AccountRecord::Kind::OAuth: return AccountText::tr("Browser");
    case AccountRecord::Kind::ApiToken: return AccountText::tr("API token");
    case AccountRecord::Kind::AccessToken: return AccountText::tr("Access token");
    }
    return {};
}

QString accountName(const AccountRecord &account)
{
    QString name = account.displayName.isEmpty() ? AccountText::tr("Access token")
                                                 : oneLine(account.displayName, LongestAccountName);
    if (!account.place.isEmpty())
        name += u" · "_s + oneLine(account.place, LongestAccountName);
    return name;
}

QString accountLabel(const AccountRecord &account, const QList<AccountRecord> &all)
{
    const QString name = accountName(account);
    const auto isTaken = [&](bool withKind) {
        return std::any_of(all.begin(), all.end(), [&](const AccountRecord &other) {
            return other.key != account.key && other.host == account.host && accountName(other) == name
                   && (!withKind || other.kind == account.kind);
        });
    };
    if (!isTaken(false))
        return name;
    if (!isTaken(true))
        return name + u" · "_s + credentialKindText(account.kind);
    // What stands there says nothing to anybody, but it differs.
    const QString tail = (account.accountId.isEmpty() ? account.key : account.accountId).right(4);
    return name + u" · "_s + tail;
}

QString expirySentence(const QString &label, qint64 days, const QDate &on)
{
    const QString date = QLocale().toString(on, QLocale::LongFormat);
    if (days < 0)
        //: %1 is the name of an account, %2 a date.
        return AccountText::tr("The token of %1 ended on %2.").arg(label, date);
    if (days == 0)
        return AccountText::tr("The token of %1 ends today.").arg(label);
    //: %1 is the name of an account, %2 a date; %n is a number of days.
    return AccountText::tr("The token of %1 ends in %n day(s), on %2.", nullptr, static_cast<int>(days)).arg(label, date);
}

} // namespace windlass
