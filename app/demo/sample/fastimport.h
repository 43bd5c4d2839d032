// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/sample/account.h"
#include "app/demo/sample/history.h"
#include "app/demo/sample/tree.h"

namespace windlass::demo::sample {

//! Writes a history as the stream that `git fast-import` reads. trees[mark] are the files of each commit.
QByteArray fastImportStream(const History &history, const std::vector<Tree> &trees, const Accounts &accounts);

} // namespace windlass::demo::sample
