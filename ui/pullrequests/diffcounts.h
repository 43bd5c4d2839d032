// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/diffstat.h"

#include <QList>
#include <QString>

namespace windlass {

class DiffDocument;

//! Whether the diff holds every file that the host counts, as a sentence that names what is missing; empty when it does.
//! A reviewer must not take a cut diff for the whole.
QString diffCountWarning(const DiffDocument &document, const QList<DiffStatEntry> &entries);

} // namespace windlass
