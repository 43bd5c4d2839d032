// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

namespace windlass {

//! `windlass --demo-server`: prints the address on the first line of stdout, then serves until it is ended by a signal.
//! Gives the exit code; 1 with one line on stderr when it can't start.
int runDemoServer(const StartOptions &options);

} // namespace windlass
