#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu
name=${1:-"world"} count=$(( $# + 1 ))
greet() { # a function
    local text='single $no' path=/usr/bin/if
    echo "Hello ${name%%.*} $(date +%H:%M | tr -d ':') \"quoted\" $?" >&2
}
cat <<EOF | grep -v "^#" > out.txt
Text with $name and if then
EOF
if [ -n "$name" ] && ! test -f ./for.sh; then greet; fi
cat <<-'END'
	no $expansion
	END
for f in *.txt; do case $f in a#b) echo `wc -l < "$f"`;; esac; done # end
