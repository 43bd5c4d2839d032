// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/requestledger.h"

#include <QString>

namespace windlass {

//! "Repository data".
QString requestFamilyName(RequestFamily family);
//! "Pull requests".
QString requestPartName(RequestPart part);

//! "388 of about 1,000 requests used": the figures of one family, with what is not known said.
QString budgetHeadline(const RequestLedger &ledger, RequestFamily family);
//! How many are left, when the next becomes possible, and when all are.
QString refillSentence(const RequestLedger &ledger, RequestFamily family);
//! Where the figures come from.
QString sourceSentence(const RequestLedger &ledger, RequestFamily family);
//! The last 429, or that there was none.
QString refusalSentence(const RequestLedger &ledger);

} // namespace windlass
