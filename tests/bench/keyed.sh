#!/bin/bash
# SPDX-License-Identifier: MIT
# keyed.sh PROGRAM CORPUS   what the stages of a cluster cost, and how far the heaviest key bounds them: see keyed.py beside it.
export SICNON=${1:?keyed.sh PROGRAM CORPUS} SICNON_SETTINGS=
exec python3 "$(dirname "$0")/keyed.py" "${2:?keyed.sh PROGRAM CORPUS}"
