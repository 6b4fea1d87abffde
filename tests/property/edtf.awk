# tests/property/edtf.awk -- are the values of date records what cn-records(5) allows?
#
# A second checker beside common/dates/edtf_check.c and not made from it: EDTF
# level 2 (ISO 8601-2) and what cn-records(5) adds.  Reads records and JSON
# Lines; looks at the value, from and to of each date, and the period of each
# num.  Prints what is wrong, and fails.

BEGIN {
	FS = "\t"
	split("31 28 31 30 31 30 31 31 30 31 30 31", days, " ")
	D = "[0-9]"
	OFFSET = "(Z|[-+]" D D "(:" D D ")?)?"
	PARTS = "T(NI|MO|MI|AF|EV|DT)"
	AMOUNT = D "+([.]" D "+)?"
}

function leap(y) { return y % 4 == 0 && (y % 100 != 0 || y % 400 == 0) }
function length_of(m, y) { return m == 2 && leap(y) ? 29 : days[m + 0] }

# the first day of an ISO year as a weekday, 1 Monday
function weekday_of_year(y,    p) {
	p = y - 1
	return (1 + 5 * (p % 4) + 4 * (p % 100) + 6 * (p % 400)) % 7
}
function weeks(y,    w) {
	w = weekday_of_year(y)
	return w == 4 || (w == 3 && leap(y)) ? 53 : 52
}

# a year, month, quarter, week or day, digits unknown perhaps
function is_day(s,    y, m, d) {
	sub(/[?~%]$/, "", s)
	if (s ~ /^Y-?[0-9]+$/)
		return 1
	sub(/^-/, "", s)
	if (s ~ "^(" D D D D "|" D D D "X|" D D "XX|XXXX)$")
		return 1
	if (s ~ "^" D D D D "-W" D D "$")
		return substr(s, 7) + 0 >= 1 && substr(s, 7) + 0 <= weeks(substr(s, 1, 4) + 0)
	if (s ~ "^(" D D D D "|XXXX)-" D D "$") {
		m = substr(s, 6) + 0
		return (m >= 1 && m <= 12) || (m >= 21 && m <= 41)
	}
	if (s !~ "^(" D D D D "|XXXX)-(" D D "|XX)-" D D "$")
		return 0
	y = s ~ /^X/ ? 2000 : substr(s, 1, 4) + 0
	m = substr(s, 6, 2) + 0
	d = substr(s, 9, 2) + 0
	if (s ~ /-XX-/)
		return s ~ /^X/ && d >= 1 && d <= 31
	return m >= 1 && m <= 12 && d >= 1 && d <= length_of(m, y)
}

function is_clock(s) {
	if (s ~ "^" PARTS "$" || s ~ /^T24:00(:00)?$/)
		return 1
	return s ~ "^T([01]" D "|2[0-3]):[0-5]" D "(:[0-5]" D "([.]" D "+)?)?" OFFSET "$"
}

function is_point(s,    t) {
	t = index(s, "T")
	if (t == 0)
		return is_day(s)
	if (!is_clock(substr(s, t)))
		return 0
	return t == 1 || (s ~ /^-?....-..-..T/ && is_day(substr(s, 1, t - 1)))
}

function is_duration(s) {
	return s ~ "^P(" AMOUNT "Y)?(" AMOUNT "M)?(" AMOUNT "W)?(" AMOUNT "D)?(T(" AMOUNT \
	    "H)?(" AMOUNT "M)?(" AMOUNT "S)?)?$" && s !~ /(P|T)$/
}

function is_value(s,    half) {
	if (s ~ /^(PAST|PRESENT|FUTURE)_REF$/)
		return 1
	if (s ~ /^R\//)
		return is_duration(substr(s, 3))
	if (s !~ /\//)
		return is_duration(s) || is_point(s)
	if (split(s, half, "/") != 2 || s == "../..")
		return 0
	if (half[1] ~ /^P/)
		return is_duration(half[1]) && is_duration(half[2])
	return (half[1] == ".." || is_point(half[1])) && (half[2] == ".." || is_point(half[2]))
}

function is_stamp(s) {
	return s ~ "^-?" D D D D "-" D D "-" D D "T([01]" D "|2[0-3]):[0-5]" D ":[0-5]" D "$" &&
	    is_day(substr(s, 1, length(s) - 9))
}

function wrong(what, s) {
	print FILENAME ":" FNR ": " what " '" s "'"
	bad = 1
}

function look(value, from, to) {
	seen++
	if (value != "" && !is_value(value))
		wrong("value", value)
	if (from != "" && !is_stamp(from))
		wrong("from", from)
	if (to != "" && !is_stamp(to))
		wrong("to", to)
	if (from != "" && to != "" && from !~ /^-/ && to !~ /^-/ && from >= to)
		wrong("an empty extent", from " " to)
}

# the string of a name in a line of JSON; what dates hold needs no escapes
function json(name,    s) {
	if (!match($0, "\"" name "\":\"[^\"]*\""))
		return ""
	s = substr($0, RSTART, RLENGTH)
	return substr(s, length(name) + 5, length(s) - length(name) - 5)
}

$1 == "type" { next }
$1 == "date" { look($8, $9, $10) }
$1 == "num" && $16 != "" { look($16, "", "") }
/^\{/ && json("type") == "date" { look(json("value"), json("from"), json("to")) }
/^\{/ && json("type") == "num" && json("period") != "" { look(json("period"), "", "") }

END {
	if (seen < least) {
		print "only " seen + 0 " values"
		bad = 1
	}
	exit bad
}
