#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# table.sh BUILD [ROUNDS]: the tables of README.md, as Markdown on stdout. BUILD is a folder configured with
# CMAKE_BUILD_TYPE=Release in which bench_diff, bench_list and bench_start were built. Every round runs each of them once, so
# that what else the machine does hits all alike. About three minutes with three rounds.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
build=$(readlink -f "${1:?usage: table.sh BUILD [ROUNDS]}")
rounds=${2:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} FONTCONFIG_FILE=${FONTCONFIG_FILE:-$here/../support/fonts.conf} LC_ALL=C.UTF-8

for lines in 1000 10000 100000 1000000; do "$here/makediff" $lines >"$work/$lines.diff"; done
# run NAME PROGRAM [ARGUMENT...]: keeps the JSON of the last line.
run() {
    local name=$1
    shift
    "$@" | tail -1 >>"$work/$name.json" || echo "$name failed" >&2
}
bench=$build/tests/bench
for _ in $(seq "$rounds"); do
    for lines in 1000 10000 100000 1000000; do
        run "floor-$lines" "$bench/bench_diff" --floor "$work/$lines.diff"
        run "unified-$lines" "$bench/bench_diff" "$work/$lines.diff"
        run "side-$lines" "$bench/bench_diff" --side-by-side "$work/$lines.diff"
    done
    run threads-100000 "$bench/bench_diff" --threads "$work/100000.diff"
    [ ! -x "$bench/bench_list" ] || run list "$bench/bench_list"
done
[ ! -x "$bench/bench_start" ] || run start "$bench/bench_start" --rounds $((3 * rounds))

echo "Load of the machine: $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores, $rounds rounds."
echo
exec "$here/table.py" "$work"
