#!/bin/sh
# tests/lint/headers.sh COMPILE... -- does each header compile alone?  As TAP.
# COMPILE is the compiler with its flags; the tables must have been generated.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap-lib.sh

for header in common/*/*.h tests/unit/*.h; do
	[ -f "$header" ] || continue
	printf '#include "%s"\n#include "%s"\n' "$PWD/$header" "$PWD/$header" >"$tmp/one.c"
	echo 'extern int nothing;' >>"$tmp/one.c"
	told "$header compiles alone, twice" "$@" -Werror -fsyntax-only "$tmp/one.c"
done
tap_done
