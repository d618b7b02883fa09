#!/bin/bash
# SPDX-License-Identifier: MIT
# run.sh [FINDINGS]   exports so many findings (20,000 unless said) as JSON Lines and CSV: in the memory that a thousand take.
set -u
here=$(cd "$(dirname "$0")" && pwd)
command -v sqlite3 >/dev/null || { echo "volume: skipped: there is no sqlite3"; exit 77; }
exec python3 "$here/volume.py" "${SICNON:?set SICNON to the program}" "${1:-20000}"
