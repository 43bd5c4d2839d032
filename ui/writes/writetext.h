// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/writerecovery.h"

#include <QString>

namespace windlass {

//! What was sent, as a person would call it: "Merge of acme/web-shop #42".
QString writeName(const WriteEntry &entry);
//! What became of it, with the next step where there is one.
QString recoverySentence(const WriteRecovery::Row &row);

//! What to know before quitting while these are under way; there is at least one.
QString quitQuestion(const QList<WriteEntry> &underWay);

} // namespace windlass
