// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/secret.h"

#include <QString>

namespace windlass {

//! 256 bits of the system's generator, as 43 letters that survive every shell and form.
Secret makeHookSecret();

enum class SecretStrength {
    Empty,
    Weak,   //!< A person or a dictionary finds it: short, one kind of letter, or one that repeats.
    Fair,
    Strong, //!< 128 bits or more if it was drawn at random.
};

//! How hard a secret is to guess, from its length and the kinds of letters in it. An estimate: "correcthorse" of
//! somebody's favourite song counts by its letters.
SecretStrength strengthOf(const QString &secret);

} // namespace windlass
