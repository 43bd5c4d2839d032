#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [arguments of windlass]: from a fresh Debian 12 to Windlass on the demo workspace.
# Installs what the build needs, builds a release, opens it. With no display it plays the tour instead.
set -eu
cd "$(dirname "$0")/.."

packaging/dependencies.sh build
cmake --preset release
cmake --build --preset release
windlass=build/release/app/windlass

if [ $# -gt 0 ]; then
    exec "$windlass" "$@"
fi
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$windlass" --demo
fi
tour=build/tour
echo "There is no display here, so Windlass plays its tour instead. The pictures go to $tour."
QT_QPA_PLATFORM=offscreen exec "$windlass" --demo --tour "$tour"
