#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# keyring.sh [--locked] [--late SECONDS] [--keep FOLDER] -- COMMAND [ARGUMENT...]
#
# Runs COMMAND on a D-Bus session of its own with a real Secret Service (gnome-keyring) whose default keyring is open. No
# display is needed, and the caller's home is not touched. Exits with what COMMAND exits with; 77 where a program for it is
# missing.
#   --locked   the keyring is there and locked, with a password that nobody types
#   --late N   COMMAND starts at once, the service N seconds later
#   --keep F   the keyring's files are kept in F, which is the home as well: a second run with the same F is the next start
#              of the machine
# COMMAND finds the process id of the service in WINDLASS_KEYRING_PID.
set -euo pipefail
locked=0 late=0 keep=
while [ $# -gt 0 ]; do
    case $1 in
    --locked) locked=1; shift ;;
    --late) late=$2; shift 2 ;;
    --keep) keep=$2; shift 2 ;;
    --) shift; break ;;
    *) break ;;
    esac
done
[ $# -gt 0 ] || { echo "usage: $0 [--locked] [--late SECONDS] [--keep FOLDER] -- COMMAND..." >&2; exit 64; }
for program in dbus-run-session dbus-send gnome-keyring-daemon; do
    command -v "$program" >/dev/null || { echo "skipped: no $program" >&2; exit 77; }
done

work=$(mktemp -d "${TMPDIR:-/tmp}/windlass-keyring.XXXXXX")
child=
trap 'rm -rf "$work"' EXIT
# A signal ends the whole session, not only this shell.
trap '[ -n "$child" ] && kill -TERM -- "-$child" 2>/dev/null; exit 143' TERM INT HUP
data=${keep:-$work/data}
mkdir -p "$work/run" "$data"
chmod 700 "$work/run" "$data"

# A bus that starts no services by itself: what is installed on the machine must not come into it.
cat >"$work/bus.conf" <<'EOF'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
EOF

export RUN_LOCKED=$locked RUN_LATE=$late
rc=0
setsid env -u DBUS_SESSION_BUS_ADDRESS -u GNOME_KEYRING_CONTROL -u DISPLAY -u WAYLAND_DISPLAY \
    XDG_RUNTIME_DIR="$work/run" XDG_DATA_HOME="$data" HOME="$data" \
    dbus-run-session --config-file="$work/bus.conf" -- bash -c '
    set -euo pipefail
    locked=$RUN_LOCKED late=$RUN_LATE
    unset RUN_LOCKED RUN_LATE
    is_up() {
        dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
            string:org.freedesktop.secrets 2>/dev/null | grep -q "boolean true" &&
            ! dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
                org.freedesktop.Secret.Service.ReadAlias string:default 2>/dev/null | grep -q "object path \"/\""
    }
    # --unlock takes the password from its input and makes the login keyring when there is none.
    start() {
        printf test-only | gnome-keyring-daemon --foreground --unlock --components=secrets \
            --control-directory="$XDG_RUNTIME_DIR/keyring" >"$XDG_RUNTIME_DIR/daemon.log" 2>&1 &
        daemon=$!
        for _ in $(seq 1 200); do
            is_up && return 0
            kill -0 "$daemon" 2>/dev/null || break
            sleep 0.05
        done
        echo "keyring.sh: the Secret Service does not come up:" >&2
        cat "$XDG_RUNTIME_DIR/daemon.log" >&2
        return 1
    }
    stop() {
        kill -CONT "$daemon" 2>/dev/null || true
        kill "$daemon" 2>/dev/null || true
        wait "$daemon" 2>/dev/null || true
    }
    daemon=
    trap stop EXIT
    rc=0
    if [ "$late" != 0 ]; then
        "$@" &
        command=$!
        sleep "$late"
        start || exit 70
        wait "$command" || rc=$?
        exit $rc
    fi
    start || exit 70
    if [ "$locked" = 1 ]; then
        dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
            org.freedesktop.Secret.Service.Lock \
            array:objpath:/org/freedesktop/secrets/collection/login >/dev/null
    fi
    export WINDLASS_KEYRING_PID=$daemon
    "$@" || rc=$?
    exit $rc
    ' keyring.sh "$@" </dev/null &
child=$!
wait "$child" || rc=$?
exit $rc
