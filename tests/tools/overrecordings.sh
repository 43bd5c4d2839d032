#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# overrecordings.sh PROGRAM DIR [option]: runs parse_fixtures over recordings, or ends with 77 (skipped) where there are none.
set -eu
program=$1
recordings=$2
shift 2
if [ ! -d "$recordings" ]; then
    echo "SKIPPED: there is no $recordings"
    exit 77
fi
exec "$program" "$@" "$recordings"
