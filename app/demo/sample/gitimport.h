// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/sample/problem.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace windlass::demo::sample {

//! Makes the bare repository `folder` from a fast-import stream, packed, and gives the hash of every mark (index 0 is
//! empty). An empty stream makes an empty repository. May run in any thread.
std::vector<QString> importRepository(const QString &folder, const QByteArray &stream, const QString &mainBranch,
                                      size_t commits, Problem &problem);

} // namespace windlass::demo::sample
