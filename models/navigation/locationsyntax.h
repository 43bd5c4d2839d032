// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigation/location.h"

//! The letters of an address: encoding, and which names Bitbucket can have. Used by location*.cpp alone.
namespace windlass::locationsyntax {

//! Longer texts are no address of a place.
inline constexpr qsizetype MaximumLength = 4096;

//! Percent-encodes one segment, slashes included.
QString encoded(const QString &segment);
//! Percent-encodes all but the slashes.
QString encodedPath(const QString &path);
//! Decodes; nothing for a bad escape, bytes that are not UTF-8, or control and bidirectional characters.
std::optional<QString> decoded(QStringView text);

//! A workspace or repository: letters, digits, `_ . -`, or a {uuid}.
bool isSlug(QStringView text);
bool isUuid(QStringView text);
bool isHash(QStringView text);
//! A positive decimal number without leading zero that fits an int64.
bool isNumber(QStringView text);
//! A branch, tag or hash as git allows them.
bool isRevision(QStringView text);
//! A path inside a repository: no empty, `.` or `..` segment.
bool isFilePath(QStringView text);

//! `diff`, `commits`, `builds`; empty for the overview.
QString tabWord(Location::Tab tab);

} // namespace windlass::locationsyntax
