#!/bin/sh
# tests/tap.sh [-j JOBS] [-l DIR] 'COMMAND' ... -- run TAP tests and count them
#
# Each COMMAND is a line for sh that prints TAP.  They run JOBS at a time, their
# output goes to DIR (default: build/tap); what failed is shown, and the last
# line is "N passed, N failed".  A test that prints no plan, another number of
# checks than its plan says, or ends with a status although all its checks held,
# counts as one failure more.  Exit status: 0 if nothing failed, else 1.
set -u
jobs=2 logs=build/tap
while getopts j:l: opt; do
	case $opt in
	j) jobs=$OPTARG ;;
	l) logs=$OPTARG ;;
	*) exit 2 ;;
	esac
done
shift $((OPTIND - 1))
rm -rf "$logs"
mkdir -p "$logs" || exit 2
limit=
command -v timeout >/dev/null 2>&1 && limit="timeout ${TEST_SECONDS:-300}"

# one line a test: its log and its command; xargs runs them side by side
n=0
for command; do
	n=$((n + 1))
	log=$(printf '%s/%03d' "$logs" "$n")
	printf '%s\n' "$command" >"$log.sh"
	printf '%s\n' "$log"
done >"$logs/list"
xargs -P "$jobs" -I LOG sh -c \
    "$limit sh LOG.sh >LOG.tap 2>LOG.err; echo \$? >LOG.status" <"$logs/list"

passed=0 failed=0
while read -r log; do
	awk -v command="$(cat "$log.sh")" -v status="$(cat "$log.status")" '
	function fault(why) { failed++; print "not ok: " command ": " why }
	/^ok( |$)/ { passed++; showing = 0 }
	/^not ok( |$)/ { failed++; showing = 1; print "in " command ":" }
	showing && /^(not ok|#)/
	/^1\.\.[0-9]+/ { plan = substr($1, 4); planned = 1 }
	END {
		checks = passed + failed
		if (!planned)
			fault("ended without a plan, status " status)
		else if (plan != checks)
			fault("planned " plan " checks, made " checks)
		else if (status != 0 && failed == 0)
			fault("all checks held, but status " status)
		printf "%d %d\n", passed, failed >count
	}' count="$log.count" "$log.tap"
	if read -r p f <"$log.count"; then
		passed=$((passed + p)) failed=$((failed + f))
		[ "$f" = 0 ] || tail -n 20 "$log.err"
	fi
done <"$logs/list"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
