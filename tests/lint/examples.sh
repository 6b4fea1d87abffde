#!/bin/sh
# tests/lint/examples.sh [-u] -- the pages keep what they promise; as TAP
#
# The examples of README.md and man/ are run in tests/demo and must print what
# stands below them; -u writes that anew.  Where there is mandoc, its lint must
# be silent.  BIN is the folder of the programs (default: build/bin).
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap-lib.sh
top=$PWD
PATH=$BIN:$PATH

# what the programs say on standard error is no part of the page
renew() { (cd tests/demo && awk -f "$top/tests/lint/examples.awk" "$top/$1") >"$tmp/page" 2>"$tmp/said"; }
holds() { renew "$1" && diff "$1" "$tmp/page"; }
# A page is not found while it is not installed: no fault if it lies in man/.
silent() {
	mandoc -T lint "$1" 2>&1 | while read -r line; do
		xr=$(printf '%s\n' "$line" |
		    sed -n 's/.*STYLE: referenced manual not found: Xr \([a-z-]*\) \([0-9]\).*/\1.\2/p')
		case $line in *'outdated mandoc.db'*) continue ;; esac
		[ -n "$xr" ] && [ -f "man/$xr" ] || printf '%s\n' "$line"
	done >"$tmp/lint"
	cat "$tmp/lint"
	[ ! -s "$tmp/lint" ]
}

for page in README.md man/*.[1-9]; do
	[ -f "$page" ] || continue
	if [ "${1-}" = -u ]; then
		renew "$page" && ! cmp -s "$tmp/page" "$page" && cp "$tmp/page" "$page"
		continue
	fi
	told "the examples of $page" holds "$page"
	[ "$page" = README.md ] && continue
	if command -v mandoc >/dev/null 2>&1; then
		told "mandoc on $page" silent "$page"
	else
		skip "no mandoc for $page"
	fi
done
[ "${1-}" = -u ] || tap_done
