// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/error.h"

#include <QString>

namespace windlass {

//! A sentence for a person: what went wrong, and the next step. The one place where an Error's kind becomes words.
QString errorSentence(const Error &error);

//! The host's own words, to be quoted below the sentence as plain text; empty when it said nothing of use.
QString errorQuote(const Error &error);

//! Everything that helps somebody else to find the cause, for the clipboard. Holds no query, no header and no token.
QString errorDetails(const Error &error);

} // namespace windlass
