#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [arguments of ctest]: installs what the tests need, builds, and runs all of them.
set -eu
cd "$(dirname "$0")/.."

packaging/dependencies.sh tests
cmake --preset ci
cmake --build --preset ci
exec ctest --preset ci "$@"
