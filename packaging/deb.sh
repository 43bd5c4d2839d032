#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# deb.sh [FOLDER]: makes windlass_<version>_<architecture>.deb in FOLDER (build/package by default) and checks it with lintian.
set -eu
cd "$(dirname "$0")/.."
out=${1:-build/package}

packaging/dependencies.sh package
cmake --preset release
cmake --build --preset release
mkdir -p "$out"
out=$(cd "$out" && pwd)
rm -f "$out"/windlass_*.deb
(cd build/release && cpack -G DEB -B "$out")
rm -rf "$out/_CPack_Packages"
package=$(ls "$out"/windlass_*.deb)
lintian --fail-on error,warning "$package"
echo "$package"
