// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/account.h"

namespace windlass {

class Avatar;

//! Shows a person in an avatar: initials at once, the picture when it has come.
void showPerson(Avatar *avatar, const Account &account);

} // namespace windlass
