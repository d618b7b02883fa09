#!/bin/bash
# SPDX-License-Identifier: MIT
# Claims under keys, sorted, compared key by key: however they are dealt out, the findings of a run (keyed.py).
exec python3 "$(dirname "$0")/keyed.py" "$@"
