#!/bin/bash
# SPDX-License-Identifier: MIT
# keyed-task.sh map SHARD | compare PART   one task of slurm/keyed.sh: claims of a shard under their keys, dealt out into $SICNON_WORK/keyed/SHARD/; or
# findings of a part of the keys, of all shards, into $SICNON_WORK/found/PART. What a retry can mend is tried three times; what has its name
# is whole.
set -u -o pipefail
mapfile -t rules <"$SICNON_WORK/rules"
[ -n "${rules[0]:-}" ] || rules=()

map() { # SHARD
  local aside=$SICNON_WORK/keyed/.$1.${SLURM_JOB_ID:-$$}
  rm -rf "$aside"
  "$SICNON" extract --keyed --shard "$1/$SICNON_SHARDS" --jobs "${SLURM_CPUS_PER_TASK:-1}" "${rules[@]}" --files-from "$SICNON_WORK/paths" |
    "$SICNON" partition --parts "$SICNON_PARTS" --out "$aside" || return
  [ -d "$SICNON_WORK/keyed/$1" ] || mv -T "$aside" "$SICNON_WORK/keyed/$1"
}

compare() { # PART: all shards must be there
  local part
  part=$(printf %05d "$1")
  [ "$(find "$SICNON_WORK/keyed" -mindepth 1 -maxdepth 1 ! -name '.*' | wc -l)" -eq "$SICNON_SHARDS" ] || return 75
  LC_ALL=C sort -T "$SICNON_WORK" "$SICNON_WORK"/keyed/*/"$part" | "$SICNON" compare "${rules[@]}" -o "$SICNON_WORK/found/$part"
}

for attempt in 1 2 3; do
  "$1" "$2"
  status=$?
  case $status in
    0 | 64 | 65 | 70 | 78) exit $status ;;
  esac
  echo "$1 $2: attempt $attempt ended with $status" >&2
done
exit $status
