#!/bin/bash
# SPDX-License-Identifier: MIT
# Every query is prepared against a database with the newest schema: a wrong column is found here, and not in the night.
set -u
source=${SICNON_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd)}
sql=$source/engine/store/sql
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
command -v sqlite3 >/dev/null || { echo "sqlite3 is missing"; exit 77; }

for schema in "$sql"/schema/*.sql; do
  sqlite3 -bail "$work/fresh.sqlite" <"$schema" || { echo "$schema: refused"; exit 1; }
done
checked=0 problems=0
explain() { # DATABASE QUERY
  checked=$((checked + 1))
  if ! { printf 'EXPLAIN\n'; cat "$2"; } | sqlite3 -bail -cmd '.parameter init' "$1" >/dev/null 2>"$work/message"; then
    problems=$((problems + 1))
    echo "${2#"$source"/}: $(cat "$work/message")"
  fi
}
for query in "$sql"/query/*.sql; do explain "$work/fresh.sqlite" "$query"; done

# So are those of the copy that is published.
sqlite3 -bail "$work/publish.sqlite" <"$sql/publish/schema.sql" || { echo "publish/schema.sql: refused"; exit 1; }
for query in "$sql"/publish/*.sql; do
  case ${query##*/} in schema.sql | begin.sql | end.sql) continue ;; esac
  explain "$work/publish.sqlite" "$query"
done
# Two queries of findings, told apart by how they find a dispute and by nothing else.
same() { grep -v -e '^--' -e 'f\.dispute = :dispute' -e ':dispute IS NULL' "$sql/query/$1"; }
diff <(same findings-all.sql) <(same findings-of-dispute.sql) || { problems=$((problems + 1)); echo "findings-all.sql and findings-of-dispute.sql differ"; }
echo "$checked queries checked, $problems problems"
[ "$checked" -gt 0 ] && [ "$problems" -eq 0 ]
