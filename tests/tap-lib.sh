# tests/tap-lib.sh -- for TAP tests in shell: . tests/tap-lib.sh in the top folder
#
# Gives $BIN (absolute; from BIN, default build/bin), $HELPERS (the programs of
# tests/property) and $tmp (a folder that goes at the end), and the checks below.
# shellcheck shell=sh
LC_ALL=C
export LC_ALL
mkdir -p "${BIN:=build/bin}"
BIN=$(cd "$BIN" && pwd) || exit 2
HELPERS=$(dirname "$BIN")/test
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
tap_n=0 tap_failed=0

# told NAME COMMAND...: one check, does the command succeed?  What it prints
# says why not.
told() {
	tap_n=$((tap_n + 1)) tap_name=$1
	shift
	if "$@" >"$tmp/why" 2>&1; then
		echo "ok $tap_n - $tap_name"
	else
		echo "not ok $tap_n - $tap_name"
		head -n 20 "$tmp/why" | cut -c 1-600 | sed 's/^/# /'
		tap_failed=1
	fi
}
skip() {
	tap_n=$((tap_n + 1))
	echo "ok $tap_n - # SKIP $1"
}
# the last words of a test
tap_done() {
	echo "1..$tap_n"
	exit $tap_failed
}

# are two files the same?
same() { cmp "$1" "$2" || { diff "$1" "$2" | head -n 12; return 1; }; }
# the record types that a filter writes
own_type() {
	case $1 in
	cn-strip) echo par ;;
	cn-split) echo sent ;;
	cn-dates) echo date ;;
	cn-speakers) echo said ;;
	cn-nums) echo num ;;
	esac
}
# the filters that are there, in the order of the pipeline
filters() {
	for tool in cn-strip cn-split cn-dates cn-speakers cn-nums; do
		[ -x "$BIN/$tool" ] && echo "$tool"
	done
}
