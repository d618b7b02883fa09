#!/bin/bash
# SPDX-License-Identifier: MIT
# systemd accepts the service and the timer, and finds the service hardened (exposure at most 2.0); the sample settings are right.
set -u
source=${SICNON_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd)}
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
if [ -x "${SICNON:-}" ]; then
  SICNON_SETTINGS=$source/engine/service/sicnon.conf "$SICNON" findings 2>"$work/said"
  grep -q "/var/lib/sicnon/night.sqlite: no such database" "$work/said" || { echo "sample settings: $(cat "$work/said")"; exit 1; }
fi
command -v systemd-analyze >/dev/null || { echo "systemd-analyze is missing"; exit 77; }
sed "s|@SICNON@|/bin/true|" "$source/engine/service/sicnon.service" >"$work/sicnon.service"
cp "$source/engine/service/sicnon.timer" "$work/"
said=$(systemd-analyze verify --man=no "$work/sicnon.service" "$work/sicnon.timer" 2>&1) || { echo "verify: $said"; exit 1; }
[ -z "$said" ] || { echo "verify: $said"; exit 1; }
systemd-analyze security --offline=yes --threshold=20 "$work/sicnon.service" >"$work/security" 2>&1 || { cat "$work/security"; exit 1; }
tail -1 "$work/security"
