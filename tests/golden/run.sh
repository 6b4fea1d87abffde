#!/bin/sh
# tests/golden/run.sh [-u] [TOOL [POINT]] -- programs against recorded output
#
# A test is tests/golden/TOOL/POINT.{args,in,out,err}: what stands in .args is
# put behind the tool's name, the shell reads it (so it may hold quotes, or a
# pipe to another filter), .in is its standard input, and .out and .err are what
# it must print, byte for byte; the last line of .err is "exit STATUS".  The
# shell stands in the project's top folder and has the filters in its PATH, and
# $case is tests/golden/TOOL/POINT, for files beside the four.
# -u writes .out and .err anew: read the diff before you commit it.
# BIN is the folder of the programs (default: build/bin).
set -u
update=
if [ "${1-}" = -u ]; then update=1; shift; fi
cd "$(dirname "$0")/../.." || exit 2
PATH=$(cd "${BIN:-build/bin}" 2>/dev/null && pwd):$PATH
LC_ALL=C
export PATH LC_ALL
got=$(mktemp -d) || exit 2
trap 'rm -rf "$got"' EXIT
trap 'exit 1' HUP INT TERM

n=0 failed=0
for args in tests/golden/${1:-*}/${2:-*}.args; do
	[ -f "$args" ] || continue
	case=${args%.args}
	point=${case##*/} tool=${case%/*}
	tool=${tool##*/}
	input=$case.in
	[ -f "$input" ] || input=/dev/null
	export case
	(eval "$tool $(cat "$args")") <"$input" >"$got/out" 2>"$got/err"
	echo "exit $?" >>"$got/err"
	if [ -n "$update" ]; then
		cp "$got/out" "$case.out"
		cp "$got/err" "$case.err"
		continue
	fi
	n=$((n + 1)) good=ok
	for part in out err; do
		cmp -s "$case.$part" "$got/$part" && continue
		good="not ok"
		diff -u "$case.$part" "$got/$part" 2>&1 | head -n 40
	done >"$got/diff"
	echo "$good $n - $tool $point"
	sed 's/^/# /' "$got/diff"
	[ "$good" = ok ] || failed=1
done
[ -n "$update" ] || echo "1..$n"
exit $failed
