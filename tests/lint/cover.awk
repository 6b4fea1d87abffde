# tests/lint/cover.awk -- what gcov -n tells, as a table of the project's files

/^File / { gsub(/'/, ""); file = $2 }
/^Lines executed:/ && file ~ /^(common|tools)\// && !(file in seen) {
	seen[file] = 1
	split($0, part, /[:% ]+/)
	share = part[3]
	lines = $NF
	printf "%6.1f%%  of %5d  %s\n", share, lines, file | "sort -n"
	run += share * lines / 100
	all += lines
}
END {
	close("sort -n")
	if (all)
		printf "%6.1f%%  of %5d  in all\n", run / all * 100, all
}
