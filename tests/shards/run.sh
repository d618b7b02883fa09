#!/bin/bash
# SPDX-License-Identifier: MIT
# One corpus read by many tasks: whatever their number and order, and whoever is killed, merging gives what one run gives (shards.py).
exec python3 "$(dirname "$0")/shards.py" "$@"
