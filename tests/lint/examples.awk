# tests/lint/examples.awk -- a page or README with what its examples print today
# awk -f examples.awk PAGE >RENEWED
#
# In a man page examples stand in ".Bd -literal" under EXAMPLES, in Markdown
# between "```console" and "```": "$ " begins a command, a line that ends in a
# backslash or a | is continued on the next, and what follows is its output.  Commands
# are run by sh in the folder where awk runs.

function run(command,    line, out) {
	while ((command | getline line) > 0) {
		if (!markdown) {
			gsub(/\\/, "\\e", line)
			if (line ~ /^[.']/)
				line = "\\&" line
		}
		print line
	}
	close(command)
}

# the line as sh shall read it
function plain(line) {
	if (!markdown) {
		gsub(/\\&/, "", line)
		gsub(/\\e/, "\\", line)
	}
	return line
}

FNR == 1 { markdown = FILENAME ~ /\.md$/ }
/^\.Sh / { examples = $2 == "EXAMPLES" }
markdown && /^```console/ { inside = 1; print; next }
examples && /^\.Bd -literal/ { inside = 1; print; next }
inside && (markdown ? /^```/ : /^\.Ed/) { inside = 0 }
!inside { print; next }
/^\$ / { command = ""; reading = 1 }
reading {
	print
	line = plain($0)
	sub(/^\$ /, "", line)
	reading = line ~ /[|\\]$/
	command = command line "\n"
	if (!reading)
		run(command)
}
