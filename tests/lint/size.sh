#!/bin/sh
# tests/lint/size.sh -- no file over 600 lines, no function over 60, as TAP
set -u
cd "$(dirname "$0")/../.." || exit 2
# shellcheck disable=SC2046
LC_ALL=C awk -f tests/lint/size.awk \
    $(find common tools tests -name '*.[ch]' | LC_ALL=C sort)
