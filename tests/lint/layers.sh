#!/bin/sh
# tests/lint/layers.sh -- every #include against common/LAYERS, as TAP
set -u
cd "$(dirname "$0")/../.." || exit 2
# shellcheck disable=SC2046
LC_ALL=C awk -f tests/lint/layers.awk common/LAYERS \
    $(find common tools \( -name '*.[ch]' \) | LC_ALL=C sort)
