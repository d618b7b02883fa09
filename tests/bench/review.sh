#!/bin/bash
# SPDX-License-Identifier: MIT
# review.sh PROGRAM [FINDINGS]   how long the web page takes: see review.py beside it.
export SICNON=${1:?review.sh PROGRAM [FINDINGS]} SICNON_SETTINGS=
exec python3 "$(dirname "$0")/review.py" "${2:-100000}"
