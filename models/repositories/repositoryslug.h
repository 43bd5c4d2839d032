// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace windlass {

//! The slug that Bitbucket makes of a name: small letters, digits, dots, dashes and underlines, everything else one dash.
//! A proposal: the host has the last word, and its answer says the address. Empty when the name has no letter or digit.
QString repositorySlug(const QString &name);

} // namespace windlass
