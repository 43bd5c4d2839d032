// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/writeoutcome.h"

#include <QString>

namespace windlass {

//! What became of a write that is not done, as a sentence with the next step; empty when it is done.
QString outcomeSentence(const WriteOutcome &outcome);
//! The host's own words about it, or the system's when it could not be recorded, as plain text; may be empty.
QString outcomeQuote(const WriteOutcome &outcome);

} // namespace windlass
