// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace windlass {

//! The workspace ("acme"), repository ("acme/web-shop") or project ("acme/workspace/projects/KEY") that somebody typed or
//! pasted: by name, as a web address or as a clone address. Empty when it is none.
QString placeOf(const QString &typed);
//! The same without the project, which a token's place can't be: its workspace.
QString tokenPlaceOf(const QString &typed);

} // namespace windlass
