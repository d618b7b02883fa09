#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# run.sh [--update] [CASE ...]   golden cases of the command line; all of them when none is named.
# A case is a folder here with `cmd`, a shell script that runs in a fresh copy of the folder with $SICNON and $SOURCE (the top of the
# tree) set. What it prints and how it ends is compared with expected.stdout, expected.stderr and expected.exit, whichever are there.
# --update writes all three anew, but those whose names (stdout, stderr, exit) stand in the case's file `ignore`, one a line.
# Exit status 1 when a case failed, 2 when nothing could be run.
set -u -o pipefail
here=$(cd "$(dirname "$0")" && pwd)
export SICNON SOURCE LC_ALL=C.UTF-8 TZ=UTC SICNON_SETTINGS=
SOURCE=${SICNON_SOURCE:-$(cd "$here/../.." && pwd)}
SICNON=$(readlink -f "${SICNON:?set SICNON to the program}") && [[ -x $SICNON ]] || { echo "golden: no program at '$SICNON'" >&2; exit 2; }

update=
if [[ ${1:-} == --update ]]; then update=yes; shift; fi
cases=("$@")
if ((${#cases[@]} == 0)); then
  for cmd in "$here"/*/cmd; do cases+=("$(basename "$(dirname "$cmd")")"); done
fi
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

run_case() { # NAME: leaves $work/actual.{stdout,stderr,exit}
  rm -rf "$work/case"
  cp -r "$here/$1" "$work/case"
  (cd "$work/case" && rm -f expected.* ignore && exec bash ./cmd) >"$work/actual.stdout" 2>"$work/actual.stderr" </dev/null
  echo $? >"$work/actual.exit"
}

ignored() { # NAME STREAM
  [[ -f $here/$1/ignore ]] && grep -qx "$2" "$here/$1/ignore"
}

compare_case() { # NAME: shows the differences, fails when there are some or when nothing is expected
  local stream expected=0 different=0
  for stream in exit stdout stderr; do
    [[ -f $here/$1/expected.$stream ]] || continue
    expected=1
    diff -u --label "$1/expected.$stream" --label actual "$here/$1/expected.$stream" "$work/actual.$stream" || different=1
  done
  ((expected)) || echo "golden: $1 expects nothing: look at what --update writes"
  ((expected && !different))
}

update_case() { # NAME
  local stream
  for stream in exit stdout stderr; do
    ignored "$1" $stream || cp "$work/actual.$stream" "$here/$1/expected.$stream"
  done
}

passed=0 failed=0
for name in "${cases[@]}"; do
  [[ -f $here/$name/cmd ]] || { echo "golden: no case '$name'" >&2; exit 2; }
  run_case "$name"
  if [[ $update ]]; then update_case "$name"; fi
  if compare_case "$name"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAIL $name"
  fi
done
echo "golden: $((passed + failed)) cases, $passed passed, $failed failed"
((passed + failed)) || exit 2
((failed == 0))
