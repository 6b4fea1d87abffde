#!/bin/sh
# tests/property/run.sh -- what holds of the filters on any input, as TAP
#
# The input is every .in of tests/golden (those that a filter accepts whole), as
# operands of one run, and the sample of `make demo`.  BIN is the folder of the
# programs (default: build/bin); the checkers lie in ../test of it.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap-lib.sh

# the checkers must see faults: one stream a line, its lines parted by |
accepts() { printf '%s\n' "$2" | tr '|;' '\n\t' | "$HELPERS/$1"; }
catches() { ! accepts "$@"; }
head='doc;-;0;0;0;0;;;;;;;'
told "the checker passes a sound stream" accepts check_records \
    "$head|par;-;1;0;0;3;甲1\\t;body|x;-;1;0;0;9;f|num;-;1;0;1;2;1;1;;;cardinal;;;;;;;"
told "the checker sees a wrong end" catches check_records "$head|par;-;1;0;0;2;甲;body"
told "the checker sees a wrong slice" catches check_records \
    "$head|par;-;1;0;0;2;甲1;body|num;-;1;0;0;1;1;1;;;cardinal;;;;;;;"
told "the checker sees a missing field" catches check_records "$head|par;-;1;0;0;1;甲"
told "the checker sees disorder" catches check_records \
    "$head|par;-;1;0;0;2;12;body|num;-;1;0;1;2;2;2;;;;;;;;;;|num;-;1;0;0;1;1;1;;;;;;;;;;"
told "the checker sees a note under another unit" catches check_records \
    "$head|par;-;1;0;0;2;12;body|num;-;2;0;1;2;2;2;;;;;;;;;;"
told "the checker sees numbers that fall" catches check_records \
    "$head|par;-;2;0;0;1;2;body|par;-;1;0;0;1;2;body"
told "the checker sees a foreign document" catches check_records "$head|par;x;1;0;0;1;2;body"
told "the checker sees what is no JSON" catches check_json '{"a":01}'

# values of dates, some of which are none
edtf() { awk -v least=0 -f tests/property/edtf.awk "$@"; }
dated() {
	for value in "$@"; do printf 'date\t-\t1\t0\t0\t1\t日\t%s\t\t\t\t\t\n' "$value"; done
}
sound_value() { dated "$1" | edtf; }
odd_value() { dated "$1" | { ! edtf; }; }
for value in 2022 2022-08-20 2022-W34 2022-35 202X XXXX-08-20 XXXX-XX-05 2022-08-20T24:00 \
    2022-08-20T12:38:20.5+08:00 2022-08-21TAF TEV -0220 2022-08-15/.. ../2022-08 P3D PT2.5H \
    P3D/P5D R/P1W PAST_REF; do
	told "the checker passes the value $value" sound_value $value
done
for value in 2022-13 2022-02-30 2022-W53 22-08-20 2022-08-20T25:00 2022-08T12:00 P P3H \
    2022/2023/2024 ../.. R/2022 NOW 2022-8-20; do
	told "the checker sees that $value is no value" odd_value $value
done
told "the checker sees an end before its beginning" sh -c "printf 'date\t\t\t\t\t\t\t2022\t2022-01-01T00:00:00\t2021-01-01T00:00:00\n' |
    { ! awk -f tests/property/edtf.awk; }"
told "the checker sees a wrong value in JSON" sh -c "echo '{\"type\":\"date\",\"value\":\"2022-99\"}' |
    { ! awk -f tests/property/edtf.awk; }"

# ---- inputs ----------------------------------------------------------------

# Records written by hand for a test of another filter may hold anything in
# text; what a filter refuses in part (status 1) tells nothing here.
inputs() {
	for in in tests/golden/*/*.in; do
		[ -f "$in" ] || continue
		grep -qs '^exit 0$' "${in%.in}.err" && printf '%s\n' "$in"
	done
	echo tests/demo/briefing.html
}
inputs >"$tmp/inputs"

# every FILTER <STREAM >STREAM: status 0 or 1, else the property fails
filter() {
	"$BIN/$1" <"$2" >"$3" 2>"$tmp/err"
	status=$?
	[ $status -le 1 ] || { echo "$1: status $status"; cat "$tmp/err"; return 1; }
}
strip() {
	# shellcheck disable=SC2046
	"$BIN/cn-strip" $(cat "$tmp/inputs") >"$1" 2>"$tmp/err"
	status=$?
	[ $status -le 1 ] || { echo "cn-strip: status $status"; cat "$tmp/err"; return 1; }
}
sound() { "$HELPERS/check_records" "$@"; }
twice() { filter "$1" "$2" "$tmp/again" && same "$2" "$tmp/again"; }

# A record of a type that nobody knows behind every line, with bytes that a
# filter might be tempted to mend: they come out as they went in, and the rest
# as if they had not been there.
salt() {
	awk 'BEGIN { FS = OFS = "\t" }
	{ print; print "mark", $2, $3, $4, $5, $6, "a\\q\377\r " NR, "", "" }'
}
unknown_pass() {
	salt <"$2" >"$tmp/salted"
	filter "$1" "$tmp/salted" "$tmp/out" || return 1
	grep -a '^mark	' "$tmp/salted" >"$tmp/marks"
	grep -a '^mark	' "$tmp/out" >"$tmp/marks.out"
	grep -av '^mark	' "$tmp/out" >"$tmp/rest"
	same "$tmp/marks" "$tmp/marks.out" && same "$3" "$tmp/rest"
}
only() {
	"$BIN/$1" --only <"$2" >"$tmp/only" 2>/dev/null
	grep "^$3	" "$4" >"$tmp/own"
	same "$tmp/own" "$tmp/only"
}
header() {
	"$BIN/$1" --only --header <"$2" 2>/dev/null | awk -F '\t' '
	NR == 1 { fields = NF; if ($1 != "type" || $7 != "text") bad = 1; next }
	NF != fields { bad = 1 }
	END { exit bad || !NR }'
}
json() { "$BIN/$1" --json <"$2" 2>/dev/null >"$tmp/json"; [ -s "$tmp/json" ] && "$HELPERS/check_json" <"$tmp/json"; }

# ---- properties ------------------------------------------------------------

if [ -x "$BIN/cn-strip" ]; then
	told "cn-strip reads every input" strip "$tmp/0"
	told "cn-strip: the stream is sound" sh -c "'$HELPERS/check_records' <'$tmp/0'"
	told "cn-strip: twice is once" twice cn-strip "$tmp/0"
	at=$tmp/0 step=0
	for tool in $(filters | grep -v strip); do
		type=$(own_type $tool)
		step=$((step + 1)) to=$tmp/$step
		told "$tool reads the stream" filter "$tool" "$at" "$to"
		if [ $tool = cn-split ]; then
			told "$tool: offsets slice the paragraphs" \
			    sh -c "'$HELPERS/check_records' -p '$at' <'$to'"
		else
			told "$tool: offsets slice the text" \
			    sh -c "'$HELPERS/check_records' <'$to'"
		fi
		told "$tool: twice is once" twice "$tool" "$to"
		told "$tool: unknown records pass" unknown_pass "$tool" "$at" "$to"
		[ $tool = cn-split ] ||
		    told "$tool: --only prints the same records" only "$tool" "$at" $type "$to"
		told "$tool: --header names every field" header "$tool" "$at"
		told "$tool: --json parses" json "$tool" "$at"
		at=$to
	done
	told "the dates of every golden output are values" \
	    awk -v least=40 -f tests/property/edtf.awk tests/golden/*/*.out
	if [ -x "$BIN/cn-dates" ]; then
		# and those of everything that the tests read, the table of
		# test_resolve.c too, with a reference and without
		cat tests/unit/test_resolve.c tests/bench/prose.txt >"$tmp/text"
		for option in "" --reference=2024-02-29T23:59 --past --future; do
			# shellcheck disable=SC2086
			{ "$BIN/cn-dates" --only $option <"$tmp/0"
			"$BIN/cn-dates" --only --input=text $option <"$tmp/text"; } >"$tmp/dates"
			told "cn-dates $option: prints values only" \
			    awk -v least=500 -f tests/property/edtf.awk "$tmp/dates"
		done
	fi
	# annotations found on paragraphs, then cut into sentences
	if [ -x "$BIN/cn-dates" ] && [ -x "$BIN/cn-nums" ] && [ -x "$BIN/cn-split" ]; then
		told "annotations of paragraphs move to their sentences" sh -c \
		    "'$BIN/cn-dates' <'$tmp/0' 2>/dev/null | '$BIN/cn-nums' 2>/dev/null |
		    '$BIN/cn-split' 2>/dev/null | '$HELPERS/check_records'"
	fi
	if [ -x "$BIN/cn-nums" ]; then
		told "cn-nums: parts add up to their total" \
		    awk -f tests/property/parts.awk "$at"
	fi
else
	skip "no cn-strip"
fi
tap_done
