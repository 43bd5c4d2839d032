#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# keychain.sh TST_API: the keychain against a real Secret Service, over several starts of the machine. The functions are in
# tst_keychain.cpp; this is the story around them.
set -eu
keyring=$(dirname "$(readlink -f "$0")")/../support/keyring.sh
tests=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# scene WHICH FUNCTION [OPTION...]: runs one function of the class with the keyring in that condition.
scene() {
    which=$1 function=$2
    shift 2
    rc=0
    WINDLASS_TEST_KEYRING=$which "$keyring" --keep "$folder/keyring" "$@" -- \
        "$tests" KeychainTest "$function" >"$folder/out" 2>&1 || rc=$?
    [ "$rc" = 77 ] && { cat "$folder/out"; exit 77; }
    if [ "$rc" != 0 ] || grep -q '^SKIP' "$folder/out"; then
        echo "keychain.sh: $which keyring, $function:"
        cat "$folder/out"
        exit 1
    fi
    echo "as expected: $which keyring, $function"
}

scene open secretsAreWrittenAndReadBack
scene open theNextStartFindsThem
scene locked aLockedKeyringIsSaidToBeLocked --locked
scene open theNextStartFindsThem
scene stopped aServiceThatHangsTimesOutAndComesBack
scene late aServiceThatStartsLateIsWaitedFor --late 2
scene open goingAwayWhileAJobRunsIsSafe
scene open removingIsVerified
if grep -rq canary "$folder/keyring"; then
    echo "keychain.sh: the secret lies in the clear in the keyring's files"
    exit 1
fi
rc=0
env -u DBUS_SESSION_BUS_ADDRESS -u DISPLAY XDG_RUNTIME_DIR="$folder/none" WINDLASS_TEST_KEYRING=none \
    "$tests" KeychainTest withoutAServiceItIsSaid >"$folder/out" 2>&1 || rc=$?
if [ "$rc" != 0 ] || grep -q '^SKIP' "$folder/out"; then
    cat "$folder/out"
    exit 1
fi
echo "as expected: no service"
