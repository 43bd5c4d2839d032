// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/accountlist.h"

#include <QString>

namespace windlass {

//! What a kind of credential is called: "API token".
QString credentialKindText(AccountRecord::Kind kind);
//! What an account is called: the name of the person, or "Access token"; with the place it is for. Plain text, one line.
QString accountName(const AccountRecord &account);
//! The same with what tells it from the other accounts of this name: its kind, and where that is not enough the end of
//! its account id.
QString accountLabel(const AccountRecord &account, const QList<AccountRecord> &all);

//! That a token ends in `days` days, today, or has ended; the next step is on a button beside it.
QString expirySentence(const QString &label, qint64 days, const QDate &on);

} // namespace windlass
