#!/bin/sh
# tests/lint/words.sh -- what holds of the words in the tables of common/data, and
# between two tables, as TAP
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap-lib.sh
cd common/data || exit 2
dir=$tmp

# what does not hold was found in $dir/bad
none() { cat "$dir/bad"; [ ! -s "$dir/bad" ]; }
report() { told "$1" none; }

# text is folded before it is looked up (text/fold.h)
awk -F '\t' '!/^#/ { print $1 }' trad.tsv >"$dir/traditional"
for t in *.tsv; do
	[ "$t" = trad.tsv ] || grep -nFf "$dir/traditional" "$t" | sed "s/^/$t:/"
done | grep -v '^[^:]*:[^:]*:# ' >"$dir/bad"
report 'words are in simplified characters'

awk '!/^#/ && seen[FILENAME, $0]++ { print FILENAME ":" FNR ": " $0 " stands twice" }' \
    *.tsv >"$dir/bad"
report 'no row stands twice'

# 局长陈立坚称，: where 陈立 ends only people_edges.tsv tells
awk -F '\t' '
	/^#/ { next }
	FILENAME == "people_edges.tsv" { edge[$1] = $2; next }
	$2 ~ /SAY_PLAIN/ {
		for (i = length($1); i > 0 && !(substr($1, 1, i) in edge); i--)
			continue
		if (edge[substr($1, 1, i)] !~ /EDGE_(FOLLOW|NEVER)/)
			print FILENAME ":" FNR ": " $1 \
			    " begins with no EDGE_FOLLOW of people_edges.tsv"
	}' people_edges.tsv speech_verbs.tsv >"$dir/bad"
report 'verbs of speaking follow names'

# 陈女士, 陈立女士: behind a surname, and behind a whole name
awk -F '\t' '
	/^#/ { next }
	FILENAME == "people_ranks.tsv" { rank[$1] = 1; next }
	$2 ~ /OFFICE_AFTER/ && !($1 in rank) {
		print FILENAME ":" FNR ": " $1 " is not in people_ranks.tsv"
	}' people_ranks.tsv people_offices.tsv >"$dir/bad"
report 'what stands behind a surname stands behind a name'

tap_done
