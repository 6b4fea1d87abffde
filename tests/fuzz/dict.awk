# tests/fuzz/dict.awk -- zh.dict as libFuzzer reads it: bytes beyond ASCII as \xHH
# LC_ALL=C awk -f dict.awk zh.dict

BEGIN {
	for (i = 128; i < 256; i++)
		hex[sprintf("%c", i)] = sprintf("\\x%02x", i)
}
{
	out = ""
	for (i = 1; i <= length($0); i++) {
		c = substr($0, i, 1)
		out = out (c in hex ? hex[c] : c)
	}
	print out
}
