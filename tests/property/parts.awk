# tests/property/parts.awk -- num records: do the parts of each total add up?
#
# Looks at the plain case: a unit with one total in it.  A total marked `total!`
# must not be the sum of its parts, one without the mark must, where parts and
# total are exact figures of one kind.  A total may be divided more than once: a
# list is complete where it comes to the total, and then the next one begins.

BEGIN { FS = "\t" }

function settle(    off) {
	if (totals == 1 && parts > 1 && !inexact) {
		off = total - sum
		if (off < 0)
			off = -off
		if ((off > 1e-6) != (mark == "total!")) {
			print where ": " mark " " total ", its parts " sum
			bad = 1
		}
	}
	totals = parts = sum = inexact = 0
}

$1 != "num" { if ($1 == "sent" || $1 == "par" || $1 == "doc") settle(); next }
$18 == "" { next }
# 甲区和乙区各1例: one record for two places
$9 != "" || $12 != "" || ($18 == "part" && $14 ~ /、/) { inexact = 1 }
$18 ~ /^total/ {
	totals++
	total = $8 + 0
	mark = $18
	kind = $11
	where = $2 ":" $3 "." $4 " '" $7 "'"
}
$18 == "part" {
	if (totals && total > 0 && sum == total)
		sum = 0                 # the list before was complete
	parts++
	sum += $8
	if ($11 != kind)
		inexact = 1
}
END { settle(); exit bad }
