#!/bin/sh
# tests/bench/run.sh -- speed and memory beside the goals, as Markdown
#
# Corpora are made of prose.txt, which is about as full of figures as newspapers
# are, with variation.  BENCH_ONLY=speed leaves hostile input out.  Every figure is
# the median of interleaved pairs; CPU time is that of all processes of a
# command.  BENCH_MB (100) is the size of a corpus of records, HTML is half of
# it; BENCH_PAIRS (9).  BIN is the folder of the programs, CC the compiler.
set -eu
cd "$(dirname "$0")/../.."
BIN=$(cd "${BIN:-build/bin}" && pwd)
mb=${BENCH_MB:-100} pairs=${BENCH_PAIRS:-9}
LC_ALL=C
PATH=$BIN:$PATH
export LC_ALL PATH
tmp=$(mktemp -d "${TMPDIR:-/tmp}/bench.XXXXXX")
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
note() { echo "bench: $*" >&2; }
has() { command -v "$1" >/dev/null 2>&1; }

${CC:-cc} -O2 -D_GNU_SOURCE -o "$tmp/measure" tests/bench/measure.c
# shellcheck disable=SC2046
${CC:-cc} -O2 -o "$tmp/gumbo" tests/bench/gumbo.c \
    $(pkg-config --cflags --libs gumbo 2>/dev/null) 2>/dev/null || note "no libgumbo here"
if has gawk; then awk=gawk; else awk=awk; note "no gawk here: awk stands for it"; fi

# measure [-n N] [-r N] IN A [B]; field N of what it prints stands in $mN
measure() {
	"$tmp/measure" "$@" >"$tmp/got" || return 1
	read -r cpu wall cpu_a wall_a cpu_b wall_b rss_a rss_b <"$tmp/got"
}
# row WHAT LIMIT FIGURE [MORE]: `<=` unless LIMIT begins with >
row() {
	awk -v what="$1" -v limit="$2" -v got="$3" -v more="${4-}" 'BEGIN {
		at_least = sub(/^>/, "", limit)
		unit = limit
		sub(/^[0-9.]+/, "", unit)
		met = got == "" ? "not measured" : \
		    (at_least ? got + 0 >= limit + 0 : got + 0 <= limit + 0) ? "yes" : "no"
		printf "| %s | %s %s | %s%s | %s |\n", what, at_least ? "≥" : "≤", limit, \
		    got == "" ? "–" : got unit, more == "" ? "" : " (" more ")", met
	}'
}
rounded() { awk -v v="$1" -v by="${2:-1}" -v f="${3:-%.2f}" 'BEGIN { printf f, v / by }'; }
rate() { awk -v bytes="$(wc -c <"$1")" -v s="$cpu_a" 'BEGIN { printf "%.0f MB/s", bytes / 1e6 / (s + 1e-9) }'; }

# ---- corpora ---------------------------------------------------------------

note "making $mb MB of records"
cn-strip --text tests/demo/briefing.html | cat - tests/bench/prose.txt >"$tmp/lines"
mkdir "$tmp/html" "$tmp/gb"
awk -v form=pages -v charset=utf-8 -v bytes=$((mb * 500000)) -v dir="$tmp/html" \
    -f tests/bench/corpus.awk "$tmp/lines"
for page in "$tmp"/html/00[0-5]?.html; do
	iconv -c -f utf-8 -t gb18030 "$page" | sed 's/charset="utf-8"/charset="gb18030"/' \
	    >"$tmp/gb/${page##*/}"
done
awk -v form=text -v bytes=$((mb * 10000)) -f tests/bench/corpus.awk "$tmp/lines" >"$tmp/text.1"
for _ in $(awk -v n=100 'BEGIN { while (n--) print n }'); do cat "$tmp/text.1"; done >"$tmp/text"
# records: what goes into each filter, cut or repeated to the size asked for
sized() {
	n=$((mb * 1000000 / ($(wc -c <"$1") + 1) + 1))
	while [ $n -gt 0 ]; do cat "$1"; n=$((n - 1)); done |
	    head -c $((mb * 1000000)) | sed '$d' >"$2"
}
cn-strip "$tmp"/html/000?.html 2>/dev/null >"$tmp/r.strip"
cn-split <"$tmp/r.strip" >"$tmp/r.split"
cn-dates <"$tmp/r.split" >"$tmp/r.dates"
cn-speakers <"$tmp/r.dates" >"$tmp/r.speakers"
for stage in strip split dates speakers; do sized "$tmp/r.$stage" "$tmp/in.$stage"; done

# ---- speed -----------------------------------------------------------------

echo "| goal | asked | measured | met |"
echo "|---|---|---|---|"
note "HTML"
echo "$tmp"/html/*.html >"$tmp/pages"
ls "$tmp"/html/*.html | xargs cat >"$tmp/all.html"
if [ -x "$tmp/gumbo" ]; then
	measure -n "$pairs" /dev/null "cn-strip $tmp/html/*.html" "$tmp/gumbo $tmp/html/*.html"
	row "cn-strip : libgumbo parse and walk, CPU" 0.20 "$(rounded "$cpu" 1 %.3f)"
else
	row "cn-strip : libgumbo parse and walk, CPU" 0.20 ""
fi
measure -n "$pairs" /dev/null "cn-strip $tmp/html/*.html" "$awk {print} $tmp/html/*.html"
row "cn-strip : gawk '{print}', CPU" 2 "$(rounded "$cpu")" "$(rate "$tmp/all.html")"
measure -n "$pairs" /dev/null "for f in $tmp/gb/*.html; do cn-strip \$f; done" \
    "for f in $tmp/gb/*.html; do iconv -c -f gb18030 -t utf-8 \$f; done; for f in $tmp/html/00[0-5]?.html; do cn-strip \$f; done"
row "GB18030 pages : iconv + the same in UTF-8, CPU" 1.5 "$(rounded "$cpu")"
if python3 -c 'import trafilatura' 2>/dev/null; then
	measure -n 3 /dev/null "for f in $tmp/html/00[0-5]?.html; do cn-strip \$f; done" \
	    "python3 -c 'import sys, trafilatura; [trafilatura.extract(open(f).read()) for f in sys.argv[1:]]' $tmp/html/00[0-5]?.html"
	row "60 pages, a process each : trafilatura once, CPU" 0.067 "$(rounded "$cpu" 1 %.3f)"
else
	row "60 pages, a process each : trafilatura once, CPU" 0.067 "" "not here"
fi
for pair in split:strip:1.2 dates:split:1.3 speakers:dates:3 nums:speakers:1.5; do
	tool=cn-${pair%%:*} in=${pair#*:} limit=${pair##*:}
	in=$tmp/in.${in%:*}
	note "$tool"
	measure -n "$pairs" "$in" "$tool" "$awk {print}"
	row "$tool : gawk '{print}', CPU" "$limit" "$(rounded "$cpu")" "$(rate "$in")"
done
if has pcre2grep; then
	measure -n "$pairs" "$tmp/text" "cn-nums --only" \
	    "pcre2grep -u -o '[0-9]+(\\.[0-9]+)?(万|亿)?(人|例|元|个|公里|%)'"
	row "cn-nums : pcre2grep of number and unit, CPU" 0.5 "$(rounded "$cpu")"
else
	row "cn-nums : pcre2grep of number and unit, CPU" 0.5 "" "not here"
fi
note "pipeline"
sized "$tmp/all.html" "$tmp/in.html"
five="$awk {print} $tmp/html/*.html | $awk {print} | $awk {print} | $awk {print} | $awk {print}"
five=$(printf '%s' "$five" | sed "s/{print}/'{print}'/g")
measure -n "$pairs" /dev/null "cn-strip $tmp/html/*.html | cn-split | cn-dates | cn-speakers | cn-nums" "$five"
row "pipeline of five : five gawk '{print}', elapsed" 0.9 "$(rounded "$wall")"

# ---- start-up and memory ---------------------------------------------------

note "start-up"
for tool in cn-strip cn-split cn-dates cn-speakers cn-nums; do
	measure -n "$pairs" -r 100 /dev/null "$tool" /bin/true
	row "$tool, start-up : /bin/true, CPU" 2.5 "$(rounded "$cpu")"
	measure -n "$pairs" -r 100 /dev/null "$tool" "$awk BEGIN{}"
	row "$tool, start-up : gawk 'BEGIN{}', CPU" 1 "$(rounded "$cpu")"
done
note "memory"
memory() { # TOOL IN LIMIT
	head -c 1000000 "$2" | sed '$d' >"$tmp/in.1"
	measure -n 3 "$tmp/in.1" "$1"
	one=$rss_a
	measure -n 1 "$2" "$1"
	row "$1, peak RSS at $mb MB" "$3 MiB" "$(rounded "$rss_a" 1024 %.1f)"
	row "$1, peak RSS at $mb MB less that at 1 MB" "1 MiB" "$(rounded $((rss_a - one)) 1024)"
}
memory cn-strip "$tmp/in.html" 32
memory cn-split "$tmp/in.strip" 8
memory cn-dates "$tmp/in.split" 8
memory cn-speakers "$tmp/in.dates" 8
memory cn-nums "$tmp/in.speakers" 8

# ---- hostile input ---------------------------------------------------------
# One thing over and over, on one line and on many: twice as much may take 2.3
# times as long.

[ "${BENCH_ONLY-}" != speed ] || exit 0
note "hostile input"
repeated() { yes "$1" | if [ -n "$3" ]; then cat; else tr -d '\n'; fi | head -c "$2"; }
size=1000000
stop=
has timeout && stop="timeout 60"
# CPU of TOOL on IN in $cpu_a, N times; a minute is for ever
taken() {
	measure -n "$3" "$2" "$stop $1" 2>/dev/null || cpu_a=60
}
# growth and MB/s of TOOL on WORD in $grown and $mbs, out of N runs
tried() {
	taken "$1" "$tmp/h1" "$2"
	first=$cpu_a
	taken "$1" "$tmp/h2" "$2"
	# shellcheck disable=SC2046
	set -- $(awk -v a="$first" -v b="$cpu_a" -v n=$((size * 2)) 'BEGIN {
		printf "%.2f %.1f", b / (a > 0.005 ? a : 0.005), n / 1e6 / (b + 1e-9) }')
	grown=$1 mbs=$2
}
less() { [ "$(awk -v a="$1" -v b="$2" 'BEGIN { print (a + 0 < b + 0) }')" = 1 ]; }
for tool in cn-strip cn-split cn-dates cn-speakers cn-nums; do
	worst=0 slowest=1e9 worst_of= slowest_of=
	for word in 1 一 十 百万 年 1月 1月1日 截至 据 王 说 他说：“ “ 「 （ 其中 甲、 "1例、" ， 。 \
	    第 百分之 - "1-" 1. a '<div>' '<' '&' '<p>一' '<!--' '|' '# ' 一、 北京 市 局长; do
		for lines in "" y; do
			repeated "$word" $size "$lines" >"$tmp/h1"
			repeated "$word" $((size * 2)) "$lines" >"$tmp/h2"
			tried "$tool" 1
			# what looks bad is looked at again
			if less 2.3 "$grown" || less "$mbs" "$slowest"; then
				less "$mbs" 0.1 || tried "$tool" 5
			fi
			less "$worst" "$grown" && worst=$grown worst_of=$word
			less "$mbs" "$slowest" && slowest=$mbs slowest_of=$word
		done
	done
	row "$tool, hostile: time of twice as much" 2.3 "$worst" "of \`$worst_of\`"
	row "$tool, hostile: slowest" ">20 MB/s" "$slowest" "of \`$slowest_of\`"
done
