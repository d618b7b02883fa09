#!/bin/bash
# SPDX-License-Identifier: MIT
# rules.sh PROGRAM CORPUS...   what twice the rules cost: see rules.py beside it.
export SICNON=${1:?rules.sh PROGRAM CORPUS...} SICNON_SETTINGS=
shift
exec python3 "$(dirname "$0")/rules.py" "$@"
