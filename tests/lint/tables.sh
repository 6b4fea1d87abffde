#!/bin/sh
# tests/lint/tables.sh -- tsv2c refuses a bad table, naming its line, and what
# it makes of a good one is in byte order; a list is as good as what it lists
set -u
tsv2c=${TSV2C:-build/tsv2c}
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
n=0
failed=0

report() {
	n=$((n + 1))
	if [ "$1" = 0 ]; then
		echo "ok $n - $2"
	else
		failed=1
		echo "not ok $n - $2"
		sed 's/^/# /' "$dir/err"
	fi
}

# refuse NAME LINE COMPLAINT CONTENT
refuse() {
	printf "$4" >"$dir/t.tsv"
	"$tsv2c" rows "$dir/t.tsv" >"$dir/out" 2>"$dir/err"
	status=$?
	{ [ $status = 1 ] && grep -q "t.tsv:$2: .*$3" "$dir/err"; }
	report $? "$1 is refused"
}

refuse 'a row of too few columns' 2 '1 columns, not 2' '#type\ts\te\nx\n'
refuse 'a row of too many columns' 2 'more than 2' '#type\ts\te\nx\tA\tB\n'
refuse 'a word that stands twice' 3 'line 2 too' '#type\ts\te\nx\tA\nx\tB\n'
refuse 'a number that is none' 3 'no integer' '#type\ts\ti\nx\t1\ny\t1a\n'
refuse 'what cannot be a name of C' 2 'no name' '#type\ts\te\nx\tA;B\n'
refuse 'a row before the types' 1 '#type' 'x\tA\n'
refuse 'an empty word' 2 'no word' '#type\ts\te\n\tA\n'
refuse 'what is no UTF-8' 2 'no UTF-8' '#type\ts\te\n\377\tA\n'
refuse 'white space at the end' 2 'white space' '#type\ts\tc\nx\ta \n'
refuse 'an unknown type' 1 's, e, i or c' '#type\ts\tz\n'

: >"$dir/err"
printf '#type\ts\tc\te\ti\ts\n#multi\n乙\tremark\tB\t-3\t"q"\n甲\t\tA\t1\t\n乙\t\tA\t2\t\\\n' >"$dir/t.tsv"
printf 'ROW("乙", B, -3, "\\"q\\"", 3)\nROW("乙", A, 2, "\\\\", 5)\nROW("甲", A, 1, "", 4)\n' >"$dir/want"
"$tsv2c" rows "$dir/t.tsv" >"$dir/out" 2>"$dir/err" &&
    diff "$dir/want" "$dir/out" >"$dir/err"
report $? 'rows come in byte order, remarks left out, strings quoted'

# gate CONTENT: what tsv2c makes of it as a list
gate() {
	printf '#type\ts\ts\n'"$1" >"$dir/t.gate"
	"$tsv2c" gate "$dir/t.gate"
}
printf '#type\ts\n甲\n乙\n' >"$dir/u.tsv"
gate 'chars\t甲乙\n' >"$dir/want" 2>"$dir/err" &&
    cp "$dir/t.gate" "$dir/u.gate" && gate 'file\tu.gate\n' >"$dir/out" &&
    cmp "$dir/want" "$dir/out" && gate 'file\tu.tsv\n' >"$dir/out" &&
    cmp "$dir/want" "$dir/out"
report $? 'characters, a table of them and a list of them make the same gate'
! gate 'file\tnone.tsv\n' >"$dir/out" 2>"$dir/err" &&
    grep -q 'none.tsv' "$dir/err"
report $? 'a list of what is not there is refused'
cp "$dir/u.tsv" "$dir/v.gate"
! "$tsv2c" gate "$dir/v.gate" >"$dir/out" 2>"$dir/err" &&
    grep -q 'two columns' "$dir/err"
report $? 'a list of one column is refused'
! gate 'words\tu\n' >"$dir/out" 2>"$dir/err" && grep -q 'NAME.tsv' "$dir/err"
report $? 'a row of another kind is refused'
echo "1..$n"
exit $failed
