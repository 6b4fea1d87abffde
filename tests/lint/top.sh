#!/bin/sh
# tests/lint/top.sh -- nothing strays to the top of the tree, as TAP
set -u
cd "$(dirname "$0")/../.." || exit 2
stray=$(git ls-files 2>/dev/null | cut -d/ -f1 | LC_ALL=C sort -u |
    grep -vE '^(\..*|LICENSE|Makefile|README\.md|common|completions|man|tests|tools)$')
echo 1..1
if [ -z "$stray" ]; then
	echo "ok 1 - the top level holds what it should"
else
	echo "not ok 1 - the top level holds what it should"
	echo "$stray" | sed 's/^/# /'
fi
[ -z "$stray" ]
