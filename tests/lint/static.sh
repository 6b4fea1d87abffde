#!/bin/sh
# tests/lint/static.sh clang-tidy|cppcheck COMPILE... -- what it finds, as TAP
# COMPILE is the compiler with its flags: clang-tidy is given the flags.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap-lib.sh
checker=$1
shift 2

sources() { find common tools -name '*.c' ! -path 'common/data/*' | LC_ALL=C sort; }
# both print progress and counts; only findings are wanted
tidy() {
	clang-tidy --quiet "$1" -- $flags >"$tmp/tidy" 2>/dev/null
	grep -v '^$' "$tmp/tidy"
	[ ! -s "$tmp/tidy" ]
}
checked() {
	cppcheck --quiet --std=c11 --language=c --enable=warning,portability \
	    --inline-suppr --suppress=missingInclude \
	    --suppress=funcArgOrderDifferent \
	    --suppress=duplicateAssignExpression --error-exitcode=1 \
	    -DLIBBSD_OVERLAY -I common -I "$gen" "$1"
}

flags=$(printf '%s\n' "$@" | sed '/^-W/d;/^-f/d' | tr '\n' ' ')
gen=$(printf '%s\n' "$@" | sed -n 's/^-I\(build.*\)/\1/p' | head -n 1)
: "${gen:=build}"
case $checker in
clang-tidy) look=tidy ;;
cppcheck) look=checked ;;
esac
if command -v "$checker" >/dev/null 2>&1; then
	for source in $(sources); do
		told "$checker on $source" $look "$source"
	done
else
	skip "no $checker"
fi
tap_done
