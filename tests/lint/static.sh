#!/bin/sh
# tests/lint/static.sh COMPILE... -- clang-tidy and cppcheck, where they are; TAP
# COMPILE is the compiler with its flags: clang-tidy is given the flags.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap-lib.sh
shift

sources() { find common tools -name '*.c' ! -path 'common/data/*' | LC_ALL=C sort; }
# both print progress and counts; only findings are wanted
tidy() {
	clang-tidy --quiet "$1" -- $flags >"$tmp/tidy" 2>/dev/null
	grep -v '^$' "$tmp/tidy"
	[ ! -s "$tmp/tidy" ]
}
checked() {
	cppcheck --quiet --std=c11 --language=c --enable=warning,portability \
	    --inline-suppr --suppress=missingInclude --error-exitcode=1 \
	    -DLIBBSD_OVERLAY -I common -I "$gen" "$1"
}

flags=$(printf '%s\n' "$@" | sed '/^-W/d;/^-f/d' | tr '\n' ' ')
gen=$(printf '%s\n' "$@" | sed -n 's/^-I\(build.*\)/\1/p' | head -n 1)
: "${gen:=build}"
if command -v clang-tidy >/dev/null 2>&1; then
	for source in $(sources); do
		told "clang-tidy on $source" tidy "$source"
	done
else
	skip "no clang-tidy"
fi
if command -v cppcheck >/dev/null 2>&1; then
	for source in $(sources); do
		told "cppcheck on $source" checked "$source"
	done
else
	skip "no cppcheck"
fi
tap_done
