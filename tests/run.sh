#!/bin/bash
# SPDX-License-Identifier: MIT
# run.sh [--full]   builds with sanitizers and runs every test; ends in a line with the total.
#   --full   kills runs at a hundred moments instead of some, lets forty nights of the simulated year pass, reads by a Slurm of four nodes,
#            exports a million findings, counts a night's instructions, and lets each fuzz target also run for a minute on the corpus that
#            it has gathered so far
# Installs what is missing (apt). Works from any folder. BUILD_DIR=... builds elsewhere than in build/.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$(realpath -m "${BUILD_DIR:-$top/build}")
fuzz_seconds=60 nights=40 findings=1000000
. "$top/tests/support/setup.sh"

say() { echo "==> $*"; }

full=
case "${1:-}" in
  "") ;;
  --full) full=yes; export SICNON_FULL=1 ;;
  *) sed -n '3,6s/^# //p' "$0" >&2; exit 64 ;;
esac

passed=0 failed=0 skipped=0

# attribute NAME FILE: of the whole suite, which comes first.
attribute() { grep -m 1 -o "\b$1=\"[0-9]*\"" "$2" | tr -dc 0-9; }

# count_tests JUNIT: adds what ctest wrote to the totals.
count_tests() {
  local failures left
  failures=$(attribute failures "$1") left=$(($(attribute skipped "$1") + $(attribute disabled "$1")))
  failed=$((failed + failures)) skipped=$((skipped + left)) passed=$((passed + $(attribute tests "$1") - failures - left))
}

# build_and_test PRESET
build_and_test() {
  say "Building ($1, in $build/$1)"
  (cd "$top" && quietly cmake --preset "$1" -B "$build/$1")
  quietly cmake --build "$build/$1"
  say "Testing ($1)"
  rm -f "$build/$1/junit.xml"
  ctest --test-dir "$build/$1" --output-on-failure --no-tests=error -j "$(nproc)" --output-junit "$build/$1/junit.xml" || true
  count_tests "$build/$1/junit.xml"
}

# Each target adds what it learns to its own folder below the build; seeds in the tree stay as they are.
fuzz_on() {
  local target thing corpus
  for target in "$build"/fuzz/fuzz/fuzz-*; do
    thing=${target##*/fuzz-} corpus=$build/fuzz-corpus/${target##*/fuzz-}
    mkdir -p "$corpus"
    local options=(-max_total_time=$fuzz_seconds -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 "-artifact_prefix=$build/")
    [ -f "$top/tests/fuzz/$thing.dict" ] && options+=("-dict=$top/tests/fuzz/$thing.dict")
    say "Fuzzing $thing for $fuzz_seconds s"
    if quietly "$target" "${options[@]}" "$corpus" "$top/tests/fuzz/seeds/$thing"; then
      passed=$((passed + 1))
    else
      failed=$((failed + 1))
    fi
  done
}

# What a night costs is measured without sanitizers: by hand, with the release build.
simulate_nights() {
  say "Simulating $nights nights"
  if bash "$top/tests/bench/year.sh" "$build/sanitize/sicnon" "$nights"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
  fi
}

build_release() {
  say "Building (release)"
  (cd "$top" && quietly cmake --preset release -B "$build/release")
  quietly cmake --build "$build/release" --target sicnon bench-reading
}

# A real Slurm, in which tasks and a node are killed; needs root. By the release build: shards/ has shown the sanitizers what tasks do, and here a
# shard shall be of some size.
start_cluster() {
  local code=0
  say "Reading by a Slurm of four nodes"
  without_services want_packages "${cluster_packages[@]}"
  SICNON=$build/release/sicnon SICNON_SOURCE=$top SICNON_SETTINGS='' python3 "$top/tests/cluster/slurm.py" || code=$?
  case $code in
    0) passed=$((passed + 1)) ;;
    77) skipped=$((skipped + 1)) ;;
    *) failed=$((failed + 1)) ;;
  esac
}

export_many() {
  say "Exporting $findings findings"
  if SICNON=$build/sanitize/sicnon SICNON_SOURCE=$top bash "$top/tests/volume/run.sh" "$findings"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
  fi
}

# The same on a busy machine: callgrind counts. More than the baseline allows is a failure; after a change that is worth it,
# `tests/bench/speed.sh BUILD --instructions --save` makes a new one.
count_instructions() {
  say "Counting instructions (release)"
  if bash "$top/tests/bench/speed.sh" "$build/release" --instructions; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
  fi
}

need_packages "${build_packages[@]}" "${test_packages[@]}"
want_packages "${browser_packages[@]}"
build_and_test sanitize
if [ "$full" ]; then
  simulate_nights
  build_release
  start_cluster
  export_many
  want_packages valgrind
  count_instructions
fi
units=$(awk '/^[0-9]+\/[0-9]+ Test: / { gate = $3 ~ /^gate-/ }
  /Synthesis: Tested: / && !gate { gsub(/\x1b\[[0-9;]*m/, ""); sub(/.*Tested: */, ""); n += $1 }
  END { print n + 0 }' "$build/sanitize/Testing/Temporary/LastTest.log")

if echo 'int LLVMFuzzerTestOneInput(void) { return 0; }' | clang -x c - -fsanitize=fuzzer -o /dev/null 2>/dev/null; then
  build_and_test fuzz
  if [ "$full" ]; then fuzz_on; fi
else
  say "Skipping the fuzz targets: clang with libFuzzer is missing"
  skipped=$((skipped + 1))
fi

say "Total: $passed passed (with $units unit and property tests), $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
