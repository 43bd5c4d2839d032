// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apianswer.h"

namespace windlass {

//! Whether an answer may be kept for a request with this Range header (empty for none). A part of something is kept as
//! what it is: the part that was asked for.
bool isKeepable(const ApiAnswer &answer, const QByteArray &range);
//! Gives an answer the status and headers that the host would send along with a body that was kept.
void answerAsKept(ApiAnswer &answer, const ApiRequest &request);

} // namespace windlass
