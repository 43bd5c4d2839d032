#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# keptsecrets.sh TST_JOURNEYS WINDLASS: signs in with a token and with the browser, starts the program itself again, and looks
# for every secret in all that was written meanwhile: files of the home, of the run-time folder and of the temporary folder,
# what was said at the highest verbosity, the arguments and the environment.
set -eu
tests=$1
windlass=$2
class=KeptSecretsTest
. "$(dirname "$(readlink -f "$0")")/keyringstory.sh"
printf windlass-demo >"$secrets/token"
printf windlass-demo-secret >"$secrets/client-secret"
# What stands in the Authorization headers of both kinds, before base64.
printf mira@windlass.example:windlass-demo >"$secrets/basic-of-the-token"
printf windlass-demo-client:windlass-demo-secret >"$secrets/basic-of-the-consumer"
printf mira@windlass.example >"$folder/address-of-mira"
export QT_LOGGING_RULES='*.debug=true;qt.*.debug=false;qt.network.*=true'

# The address is no secret: it stands beside the token for the test alone.
cp "$folder/address-of-mira" "$secrets/address"
start signsInWithAToken
rm "$secrets/address"
nothing_is_written "after signing in with a token"
# The key of the demo's consumer begins like its token, and is no secret. The header of the token stays looked for.
rm "$secrets/token"
start signsInWithTheBrowser
nothing_is_written "after signing in with the browser"
start theNextStartIsSignedInWithTheBrowser
start theTokensGrowOld

# run_itself: the program, not a test of it, until it has renewed its sign-in; then its arguments and its environment.
cat >"$folder/run-itself" <<'EOS'
"$1" --api-base "$2" >"$3/said" 2>&1 &
program=$!
for _ in $(seq 1 150); do
    kill -0 "$program" 2>/dev/null || { cat "$3/said"; echo "the program ended"; exit 1; }
    [ -n "$(find "$HOME" -name 'requests-*.json' -newer "$3/run-itself" 2>/dev/null)" ] && break
    sleep 0.1
done
sleep 1
tr '\0' '\n' <"/proc/$program/cmdline" >"$3/cmdline"
tr '\0' '\n' <"/proc/$program/environ" >"$3/environ"
kill -TERM "$program"
wait "$program" || { cat "$3/said"; exit 1; }
EOS
in_session -- bash "$folder/run-itself" "$windlass" "$WINDLASS_TEST_HOST" "$folder" || fail "the program itself does not run"
cat "$folder/said" "$folder/cmdline" "$folder/environ" >>"$folder/all-output"
grep -q -- --api-base "$folder/cmdline" || fail "the arguments were not read"
grep -q XDG_RUNTIME_DIR "$folder/environ" || fail "the environment was not read"
nothing_is_written "by the program itself"
start theNextStartIsSignedInWithTheBrowser
nothing_is_written "at the end"
