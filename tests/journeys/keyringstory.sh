# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# For scripts that tell one story over several starts of the machine: a demo workspace as a host that goes on meanwhile, a
# home of its own, a real Secret Service. Sourced after `tests=TST_JOURNEYS` and `windlass=WINDLASS` are set.
story=$(basename "$0")
keyring=$(dirname "$(readlink -f "$0")")/../support/keyring.sh
folder=$(mktemp -d)
# What only the test may know lies here, outside of everything that the program is given.
secrets=$folder/secrets
mkdir -m 700 "$secrets"
host=
trap '[ -z "$host" ] || kill "$host" 2>/dev/null || true; rm -rf "$folder"' EXIT

fail() {
    echo "$story: $*"
    exit 1
}

"$windlass" --demo-server --demo-state "$folder/host" >"$folder/address" 2>"$folder/host.log" &
host=$!
for _ in $(seq 1 900); do
    [ -s "$folder/address" ] && break
    kill -0 "$host" 2>/dev/null || { cat "$folder/host.log"; exit 1; }
    sleep 0.1
done
WINDLASS_TEST_HOST=$(head -1 "$folder/address")
WINDLASS_TEST_SECRETS=$secrets
export WINDLASS_TEST_HOST WINDLASS_TEST_SECRETS WINDLASS_TEST_KEYRING=open

# in_session [KEYRING OPTION...] -- COMMAND...: one start of the machine, with every place that a program may write to.
in_session() {
    options=
    while [ "$1" != -- ]; do
        options="$options $1"
        shift
    done
    shift
    mkdir -p -m 700 "$folder/home" "$folder/home/tmp" "$folder/home/run"
    # shellcheck disable=SC2086
    "$keyring" --keep "$folder/home" $options -- env -u XDG_DATA_HOME -u XDG_CONFIG_HOME -u XDG_CACHE_HOME -u XDG_STATE_HOME \
        TMPDIR="$folder/home/tmp" XDG_RUNTIME_DIR="$folder/home/run" "$@"
}

# start FUNCTION [KEYRING OPTION...]: runs one function of the test class $class as a start of the machine.
start() {
    function=$1
    shift
    rc=0
    in_session "$@" -- "$tests" "$class" "$function" >"$folder/out" 2>&1 || rc=$?
    [ "$rc" = 77 ] && { cat "$folder/out"; exit 77; }
    if [ "$rc" != 0 ] || grep -q '^SKIP' "$folder/out"; then
        echo "$story: $function:"
        cat "$folder/out"
        exit 1
    fi
    cat "$folder/out" >>"$folder/all-output"
    echo "as expected: $function"
}

# The forms that a secret could lie somewhere in: as it is, as base64, in both byte orders of UTF-16.
forms() {
    printf '%s\n' "$1" "$(printf %s "$1" | base64 -w0 | sed 's/=*$//')"
}

# seek FILE_OF_SECRETS PLACE...: names the files that hold one of them; fails when none does.
seek() {
    needles=$1
    shift
    found=1
    while IFS= read -r needle || [ -n "$needle" ]; do
        [ -n "$needle" ] || continue
        forms "$needle" >"$folder/needles"
        grep -rlaFf "$folder/needles" "$@" && found=0
        wide=$(printf %s "$needle" | sed 's/[^A-Za-z0-9]/\\&/g; s/\(\\\{0,1\}.\)/\1\\x00/g')
        grep -rlaP "$wide" "$@" && found=0
    done <"$needles"
    return $found
}

# nothing_is_written WHEN: no secret of $secrets lies in the home, the temporary folder or what was said. That the search can
# find them is shown first, with a copy of each.
nothing_is_written() {
    for file in "$secrets"/*; do
        planted=$folder/planted
        rm -rf "$planted"
        mkdir "$planted"
        { printf 'x'; cat "$file"; } >"$planted/plain"
        seek "$file" "$planted" >/dev/null || fail "the search would not find $(basename "$file")"
        base64 -w0 <"$file" >"$planted/plain"
        seek "$file" "$planted" >/dev/null || fail "the search would not find $(basename "$file") in base64"
        iconv -t UTF-16LE <"$file" >"$planted/plain"
        seek "$file" "$planted" >/dev/null || fail "the search would not find $(basename "$file") in UTF-16"
        rm -rf "$planted"
        seek "$file" "$folder/home" "$folder/all-output" && fail "$1: $(basename "$file") lies there in the clear"
    done
    echo "as expected: nothing is written in the clear $1"
}
