#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# staysignedin.sh TST_JOURNEYS WINDLASS: one sign-in over several starts of the machine, with a real Secret Service and the
# demo workspace as a host of its own. The functions are in tst_staysignedin.cpp.
set -eu
tests=$1
windlass=$2
class=StaySignedInTest
. "$(dirname "$(readlink -f "$0")")/keyringstory.sh"
printf windlass-demo >"$secrets/token"

start signsInAndTypesADraft
nothing_is_written "after signing in"
start theNextStartIsSignedIn
start aLockedKeyringSignsNobodyOut --locked
start theNextStartIsSignedIn
start signingOutTakesEverythingAlong
start theStartAfterwardsIsNot
nothing_is_written "at the end"
