#!/bin/bash
# SPDX-License-Identifier: MIT
# merge.sh   what all tasks wrote -> $SICNON_DB; how it ended stands in $SICNON_WORK/merge.status: 75 means that tasks must run again.
set -u
mapfile -t rules <"$SICNON_WORK/rules"
[ -n "${rules[0]:-}" ] || rules=()
"$SICNON" merge --db "$SICNON_DB" --expect "$SICNON_SHARDS" "${rules[@]}" "$SICNON_WORK"/parts/*
status=$?
echo $status >"$SICNON_WORK/merge.status"
exit $status
