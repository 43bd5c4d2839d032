#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# badinput.sh BENCH_DIFF: opens the largest bad diffs in the real view, and prints what each costs: one line of 100 MB,
# 1,000,000 lines that are cut in the middle, 100,000 files of one line, and 64 MB that are no diff at all.
set -eu

bench=${1:?usage: $0 BENCH_DIFF}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

{
    printf -- '--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+'
    head -c 100000000 /dev/zero | tr '\0' x
    echo
} >"$folder/one line of 100 MB.diff"
awk 'BEGIN {
    print "--- a/x\n+++ b/x\n@@ -1,900000 +1,1100000 @@"
    for (i = 0; i < 1000000; ++i) print (i % 7 == 0 ? "+" : " ") "line " i " of a very long hunk"
}' >"$folder/1,000,000 lines, cut.diff"
awk 'BEGIN {
    for (i = 0; i < 100000; ++i) print "diff --git a/f" i " b/f" i "\n--- a/f" i "\n+++ b/f" i "\n@@ -1 +1 @@\n-a\n+b"
}' >"$folder/100,000 files.diff"
head -c 64000000 /dev/zero | tr '\0' '\n' >"$folder/no diff.diff"

for each in "$folder"/*.diff; do
    echo "$(basename "$each" .diff):"
    "$bench" "$each" | tail -n 1
done
