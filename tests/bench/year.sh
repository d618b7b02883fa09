#!/bin/bash
# SPDX-License-Identifier: MIT
# year.sh PROGRAM [NIGHTS]   a simulated year: see year.py beside it.
export SICNON=${1:?year.sh PROGRAM [NIGHTS]} SICNON_SETTINGS=
exec python3 "$(dirname "$0")/year.py" "${2:-365}"
