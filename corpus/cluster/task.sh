#!/bin/bash
# SPDX-License-Identifier: MIT
# task.sh SHARD   one task: reads its shard into $SICNON_WORK/parts/SHARD. What a retry can mend is tried three times; whatever is killed leaves no
# half of a part, and two that do the same write the same bytes.
set -u
mapfile -t rules <"$SICNON_WORK/rules"
[ -n "${rules[0]:-}" ] || rules=()
for attempt in 1 2 3; do
  "$SICNON" extract --part "$SICNON_WORK/parts/$1" --shard "$1/$SICNON_SHARDS" --jobs "${SLURM_CPUS_PER_TASK:-1}" "${rules[@]}" --files-from "$SICNON_WORK/paths"
  status=$?
  case $status in
    0 | 64 | 65 | 70 | 78) exit $status ;;
  esac
  echo "shard $1: attempt $attempt ended with $status" >&2
done
exit $status
