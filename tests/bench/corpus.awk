# tests/bench/corpus.awk -- text or pages out of a few lines, with variation
# LC_ALL=C awk -v form=text|pages -v bytes=N -v dir=DIR -f corpus.awk LINES
#
# Every line that is drawn gets other figures.  `pages` writes DIR/NNNN.html of
# about 100 KB each, with menus, share bars, inline elements and a footer.

BEGIN { srand(20230718) }

NF { line[++lines] = $0 }

# one of the lines, its digits drawn anew (the first of a number is not 0, so
# that a date may be wrong but a number stays as long as it was)
function drawn(    s, out, at) {
	s = line[1 + int(rand() * lines)]
	out = ""
	while ((at = match(s, /[0-9]/)) > 0) {
		out = out substr(s, 1, at - 1) \
		    (at == 1 && out ~ /[0-9]$/ ? int(rand() * 10) : 1 + int(rand() * 9))
		s = substr(s, at + 1)
	}
	return out s
}

# the first n bytes of s at most, whole characters of up to three bytes
function head(s, n) {
	s = substr(s, 1, n)
	sub(/[\340-\357][\200-\277]?$/, "", s)
	return s
}

function paragraph(    s, how) {
	s = drawn()
	how = int(rand() * 8)
	if (how == 0)
		return "<p style=\"text-indent:2em;\"><strong>" s "</strong></p>"
	if (how == 1)
		return "<p><span style=\"font-size:16px;\" class=\"c" int(rand() * 99) \
		    "\">" s "</span>&nbsp;</p>"
	if (how == 2)
		return "<p>" s "<a href=\"/a/" int(rand() * 99999) \
		    ".html\" target=\"_blank\">" head(s, 9) "</a></p>"
	return "<p>\343\200\200\343\200\200" s "</p>"
}

function page(name,    n, s) {
	printf "<!DOCTYPE html>\n<html><head><meta charset=\"%s\"><title>%s</title>\n" \
	    "<script>var a = {\"x\": \"<p>\"};</script><style>.a{color:red}</style></head>\n" \
	    "<body><div class=\"nav\"><ul>", charset, drawn() >name
	for (n = 0; n < 12; n++)
		printf "<li><a href=\"/%d/\">%s</a></li>", n, head(drawn(), 6) >name
	printf "</ul></div><div class=\"main\"><div class=\"content\">\n" >name
	for (n = 0; n < 100000; n += length(s) + 1) {
		s = paragraph()
		print s >name
	}
	printf "</div><div class=\"footer\"><p>&copy; 2023</p></div></div></body></html>\n" >name
	close(name)
	return n
}

END {
	if (!lines)
		exit 1
	if (form == "pages") {
		for (n = i = 0; n < bytes; i++)
			n += page(sprintf("%s/%04d.html", dir, i))
		exit
	}
	for (n = 0; n < bytes; n += length(s) + 1) {
		s = drawn()
		print s
	}
}
