#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# second-release.sh SUITE ROOT [TESTS]: builds the sources inside a minimal Debian SUITE (trixie) in the folder ROOT and
# runs there the tests that the regular expression TESTS names; without it those of the syntax colours, because only a
# release after Debian 12 has the library that they use where it is.
#
# Needs root, debootstrap and about 2 GB in ROOT, and takes the mirror that apt is configured with. A second run uses
# what is there. Times: a minute or two for the packages, the rest is the build.
set -euo pipefail
suite=${1:?usage: second-release.sh SUITE ROOT [TESTS]}
root=${2:?usage: second-release.sh SUITE ROOT [TESTS]}
tests=${3:-Syntax}
source=$(cd "$(dirname "$0")/.." && pwd)

if [ "$(id -u)" -ne 0 ]; then
    echo "$0: needs root, for chroot and mounts" >&2
    exit 1
fi
if ! command -v debootstrap >/dev/null; then
    echo "$0: debootstrap is not here: apt-get install debootstrap" >&2
    exit 1
fi
mkdir -p "$root"
root=$(cd "$root" && pwd)

# ${root:?} everywhere: an empty name would mean this system.
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -1)
if [ ! -e "${root:?}/etc/debian_version" ]; then
    debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$root.log" 2>&1 || { tail -5 "$root.log" >&2; exit 1; }
fi
cp /etc/resolv.conf /etc/hosts "${root:?}/etc/"
for folder in proc dev; do
    mountpoint -q "${root:?}/$folder" || mount --bind "/$folder" "${root:?}/$folder"
done
trap 'umount "${root:?}/dev" "${root:?}/proc"' EXIT
# A build without the library would pass its tests with our own tables, and show nothing.
settings=(DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 HOME=/root QT_QPA_PLATFORM=offscreen)
[ "$suite" = bookworm ] || settings+=(WINDLASS_WANTS_SYNTAX_LIBRARY=1)
inside() { chroot "${root:?}" env "${settings[@]}" "$@"; }

rm -rf "${root:?}/src"
mkdir -p "${root:?}/src"
tar -C "$source" --exclude=./build --exclude=./.git -cf - . | tar -C "${root:?}/src" -xf -

inside /src/packaging/dependencies.sh build >>"$root.log" 2>&1 || { tail -5 "$root.log" >&2; exit 1; }
extra="zlib1g-dev libyaml-cpp-dev"
[ "$suite" = bookworm ] || extra="$extra libkf6syntaxhighlighting-dev"
# shellcheck disable=SC2086
inside apt-get -q install -y --no-install-recommends $extra >>"$root.log" 2>&1 || { tail -5 "$root.log" >&2; exit 1; }

inside cmake -S /src -B /build -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=8
inside cmake --build /build --target tst_models
inside ctest --test-dir /build --output-on-failure --no-tests=error -R "$tests"
