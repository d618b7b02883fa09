# SPDX-License-Identifier: MIT
# Sourced by slurm/*.sh and parallel.sh: their options, what is left to do, and how Slurm is asked to do it.

# read_options ARGUMENT...: sets db or out, work, shards, parts and rounds, and writes into $work what tasks need to know. Folders must be seen by every machine
# under one name; the database is written by one of them only, best on a disk of its own.
read_options() {
  db= out= work= shards= parts= rounds=4
  local rules=()
  while [ $# -gt 0 ]; do
    case $1 in
      --db) db=$(realpath -m "$2"); shift 2 ;;
      --out) out=$(realpath -m "$2"); shift 2 ;;
      --work) work=$(realpath -m "$2"); shift 2 ;;
      --shards) shards=$2; shift 2 ;;
      --parts) parts=$2; shift 2 ;;
      --rounds) rounds=$2; shift 2 ;;
      --rules) rules+=(--rules "$(realpath -m "$2")"); shift 2 ;;
      --hosts) hosts=$2; shift 2 ;;
      --) shift; break ;;
      -*) usage ;;
      *) break ;;
    esac
  done
  [ -n "$db$out" ] && [ -n "$work" ] && [[ $shards =~ ^[1-9][0-9]*$ ]] && [ $# -gt 0 ] || usage
  mkdir -p "$work/parts" "$work/log"
  realpath "$@" >"$work/paths"
  printf '%s\n' "${rules[@]}" >"$work/rules"
  export SICNON=${SICNON:-sicnon} SICNON_WORK=$work SICNON_SHARDS=$shards SICNON_PARTS=$parts SICNON_DB=$db SICNON_CLUSTER
  SICNON_CLUSTER=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
}

# The shards of which there is no part yet, one a line.
missing_shards() {
  local shard
  for ((shard = 0; shard < shards; shard++)); do
    [ -f "$work/parts/$shard/manifest.json" ] || echo "$shard"
  done
}

# submit OPTION... : prints the number of the job.
submit() { sbatch --parsable --ntasks=1 --requeue --open-mode=append "$@"; }

# follow JOBS MISSING: until none of these jobs is left; tells how much is done whenever that changes.
follow() {
  local seen= now
  while [ -n "$(squeue --noheader --jobs "$1" 2>/dev/null)" ]; do
    now=$("$2" | wc -l)
    [ "$now" = "$seen" ] || echo "$now left to do"
    seen=$now
    sleep "${SICNON_POLL:-5}"
  done
}
