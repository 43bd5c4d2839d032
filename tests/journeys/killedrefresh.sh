#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# killedrefresh.sh TST_JOURNEYS WINDLASS KILL_LIBRARY: the program itself is killed (kill -9) at every step of renewing a
# sign-in, from the request to the token host on until the new pair lies in the keychain and further. Each time the next start
# is signed in.
set -eu
tests=$1
windlass=$2
library=$3
class=KeptSecretsTest
. "$(dirname "$(readlink -f "$0")")/keyringstory.sh"
printf windlass-demo-secret >"$secrets/client-secret"
WINDLASS_PROGRAM=$windlass
WINDLASS_KILL_AFTER='POST /site/oauth2/access_token'
export WINDLASS_PROGRAM

start signsInWithTheBrowser
start theTokensGrowOld

# One session of the desktop for all of it: who is killed is the program, not the keychain.
cat >"$folder/kill-and-look" <<'EOS'
set -eu
library=$1 after=$2 tests=$3 folder=$4
early=0 late=0 last=0
for step in $(seq 1 60); do
    rc=0
    # A program that did not come so far is ended like any other.
    LD_PRELOAD=$library WINDLASS_KILL_AFTER=$after WINDLASS_KILL_STEP=$step \
        timeout -s TERM 20 "$WINDLASS_PROGRAM" --api-base "$WINDLASS_TEST_HOST" >"$folder/killed" 2>&1 || rc=$?
    if [ "$rc" != 137 ]; then
        [ "$step" -gt 5 ] || { cat "$folder/killed"; echo "step $step: the program was not killed (exit code $rc)"; exit 1; }
        break
    fi
    last=$step
    "$tests" KeptSecretsTest theNextStartIsSignedInAfterAKill >"$folder/looked" 2>&1 ||
        { cat "$folder/looked"; echo "step $step: the next start is not signed in"; exit 1; }
    if grep -q 'refreshed here: yes' "$folder/looked"; then
        early=$((early + 1))
    else
        late=$((late + 1))
        # A few steps beyond the end of the refresh are enough.
        [ "$late" -lt 4 ] || break
    fi
done
echo "killed at $last steps: $early before the new pair was stored, $late after"
[ "$early" -gt 0 ] && [ "$late" -gt 0 ] || { echo "the refresh was not covered from its beginning to its end"; exit 1; }
EOS
in_session -- bash "$folder/kill-and-look" "$library" "$WINDLASS_KILL_AFTER" "$tests" "$folder" || fail "see above"
start theNextStartIsSignedInWithTheBrowser
