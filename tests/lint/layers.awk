# tests/lint/layers.awk -- holds every #include against common/LAYERS, as TAP
# awk -f layers.awk common/LAYERS FILE.c FILE.h ...
#
# One check a file.  A file of common/X includes only "X/...", what LAYERS allows
# X, and generated tables ("data/..."), each in one file or pair x.c x.h only.  A tool
# includes no other tool.  Some system headers have one home.

BEGIN {
	home["iconv.h"] = "common/io/charset.c"
	home["uchardet.h"] = home["uchardet/uchardet.h"] = "common/io/charset.c"
	home["pcre2.h"] = "common/lex/pattern.c"
	home["locale.h"] = home["wchar.h"] = home["wctype.h"] = "no file"
}

function fault(why) { faults = faults "# " where ": " why "\n" }

function file_done() {
	if (name == "")
		return
	printf "%s %d - layers of %s\n%s", faults == "" ? "ok" : "not ok", ++n, \
	    name, faults
	if (faults != "")
		failed = 1
	faults = ""
}

# whether folder `from` may include folder `to`
function allowed(from, to) { return from == to || (from, to) in may }

FNR == 1 {
	file_done()
	name = FILENAME
	split(name, path, "/")
	folder = path[1] == "common" ? path[2] : ""
	where = name
	if (name != "common/LAYERS" && folder != "" && folder != "data" &&
	    !(folder in layer))
		fault("folder '" folder "' is not in common/LAYERS")
}

FILENAME == "common/LAYERS" {
	if ($0 ~ /^(#|$)/)
		next
	where = FILENAME ":" FNR
	upper = $1
	sub(/:$/, "", upper)
	for (i = 2; i <= NF; i++) {
		if (!($i in layer))
			fault("'" upper "' names '" $i "', which is not above it")
		may[upper, $i] = 1
	}
	layer[upper] = 1
	next
}

/^[ \t]*#[ \t]*include[ \t]*</ {
	where = name ":" FNR
	split($0, part, /[<>]/)
	if (part[2] in home && home[part[2]] != name)
		fault("<" part[2] "> belongs in " home[part[2]])
}

/^[ \t]*#[ \t]*include[ \t]*"/ {
	where = name ":" FNR
	split($0, part, "\"")
	target = part[2]
	split(target, path, "/")
	if (target !~ /\// || target ~ /\.\./)
		fault("\"" target "\": write the path from common/")
	else if (path[1] == "data") {
		reading = name
		sub(/\.[ch]$/, "", reading)     # a header and its C file are one
		if (target in reader && reader[target] != reading)
			fault("\"" target "\" is read by " reader[target] " too")
		reader[target] = reading
	} else if (path[1] == "tools")
		fault("\"" target "\": nothing includes a tool")
	else if (folder != "" && folder != "data" && !allowed(folder, path[1]))
		fault("'" folder "' may not include \"" target "\"")
}

END {
	file_done()
	print "1.." n
	exit failed
}
