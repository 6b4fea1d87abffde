#!/bin/sh
# tests/io/run.sh -- every filter on bad input, bad output and bad words, as TAP
#
# BIN is the folder of the programs (default: build/bin).  HEAVY=1 takes a line
# of 100 MB where 4 MB would do otherwise.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap-lib.sh

tab=$(printf '\t')
limit=
command -v timeout >/dev/null 2>&1 && limit="timeout 120"

# run STATUS COMMAND...: output in $tmp/out, messages in $tmp/err; is this its
# status?
run() {
	want=$1
	shift
	$limit "$@" >"$tmp/out" 2>"$tmp/err"
	status=$?
	[ $status = "$want" ] && return 0
	echo "status $status, not $want: $*"
	head -n 5 "$tmp/err"
	return 1
}
quiet() { [ ! -s "$tmp/err" ] || { echo "not quiet:"; head -n 5 "$tmp/err"; return 1; }; }
says() { grep -q -- "$1" "$tmp/err" || { echo "no '$1' in:"; head -n 5 "$tmp/err"; return 1; }; }
prints() { grep -q -- "$1" "$tmp/out" || { echo "no '$1' in:"; head -n 5 "$tmp/out"; return 1; }; }
sound() { "$HELPERS/check_records" <"$tmp/out"; }

# ---- inputs ----------------------------------------------------------------

cd "$tmp" || exit 2
printf '截至8月20日24时，甲市新增3例。\n乙县委书记王明说：“下降2.1%%。”\n' >text
head -n 1 text >first
printf '丙村有5户。\n' >more
sed "s/\$/$(printf '\r')/" text >crlf
printf '\357\273\277' | cat - text >bom
printf '%s' "$(cat text)" >unended
printf '截至8月20日24时，\000甲市新增3例。\n乙县委书记王明说：“下降2.1%%。”\n' >nul
{ cat first; printf '甲\377\301乙3人。\n'; } >broken
awk 'BEGIN {
	x = 4242
	for (i = 0; i < 1048576; i++) {
		x = x * 16807 % 2147483647
		printf "%c", int(x / 8388608)
	}
}' >random
if [ "${HEAVY-}" = 1 ]; then size=100000000; else size=4000000; fi
yes 甲市新增3例， | tr -d '\n' | head -c $((size / 19 * 19)) >long
{
	printf 'doc\tx\t0\t0\t0\t0\t\t2022-08-20\t\t\t\t\t\n'
	printf 'par\tx\t1\t0\t0\t7\t甲市新增3例。\tbody\n'
	printf 'par\tx\t2\n'
	printf 'sent\tx\tno\t1\t0\t7\t甲市新增4例。\t0\tbody\t\n'
	printf 'par\tx\t3\t0\t0\t7\t甲市新增5例。\tbody\n'
} >malformed
mkdir folder
cp text locked
chmod 000 locked
# root reads everything: be somebody else where that can be had
plain=
if [ -r locked ] && setpriv --reuid=65534 --clear-groups \
    "$BIN/$(filters | head -n 1)" -h >/dev/null 2>&1; then
	plain="setpriv --reuid=65534 --clear-groups"
	chmod 755 .
fi

# ---- checks: each in the words that RECORDS uses ---------------------------

empty() { run 0 "$1" </dev/null && quiet; }
several() {     # a fault in one operand leaves the others alone
	# shellcheck disable=SC2086
	run "$2" ${4-} "$1" text "$3" more && says "$3" && prints 丙村 && prints 甲市
}
dash() { run 0 "$1" text - more <first && prints 丙村 && quiet; }
full() { run 2 sh -c '"$1" text >/dev/full' - "$1" && [ -s err ]; }
# an endless input, and a reader that leaves; $2: what becomes of SIGPIPE
pipe() {
	{
		yes "$(cat first)" | sh -c "trap $2 PIPE; exec $limit $1" 2>err
		echo $? >status
	} | head -n 1 >/dev/null
	[ "$(cat status)" != 124 ] || { echo "did not end"; return 1; }
	quiet
}
long() {
	run 0 "$1" long && quiet && [ "$(wc -c <out)" -gt $((size / 2)) ]
}
# a line that is too long for one paragraph becomes several, and nothing is lost
parted() {
	"$1" --text long | tr -d '\n' | cmp - long &&
	[ "$("$1" long | grep -c '^par')" -gt 2 ]
}
random() {
	$limit "$1" random >out 2>err
	status=$?
	[ $status -le 1 ] || { echo "status $status"; cat err; return 1; }
	$limit "$1" --input=text random >out 2>err
	status=$?
	[ $status -le 1 ] || { echo "status $status as text"; cat err; return 1; }
	sound
}
# as if the file were the clean one, but for its name
like_text() {
	run 0 "$1" --input=text - <text && mv out clean &&
	    run 0 "$1" --input=text - <"$2" && same clean out
}
nul() { like_text "$1" nul && says NUL; }
broken() {
	run 0 "$1" --input=text broken && sound && prints '甲��乙' &&
	    says broken && [ "$(wc -l <err)" = 1 ]
}
malformed() {
	run 1 "$1" malformed && says 'malformed:3:' && says 'malformed:4:' &&
	    prints "^par${tab}x${tab}2\$" && prints "^sent${tab}x${tab}no${tab}" &&
	    prints 5例
}
wrong_words() {
	run 2 "$1" --no-such-option text && [ -s err ] &&
	    run 2 "$1" --input=nonsense text && [ -s err ]
}
help() {
	run 0 "$1" --help && quiet && prints "${1##*/}" && run 0 "$1" -h &&
	    run 0 "$1" --version && quiet && [ "$(wc -l <out)" = 1 ]
}
lost_help() { run 2 sh -c '"$1" --help >/dev/full' - "$1"; }
json() { run 0 "$1" --json text && "$HELPERS/check_json" <out; }
json_random() {
	$limit "$1" --json --input=text random >out 2>err
	"$HELPERS/check_json" <out
}
header() {
	run 0 "$1" --only --header text &&
	    awk -F '\t' 'NR == 1 { n = NF; exit !($1 == "type" && $7 == "text") }' out
}
# a line is out before the next but one has come in
unbuffered() {
	mkfifo fifo
	{ cat text more; sleep 3; } >fifo &
	{ "$1" -u fifo; echo end; } | { grep -m 1 -n 甲市 >seen; cat >/dev/null; } &
	i=0
	until [ -s seen ] || [ $i -ge 20 ]; do
		i=$((i + 1))
		sleep 0.1
	done
	[ $i -lt 20 ]
	early=$?
	kill $! 2>/dev/null
	wait
	rm -f fifo seen
	return $early
}

for tool in $(filters); do
	t=$BIN/$tool
	told "$tool: empty input" empty "$t"
	told "$tool: a directory" several "$t" 1 folder
	told "$tool: a file that is not there" several "$t" 1 missing
	if [ -r locked ] && [ -z "$plain" ]; then
		skip "$tool: this user can read every file"
	else
		told "$tool: an unreadable file" several "$t" 1 locked "$plain"
	fi
	told "$tool: - among operands" dash "$t"
	if [ -c /dev/full ]; then
		told "$tool: /dev/full" full "$t"
		told "$tool: --help to /dev/full" lost_help "$t"
	fi
	told "$tool: a closed pipe" pipe "$t" -
	told "$tool: a closed pipe, SIGPIPE ignored" pipe "$t" "''"
	told "$tool: $size bytes on one line" long "$t"
	told "$tool: 1 MB of random bytes" random "$t"
	told "$tool: CRLF" like_text "$t" crlf
	told "$tool: BOM" like_text "$t" bom
	told "$tool: no last newline" like_text "$t" unended
	told "$tool: NUL" nul "$t"
	told "$tool: bytes that are no UTF-8" broken "$t"
	told "$tool: malformed records" malformed "$t"
	told "$tool: wrong usage" wrong_words "$t"
	told "$tool: --help and --version" help "$t"
	told "$tool: --json" json "$t"
	told "$tool: --json of random bytes" json_random "$t"
	told "$tool: --header" header "$t"
	case $tool in
	cn-strip) told "$tool: a long line parted" parted "$t" ;;
	cn-dates | cn-nums) told "$tool: --unbuffered" unbuffered "$t" ;;
	esac
done
tap_done
