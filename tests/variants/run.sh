#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# run.sh [PATH/TO/sicnon]   the variants, see run.py; $SICNON serves too.
exec python3 "$(dirname "$0")/run.py" "$@"
