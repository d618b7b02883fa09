#!/bin/bash
# SPDX-License-Identifier: MIT
# run.sh [--keep]   a database of every schema that was ever released, as SQL, with the news that it was made of: today's program brings it up
# to date, finds it whole, and gives what it gives for a new database. --keep writes the newest one anew: as long as it is not released.
set -u -o pipefail
here=$(cd "$(dirname "$0")" && pwd)
export LC_ALL=C SICNON_SETTINGS=
SICNON=$(readlink -f "${SICNON:?set SICNON to the program}")
source=${SICNON_SOURCE:-$(cd "$here/../.." && pwd)}
newest=$(basename "$(ls "$source"/engine/store/sql/schema/*.sql | tail -1)" .sql)
command -v sqlite3 >/dev/null || { echo "sqlite3 is missing"; exit 77; }
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT

if [[ ${1:-} == --keep ]]; then
  mkdir -p "$here/$newest"
  cp -n "$here/001/news.jsonl" "$here/$newest/" 2>/dev/null
  SICNON_NOW=2026-11-23T02:30:00Z "$SICNON" run --quiet --db "$work/kept.db" "$here/$newest/news.jsonl" || exit
  {
    echo "-- SPDX-License-Identifier: MIT"
    sqlite3 "$work/kept.db" "SELECT 'PRAGMA application_id = ' || application_id || ';' FROM pragma_application_id" \
      "SELECT 'PRAGMA user_version = ' || user_version || ';' FROM pragma_user_version" .dump
  } | sed "s|$here/||" >"$here/$newest/database.sql"
fi

export_all() { for what in claims positions findings rejected disputes; do "$SICNON" export --db "$1" --what $what || return; done; }

checked=0 problems=0
for kept in "$here"/*/; do
  name=$(basename "$kept") checked=$((checked + 1))
  sqlite3 -bail "$work/$name.db" <"$kept/database.sql" >/dev/null &&
    "$SICNON" run --quiet --db "$work/$name.db" "$kept/news.jsonl" &&
    "$SICNON" run --quiet --db "$work/$name-new.db" "$kept/news.jsonl" &&
    "$SICNON" check --db "$work/$name.db" >/dev/null &&
    [ "$(sqlite3 "$work/$name.db" "PRAGMA user_version")" -eq "$((10#$newest))" ] &&
    export_all "$work/$name.db" >"$work/kept.out" && export_all "$work/$name-new.db" >"$work/new.out" &&
    [ -s "$work/new.out" ] && cmp "$work/kept.out" "$work/new.out" && continue
  problems=$((problems + 1))
  echo "schema $name: cannot be brought up to date (not released yet? then run.sh --keep)"
done
echo "upgrade: $checked databases, $problems problems"
[ "$checked" -gt 0 ] && [ "$problems" -eq 0 ]
