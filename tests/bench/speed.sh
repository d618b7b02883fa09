#!/bin/bash
# SPDX-License-Identifier: MIT
# speed.sh BUILD [OPTION ...]   what a night costs against `wc -w` on the same file: see speed.py beside it. BUILD: a release build.
build=$(realpath "${1:?speed.sh BUILD [OPTION ...] (BUILD: the folder of a release build)}") && shift
export SICNON=$build/sicnon SICNON_BENCH_READING=$build/tests/bench-reading SICNON_SETTINGS= LC_ALL=C
exec python3 "$(dirname "$0")/speed.py" "$@"
