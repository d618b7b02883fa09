#!/bin/bash
# SPDX-License-Identifier: MIT
# fuzz-replay.sh PROGRAM SEEDS: runs a fuzz target once over every seed. No seed is a failure: nothing would be tested.
set -u
program=$1 seeds=$2
if [ -z "$(ls -A "$seeds" 2>/dev/null)" ]; then echo "fuzz-replay: no seed in $seeds"; exit 1; fi
exec "$program" -runs=0 -timeout=10 -rss_limit_mb=2048 "$seeds"
