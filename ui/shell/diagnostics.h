// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace windlass {

//! Versions and the kind of system, for a problem report: never an account, a repository, an address or a secret.
QString diagnosticsText();

} // namespace windlass
