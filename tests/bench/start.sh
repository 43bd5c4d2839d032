#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# start.sh BINARY [ROUNDS]: how long Windlass takes to its first window and how much memory it then holds, on a private X
# server, watched from outside. Prints JSON: medians with the smallest and largest of the rounds.
# Needs xvfb, openbox, xdotool and x11-utils; the demo workspace has to be cached (run it once before).
set -euo pipefail
binary=$(readlink -f "$1")
rounds=${2:-7}
work=$(mktemp -d)
server= manager=
cleanup() {
    for process in $manager $server; do kill "$process" 2>/dev/null || true; done
    rm -rf "$work"
}
trap cleanup EXIT

exec 3>"$work/display"
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp -noreset >"$work/xvfb.log" 2>&1 &
server=$!
for _ in $(seq 200); do [ -s "$work/display" ] && break; sleep 0.05; done
exec 3>&-
DISPLAY=:$(cat "$work/display")
export DISPLAY QT_QPA_PLATFORM=xcb XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data
openbox --sm-disable >"$work/openbox.log" 2>&1 &
manager=$!
for _ in $(seq 100); do xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id' && break; sleep 0.05; done

kib() { awk -v key="$2:" '$1 == key { print $2 }' "/proc/$1/$3"; }

for _ in $(seq "$rounds"); do
    begin=$(date +%s%N)
    "$binary" --demo >"$work/out" 2>&1 &
    program=$!
    # Not --sync: it looks every half second.
    until xdotool search --onlyvisible --pid "$program" --name . >/dev/null 2>&1; do sleep 0.002; done
    end=$(date +%s%N)
    sleep 4 # The demo workspace is open and its first page read; the program is idle.
    echo "$(((end - begin) / 1000000)) $(kib "$program" VmRSS status) $(kib "$program" Pss smaps_rollup)"
    kill "$program"
    wait "$program" 2>/dev/null || true
done >"$work/rounds"

column() {
    sort -n -k "$1,$1" "$work/rounds" | awk -v c="$1" '{ v[NR] = $c } END {
        printf "{ \"median\": %d, \"min\": %d, \"max\": %d }", v[int((NR + 1) / 2)], v[1], v[NR] }'
}
printf '{\n  "rounds": %d,\n  "first window, ms": %s,\n  "resident, KiB": %s,\n  "proportional (PSS), KiB": %s\n}\n' \
    "$rounds" "$(column 1)" "$(column 2)" "$(column 3)"
