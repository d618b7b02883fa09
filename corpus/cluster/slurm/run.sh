#!/bin/bash
# SPDX-License-Identifier: MIT
# run.sh --db FILE --work DIR --shards N [--rules DIR]... [--rounds R] PATH...
# Reads PATHs by N tasks of a Slurm array and merges what they wrote into FILE, which is the database of a single run. What is missing at the end
# (a task that failed, a node that went) is submitted again, in R rounds (4). Run again after whatever happened, it goes on where it was.
# Options for Slurm stand in the environment (SBATCH_PARTITION, SBATCH_ACCOUNT ...). Ends as `sicnon merge` does.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
usage() { sed -n '3,6s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 64; }
. "$here/../common.sh"
read_options "$@"
[ -n "$db" ] || usage

# The merge waits for the end of the tasks, however they end: an array keeps the failure of a first attempt, and whether all parts are there is
# seen by the merge itself.
for ((round = 1; round <= rounds; round++)); do
  rm -f "$work/merge.status"
  left=$(missing_shards | paste -sd,)
  jobs=() after=()
  if [ -n "$left" ]; then
    echo "round $round: submitting shards $left"
    map=$(submit --job-name=sicnon-extract --array="$left" --output="$work/log/%a" --wrap 'exec bash "$SICNON_CLUSTER/task.sh" "$SLURM_ARRAY_TASK_ID"') || exit 75
    jobs+=("$map") after=(--dependency="afterany:$map")
  fi
  jobs+=("$(submit --job-name=sicnon-merge "${after[@]}" --output="$work/log/merge" --wrap 'exec bash "$SICNON_CLUSTER/merge.sh"')") || exit 75
  follow "$(IFS=,; echo "${jobs[*]}")" missing_shards
  echo "$((shards - $(missing_shards | wc -l))) of $shards parts"
  status=$(cat "$work/merge.status" 2>/dev/null || echo 75)
  [ "$status" -eq 75 ] || break
done
tail -n 8 "$work/log/merge"
exit "$status"
