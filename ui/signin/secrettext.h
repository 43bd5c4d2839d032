// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/secretvault.h"

#include <QString>

namespace windlass {

//! Why a sign-in could not be read from the keychain, and the next step; empty for Done.
QString secretReadSentence(SecretState state);
//! Why it could not be kept there: it lasts until the program is closed.
QString secretWriteSentence(SecretState state);
//! Why another one could not take its place there: the one before still stands.
QString secretReplaceSentence(SecretState state);
//! Why it could not be removed from there.
QString secretRemoveSentence(SecretState state);

} // namespace windlass
