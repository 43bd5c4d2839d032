// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace windlass {

//! Installs the catalogues for a language ("de", "pt_BR"), or for the system's when it is empty. English has one too:
//! without it "1 pull request(s)" is what people see. Also sets the default locale, so that dates follow the language.
void installTranslations(const QString &language);

} // namespace windlass
