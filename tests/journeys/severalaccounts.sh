#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# severalaccounts.sh TST_JOURNEYS WINDLASS: two people and one token at one host, over several starts of the machine. The
# functions are in tst_severalaccounts.cpp.
set -eu
tests=$1
windlass=$2
class=SeveralAccountsTest
. "$(dirname "$(readlink -f "$0")")/keyringstory.sh"
printf windlass-demo >"$secrets/token"
printf windlass-demo-access >"$secrets/access-token"

start twoPeopleSideBySide
start theNextStartKnowsBoth
start aTokenIsReplacedWithoutLosingAnything
start anotherPersonCanNotTakeAPlace
start signingOutLeavesTheOther
start theOtherIsStillThere
start aLockedKeyringIsSaid --locked
nothing_is_written "by several accounts"
