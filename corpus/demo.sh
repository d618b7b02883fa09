#!/bin/bash
# SPDX-License-Identifier: MIT
# demo.sh   builds sicnon, runs a night over corpus/sample/ and prints what contradicts what.
# Installs what is missing (apt). Works from any folder. BUILD_DIR=... builds elsewhere than in build/.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$(realpath -m "${BUILD_DIR:-$top/build}/release")
db=$build/demo.sqlite
. "$top/tests/support/setup.sh"

say() { echo "==> $*" >&2; }

need_packages "${build_packages[@]}"
say "Building sicnon in $build"
(cd "$top" && quietly cmake --preset release -B "$build")
quietly cmake --build "$build" --target sicnon

say "Reading $top/corpus/sample"
"$build/sicnon" run --db "$db" "$top/corpus/sample"
say "What contradicts what"
"$build/sicnon" findings --db "$db"
"$build/sicnon" export --db "$db" --format html -o "${db%.sqlite}.html"
say "The same as a report to be read in a browser: ${db%.sqlite}.html"
say "The database is $db. Look closer with: $build/sicnon show --db $db ID"
