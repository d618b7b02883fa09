#!/bin/bash
# SPDX-License-Identifier: MIT
# growth.sh PROGRAM [OPTION ...]   what ten times the corpus, the names and the rules cost, and what a second thread saves: see growth.py beside it.
export SICNON=${1:?growth.sh PROGRAM [OPTION ...]} SICNON_SETTINGS=
shift
exec python3 "$(dirname "$0")/growth.py" "$@"
