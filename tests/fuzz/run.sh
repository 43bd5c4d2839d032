#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [runs [folder]]: builds the fuzzer of the diff parser with clang and libFuzzer, and runs it on the recorded diffs
# and what it makes of them. Runs: how many inputs, 4,000 by default; "10m" or "90s" fuzzes for that long instead.
# Exit code 0: nothing found. 77: clang or its run-time is not here. What was found lies in folder/found.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
runs=${1:-4000}
folder=${2:-$root/build/fuzz}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)

clang=
for name in clang++-14 clang++-15 clang++-16 clang++-17 clang++-18 clang++-19 clang++; do
    if command -v "$name" >/dev/null 2>&1; then
        clang=$name
        break
    fi
done
if [ -z "$clang" ]; then
    echo "fuzz: no clang here" >&2
    exit 77
fi
flags=$(pkg-config --cflags Qt6Core)
libraries=$(pkg-config --libs Qt6Core)
sanitize=-fsanitize=fuzzer,address,undefined
if ! echo 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char *, unsigned long) { return 0; }' |
    "$clang" -x c++ $sanitize -o "$folder/probe" - 2>"$folder/probe.log"; then
    echo "fuzz: $clang has no libFuzzer here" >&2
    exit 77
fi

# One file: the parser alone, and Qt's headers read once.
{
    echo "#include \"$here/fuzz_diff.cpp\""
    for name in diffbytes diffheader diffparser diffparserhunk diffparsertext difftext hunkheader; do
        echo "#include \"$root/models/diff/$name.cpp\""
    done
} >"$folder/all.cpp"
# shellcheck disable=SC2086
"$clang" -std=c++20 -O1 -g -fno-sanitize-recover=all $sanitize -fPIC $flags -I"$root" \
    -o "$folder/fuzz_diff" "$folder/all.cpp" $libraries

mkdir -p "$folder/seeds" "$folder/corpus" "$folder/found"
for each in "$root"/tests/data/diffs/*.diff "$here"/seeds/* "$root"/../shared/fixtures/diffs/*.diff; do
    # A large file makes the fuzzer slow and has nothing that the small ones don't.
    if [ -f "$each" ] && [ "$(wc -c <"$each")" -le 50000 ]; then
        cp "$each" "$folder/seeds/"
    fi
done

case $runs in
*m) limit=-max_total_time=$((${runs%m} * 60)) ;;
*s) limit=-max_total_time=${runs%s} ;;
*) limit=-runs=$runs ;;
esac
# The same seed every time: what CI runs can be run again.
cd "$folder"
exec ./fuzz_diff "$limit" -seed=1 -max_len=16384 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -verbosity=0 \
    -dict="$here/diff.dict" -artifact_prefix=found/ corpus seeds
