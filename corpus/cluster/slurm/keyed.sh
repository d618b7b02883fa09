#!/bin/bash
# SPDX-License-Identifier: MIT
# keyed.sh --out FILE --work DIR --shards N --parts P [--rules DIR]... [--rounds R] PATH...
# Findings and rejected pairs of PATHs without a database, into FILE: N tasks write claims under their keys, P tasks compare the keys, both as Slurm
# arrays. What is missing at the end of either is submitted again, in R rounds (4). Run again after whatever happened, it goes on where it was.
# Options for Slurm stand in the environment (SBATCH_PARTITION, SBATCH_ACCOUNT ...). Ends with 75 when something is missing still.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
usage() { sed -n '3,6s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 64; }
. "$here/../common.sh"
read_options "$@"
[ -n "$out" ] && [[ $parts =~ ^[1-9][0-9]*$ ]] || usage
mkdir -p "$work/keyed" "$work/found"

missing_maps() { for ((i = 0; i < shards; i++)); do [ -d "$work/keyed/$i" ] || echo "$i"; done; }
missing_parts() { for ((i = 0; i < parts; i++)); do [ -f "$work/found/$(printf %05d "$i")" ] || echo "$i"; done; }

# run_stage STAGE MISSING: submits what MISSING lists as tasks of `keyed-task.sh STAGE` until it lists nothing.
run_stage() {
  local left job
  for ((round = 1; round <= rounds; round++)); do
    left=$("$2" | paste -sd,)
    [ -n "$left" ] || return 0
    echo "round $round: $1 $left"
    job=$(submit --job-name="sicnon-$1" --array="$left" --output="$work/log/$1-%a" --wrap "exec bash \"\$SICNON_CLUSTER/keyed-task.sh\" $1 \"\$SLURM_ARRAY_TASK_ID\"") || exit 75
    follow "$job" "$2"
  done
  [ -z "$("$2")" ]
}

run_stage map missing_maps || exit 75
find "$work/keyed" -mindepth 1 -maxdepth 1 -name '.*' -exec rm -rf {} + # of tasks that were killed
run_stage compare missing_parts || exit 75
LC_ALL=C sort -u -o "$out" "$work"/found/*
