// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace windlass {

//! How well a query fits a text: all its characters in order, better at the starts of words and in one piece. 0 is no
//! match. Case and accents do not matter; a space in the query only separates words.
int fuzzyScore(QStringView query, QStringView text);

} // namespace windlass
