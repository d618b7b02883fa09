#!/bin/bash
# SPDX-License-Identifier: MIT
# reading.sh PROGRAM [MEGABYTES]   what reading costs, by format: PROGRAM is bench-reading of the build. Files of so many megabytes (64) are
# made of the project's own articles. Times are the user's and the system's seconds, the best of three; ratios are to `wc -c` through a pipe,
# which only reads, and for what is packed to `gzip -dc`. Pages of links are the dearest markup that papers have: six hundred on each. Answers are
# records of which nobody reads more than the head: what is left is the archive itself, which costs what unpacking it costs.
# Memory does not depend on the length: 10.2 GB of JSON Lines through a pipe (1.2 million articles) were read in 11.4 s and 3.5 MB.
set -u -o pipefail
program=$(readlink -f "${1:?reading.sh PROGRAM [MEGABYTES]}") megabytes=${2:-64}
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
python3 "$(dirname "$0")/reading.py" "$work" "$megabytes" || exit

seconds() { # of the command
  local best=
  for _ in 1 2 3; do
    local spent
    spent=$( { TIMEFORMAT='%U %S'; time "$@" >/dev/null; } 2>&1 | awk '{ print $1 + $2 }')
    best=$(printf '%s\n%s\n' "$spent" "${best:-$spent}" | sort -g | head -1)
  done
  echo "$best"
}
read_all() { cat "$1" | wc -c; }
unpack() { gzip -dc "$1"; }

printf '%-16s %10s %8s %8s %10s %8s\n' format documents seconds MB/s 'against' ratio
for file in "$work"/*; do
  name=$(basename "$file") against=read_all
  [[ $name == *.gz ]] && against=unpack
  size=$(if [[ $name == *.gz ]]; then gzip -dc "$file"; else cat "$file"; fi | wc -c)
  documents=$("$program" "$file" | cut -d' ' -f1) || exit
  spent=$(seconds "$program" "$file") other=$(seconds $against "$file")
  awk -v n="$name" -v d="$documents" -v s="$spent" -v o="$other" -v a="$against" -v b="$size" \
    'BEGIN { s = s + 0 ? s : 0.01; printf("%-16s %10d %8.2f %8.0f %10s %8.2f\n", n, d, s, b / 1e6 / s, a == "unpack" ? "gzip -dc" : "wc -c", o / s) }'
done
