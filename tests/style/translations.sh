#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# translations.sh ROOT: fails when a catalogue has an unfinished text, or one in a context that no class of ours has.
set -eu
cd "${1:?usage: translations.sh ROOT}/translations"
problems=0
for catalogue in windlass_*.ts; do
    if grep -n 'type="unfinished"' "$catalogue"; then
        echo "$catalogue has unfinished texts" >&2
        problems=1
    fi
    # lupdate that can't resolve an include drops the namespace, and the text is then never found.
    if grep -n '<name>' "$catalogue" | grep -v '<name>windlass::'; then
        echo "$catalogue has contexts outside windlass::" >&2
        problems=1
    fi
    grep -q '<message' "$catalogue" || { echo "$catalogue is empty" >&2; problems=1; }
done
exit $problems
