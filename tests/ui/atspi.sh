#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# atspi.sh WINDLASS: the diff as a screen reader meets it. Opens the demo workspace in a real window on an X server of its
# own, with an accessibility bus of its own, and lets atspi.py ask and act from outside. 77: something for it is not there.
set -u
script=$(readlink -f "$(dirname "$0")/atspi.py")
windlass=$1
place=/acme/web-shop/pull-requests/23/diff
for need in Xvfb openbox xprop dbus-run-session; do
    command -v $need >/dev/null || { echo "atspi.sh: $need is not there"; exit 77; }
done
# The system's Python: its bindings belong to it and not to one that came from elsewhere.
/usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi' 2>/dev/null ||
    { echo "atspi.sh: python3-gi or gir1.2-atspi-2.0 is not there"; exit 77; }
[ -x /usr/libexec/at-spi-bus-launcher ] || { echo "atspi.sh: at-spi2-core is not there"; exit 77; }

work=$(mktemp -d)
server=
manager=
finish() {
    [ -z "$manager" ] || kill "$manager" 2>/dev/null
    [ -z "$server" ] || kill "$server" 2>/dev/null
    wait 2>/dev/null
    rm -rf "$work"
}
trap finish EXIT
mkdir -p -m 700 "$work/home" "$work/runtime"
exec 3>"$work/display"
Xvfb -displayfd 3 -screen 0 1280x800x24 -dpi 96 -nolisten tcp -noreset >"$work/xvfb.log" 2>&1 &
server=$!
for _ in $(seq 1 200); do
    [ -s "$work/display" ] && break
    kill -0 "$server" 2>/dev/null || { cat "$work/xvfb.log"; exit 1; }
    sleep 0.05
done
exec 3>&-
export DISPLAY=:$(cat "$work/display") HOME=$work/home XDG_RUNTIME_DIR=$work/runtime
unset WAYLAND_DISPLAY XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS
openbox --sm-disable >"$work/openbox.log" 2>&1 &
manager=$!
for _ in $(seq 1 100); do
    xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id' && break
    sleep 0.05
done
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 GTK_A11Y=none NO_AT_BRIDGE=0
dbus-run-session -- /usr/bin/python3 "$script" "$windlass" --demo --theme light --language en "$place"
