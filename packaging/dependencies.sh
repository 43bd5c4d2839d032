#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# dependencies.sh build|tests|package: installs the Debian packages that a step needs, and does nothing when all are there.
set -eu

build="cmake ninja-build g++ git pkg-config qt6-base-dev qt6-tools-dev qt6-l10n-tools qt6-svg-dev
       libmicrohttpd-dev qtkeychain-qt6-dev libyaml-cpp-dev libqt6sql6-sqlite libqt6svg6 qt6-translations-l10n fonts-dejavu-core"
tests="zlib1g-dev ccache curl desktop-file-utils appstream xvfb openbox xdotool x11-utils
       at-spi2-core python3-gi gir1.2-atspi-2.0 dbus-daemon gnome-keyring libsecret-1-0 chromium chromium-driver"
package="file lintian dpkg-dev desktop-file-utils appstream"

# The conformance tests' judge runs on node. A node that is not Debian's is as good, and must not be replaced.
if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    tests="$tests nodejs npm"
fi

# The fuzzer: the clang that the release has, and its run-time.
case "$(. /etc/os-release 2>/dev/null && echo "${VERSION_ID:-}")" in
12) tests="$tests clang-14 libclang-rt-14-dev" ;;
13) tests="$tests clang-19 libclang-rt-19-dev" ;;
esac

case "${1:-}" in
build) wanted=$build ;;
tests) wanted="$build $tests" ;;
package) wanted="$build $package" ;;
*)
    echo "usage: $0 build|tests|package" >&2
    exit 2
    ;;
esac

missing=
for name in $wanted; do
    case "$(dpkg-query -W -f '${Status}' "$name" 2>/dev/null || true)" in
    "install ok installed") ;;
    *) missing="$missing $name" ;;
    esac
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "This script installs packages with apt-get, which is not here. Needed:$missing" >&2
    exit 1
fi
as_root=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "Run as root:  apt-get install$missing" >&2
        exit 1
    fi
    as_root=sudo
fi
echo "Installing:$missing"
export DEBIAN_FRONTEND=noninteractive
# Without the lock time-out a second apt at work ends this one at once.
$as_root apt-get -o DPkg::Lock::Timeout=300 -q update
# shellcheck disable=SC2086
$as_root apt-get -o DPkg::Lock::Timeout=300 -q install -y --no-install-recommends $missing
