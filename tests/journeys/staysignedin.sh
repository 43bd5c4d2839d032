#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# staysignedin.sh TST_JOURNEYS WINDLASS: one sign-in over several starts of the machine, with a real Secret Service and the
# demo workspace as a host of its own. The functions are in tst_staysignedin.cpp.
set -eu
keyring=$(dirname "$(readlink -f "$0")")/../support/keyring.sh
tests=$1
windlass=$2
folder=$(mktemp -d)
host=
trap '[ -z "$host" ] || kill "$host" 2>/dev/null || true; rm -rf "$folder"' EXIT

"$windlass" --demo-server --demo-state "$folder/host" >"$folder/address" 2>"$folder/host.log" &
host=$!
for _ in $(seq 1 900); do
    [ -s "$folder/address" ] && break
    kill -0 "$host" 2>/dev/null || { cat "$folder/host.log"; exit 1; }
    sleep 0.1
done
WINDLASS_TEST_HOST=$(head -1 "$folder/address")
WINDLASS_TEST_TOKEN=windlass-demo
export WINDLASS_TEST_HOST WINDLASS_TEST_TOKEN WINDLASS_TEST_KEYRING=open

# start FUNCTION [OPTION...]: one start of the machine.
start() {
    function=$1
    shift
    rc=0
    "$keyring" --keep "$folder/home" "$@" -- env -u XDG_DATA_HOME -u XDG_CONFIG_HOME -u XDG_CACHE_HOME \
        "$tests" StaySignedInTest "$function" >"$folder/out" 2>&1 || rc=$?
    [ "$rc" = 77 ] && { cat "$folder/out"; exit 77; }
    if [ "$rc" != 0 ] || grep -q '^SKIP' "$folder/out"; then
        echo "staysignedin.sh: $function:"
        cat "$folder/out"
        exit 1
    fi
    # The person's token is in no file of the home, and the program said nothing of it.
    if grep -rlF "$WINDLASS_TEST_TOKEN" "$folder/home" "$folder/out"; then
        echo "staysignedin.sh: after $function the token lies there in the clear"
        exit 1
    fi
    echo "as expected: $function"
}

start signsInAndTypesADraft
start theNextStartIsSignedIn
start aLockedKeyringSignsNobodyOut --locked
start theNextStartIsSignedIn
start signingOutTakesEverythingAlong
start theStartAfterwardsIsNot
