#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# run.sh [PATH/TO/sicnon]   check the annotated corpus, run the sample corpus and score it against it; $SICNON serves too.
# MISSES=N shows up to N misses of each kind. Exit status 1 when a figure misses its threshold in thresholds.json or an annotation is
# wrong, 2 when the engine fails.
set -u -o pipefail
here=$(cd "$(dirname "$0")" && pwd)
corpus=${CORPUS:-$here/../../corpus}
sicnon=${1:-${SICNON:?usage: run.sh PATH/TO/sicnon}}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

python3 "$here/../golden/check-annotated.py" "$corpus" || exit 1

"$sicnon" run --db "$work/night.db" "$corpus/sample" >"$work/log" 2>&1 || {
  status=$?
  echo "run.sh: '$sicnon run' ended with status $status:" >&2
  tail -n 5 "$work/log" >&2
  exit 2
}
for what in claims findings; do
  "$sicnon" export --db "$work/night.db" --what $what >"$work/$what.jsonl" || {
    echo "run.sh: '$sicnon export --what $what' ended with status $?" >&2
    exit 2
  }
done
python3 "$here/score.py" --sample "$corpus/sample" --annotated "$corpus/annotated" \
  --claims "$work/claims.jsonl" --findings "$work/findings.jsonl" --thresholds "$here/thresholds.json" --misses "${MISSES:-0}"
