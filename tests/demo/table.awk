# tests/demo/table.awk -- num records as a table that a person can read
# LC_ALL=C awk -f table.awk (bytes are counted: 3 of them are a wide character)

BEGIN {
	FS = "\t"
	add("WHEN", "WHERE", "WHAT", "HOW MANY", "WHO SAID SO")
}

# columns that s takes on a terminal
function columns(s,    all, tails, wide) {
	all = length(s)
	tails = gsub(/[\200-\277]/, "", s)
	wide = gsub(/[\340-\357]/, "", s)
	return all - tails + wide
}

function add(period, place, label, figure, who,    i) {
	rows++
	cell[rows, 1] = period
	cell[rows, 2] = place
	cell[rows, 3] = label
	cell[rows, 4] = figure
	cell[rows, 5] = who
	for (i = 1; i < 5; i++)
		if (columns(cell[rows, i]) > width[i])
			width[i] = columns(cell[rows, i])
}

function or_dash(s) { return s == "" ? "-" : s }

$1 == "num" {
	figure = $12 $8 ($9 != "" ? "-" $9 : "") ($10 != "" ? " " $10 : "")
	if ($18 ~ /total/)
		figure = figure " (in all)"
	else if ($18 == "part")
		figure = "  of which " figure
	add(or_dash($16), or_dash($14), or_dash($13), figure, or_dash($17))
}

END {
	for (r = 1; r <= rows; r++) {
		for (i = 1; i < 5; i++)
			printf "%s%*s", cell[r, i], \
			    width[i] - columns(cell[r, i]) + 2, ""
		print cell[r, 5]
	}
}
