#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh DESCRIPTION PROGRAM ARGUMENT...: installs Prism once, outside the checkout, and runs a program of this folder with
# it. Says "skipped" and gives 77 where Atlassian's description, which is not ours to ship, is absent.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
description=$1
program=$2
shift 2

if [ ! -f "$description" ]; then
    echo "skipped: no description of the API at $description"
    exit 77
fi
if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    echo "The conformance tests need node 18 and npm: packaging/dependencies.sh tests" >&2
    exit 1
fi

# The folder is named after what is locked, so that another version of Prism is another folder.
locked=$(sha256sum "$here/package-lock.json" | cut -c 1-16)
home=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/windlass-conformance/$locked
mkdir -p "$home"
(
    # Two tests that start together: one installs, the other waits.
    flock 9
    if [ ! -f "$home/complete" ]; then
        echo "Installing Prism to $home"
        cp "$here/package.json" "$here/package-lock.json" "$home/"
        npm ci --prefix "$home" --ignore-scripts --no-audit --no-fund --loglevel=error
        touch "$home/complete"
    fi
) 9> "$home.lock"

export WINDLASS_PRISM="$home"
exec node "$here/$program" "$description" "$@"
