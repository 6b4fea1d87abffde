# tests/lint/size.awk -- how long are files and functions?  As TAP.
# awk -f size.awk FILE.c FILE.h ...
#
# A file has 600 lines at most, a function 60, from its return type to its brace.
# A function begins behind the last line that ends a declaration or is empty, and
# its body stands between braces in the first column.

BEGIN { longest = 60; tallest = 600 }

function file_done() {
	if (name == "")
		return
	if (lines > tallest)
		faults = faults "# " name ": " lines " lines\n"
	printf "%s %d - size of %s\n%s", faults == "" ? "ok" : "not ok", ++n, \
	    name, faults
	if (faults != "")
		failed = 1
	faults = ""
}

FNR == 1 { file_done(); name = FILENAME; head = inside = 0 }
{ lines = FNR }
/^$/ || /^[#\/ ]/ || /;[ \t]*(\/\*.*)?$/ { if (!inside) { head = FNR; next } }
/^\{/ { inside = 1; next }
/^\}/ {
	if (inside && FNR - head > longest)
		faults = faults "# " name ":" head + 1 ": function of " \
		    FNR - head " lines\n"
	inside = 0
	head = FNR
}
END {
	file_done()
	print "1.." n
	exit failed
}
