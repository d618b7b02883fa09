#!/bin/bash
# SPDX-License-Identifier: MIT
# parallel.sh --db FILE --work DIR --shards N [--rules DIR]... [--hosts HOST,HOST...] [--rounds R] PATH...
# The tasks of a cluster by GNU parallel: on this machine, or over ssh on hosts that see the same folders and have sicnon. Run again, it goes on
# where it was. Ends as `sicnon merge` does.
set -uo pipefail
hosts=
usage() { sed -n '3,5s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 64; }
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
read_options "$@"
[ -n "$db" ] || usage
where=()
[ -z "$hosts" ] || where=(--sshlogin "$hosts" --env SICNON --env SICNON_WORK --env SICNON_SHARDS --env SICNON_CLUSTER --workdir "$PWD")

missing_shards | parallel --will-cite --retries "$rounds" --joblog "$work/log/parallel" "${where[@]}" 'bash "$SICNON_CLUSTER/task.sh" {}' 2>>"$work/log/tasks"
bash "$SICNON_CLUSTER/merge.sh"
