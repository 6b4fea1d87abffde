#!/bin/sh
# tests/lint/options.sh -- --help, man page and completions name the same options
#
# What --help names is asked of the program; bash is asked what it completes,
# zsh's and fish's files are read.  As TAP.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap-lib.sh

# each prints the long options of a filter, one a line
in_help() { "$BIN/$1" --help | grep -o -e '--[a-z][a-z-]*'; }
in_short_help() { "$BIN/$1" --help | sed -n 's/^ *\(-[A-Za-z]\), --.*/\1/p'; }
in_page() {
	sed -n '/^\.It Fl/{s/Ns = Ns.*//;s/.*Fl -\([a-z-]*\).*/--\1/p;}' "man/$1.1"
}
in_short_page() { sed -n 's/^\.It Fl \([A-Za-z]\) .*/-\1/p' "man/$1.1"; }
in_synopsis() { # the short ones: all in one Op, or with an argument
	sed -n '/^\.Sh SYN/,/^\.Sh DESC/s/^\.Op Fl \([A-Za-z]*\)\( Ar.*\)*$/\1/p' \
	    "man/$1.1" | grep -o . | sed 's/^/-/'
}
in_bash() {
	bash -c '. completions/cn-toolkit.bash
	COMP_WORDS=("$1" "$2") COMP_CWORD=1
	_cn_toolkit
	printf "%s\n" "${COMPREPLY[@]}"' - "$1" "$2" | sed 's/=$//'
}
# the part of zsh's file for all filters, and the case of this one
in_zsh() {
	awk -v tool="$1" '/^options=/ { on = 1 } /^case/ { on = 0 }
	/^cn-/ { on = $0 == tool ")" } /^_arguments/ { on = 1 } on' \
	    completions/_cn-toolkit | grep -o -e '--[a-z][a-z-]*'
}
in_fish() {
	grep -e "^    complete -c .tool" -e "^complete -c $1 " -A 1 \
	    completions/cn-toolkit.fish | grep "complete -c \(.tool\|$1\) " |
	    sed -n "$2"
}

agree() { # of NAME: does the list on standard input hold the same as `want`?
	sort -u | diff "$tmp/want" - || { echo "(< --help, > $1)"; return 1; }
}
check() { # TOOL NAME PRINTER...
	tool=$1 name=$2
	shift 2
	told "$tool: --help and $name agree" sh_agree "$name" "$@"
}
sh_agree() {
	name=$1
	shift
	"$@" | agree "$name"
}

for tool in $(filters); do
	in_help "$tool" | sort -u >"$tmp/want"
	check "$tool" "the man page" in_page "$tool"
	check "$tool" "zsh" in_zsh "$tool"
	check "$tool" "fish" in_fish "$tool" 's/.* -l \([a-z-]*\).*/--\1/p'
	command -v bash >/dev/null 2>&1 &&
	    check "$tool" "bash" in_bash "$tool" --
	in_short_help "$tool" | sort -u >"$tmp/want"
	check "$tool" "the man page (short)" in_short_page "$tool"
	check "$tool" "the synopsis (short)" in_synopsis "$tool"
	check "$tool" "fish (short)" in_fish "$tool" 's/.* -s \(.\).*/-\1/p'
done
tap_done
