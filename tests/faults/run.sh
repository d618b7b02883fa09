#!/bin/bash
# SPDX-License-Identifier: MIT
# What happens to a night is done to real runs, by the cases in faults.py; SICNON_FULL=1 (tests/run.sh --full) does it more often.
exec python3 "$(dirname "$0")/faults.py" "$@"
