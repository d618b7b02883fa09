# SPDX-License-Identifier: MIT
"""Reads the published copy with sqlite-utils, as Datasette does. Runs in Debian's own Python, for which its package is made."""
import json
import pathlib
import sys

import sqlite_utils

folder = pathlib.Path(sys.argv[1])
db = sqlite_utils.Database(folder / "sqlite.db")


def say(name, fine):
    print(f"sqlite: {name}: {'as it should be' if fine else 'WRONG'}")


def lines(name):
    return [json.loads(line) for line in (folder / name).read_text(encoding="utf-8").splitlines()]


findings, claims, positions, disputes = lines("jsonl"), lines("claims.jsonl"), lines("positions.jsonl"), lines("disputes.jsonl")
for table, records in (("findings", findings), ("claims", claims), ("positions", positions), ("disputes", disputes)):
    say(table, sorted(row["id"] for row in db[table].rows) == sorted(record["id"] for record in records))
say("evidence", {(row["position"], row["claim"]) for row in db["position_claims"].rows} == {(one["id"], claim) for one in positions for claim in one["claims"]})
say("quotes", {row["id"]: row["quote"] for row in db["claims"].rows} == {claim["id"]: claim["text"] for claim in claims})
say("words are found", db["claims"].detect_fts() == "claims_fts" and len(list(db["claims"].search("missiles"))) > 3)
say("foreign keys", {(table.name, key.column, key.other_table) for table in db.tables for key in table.foreign_keys} == {
    ("claims", "actor", "actors"), ("claims", "document", "documents"), ("positions", "actor", "actors"), ("position_claims", "position", "positions"),
    ("position_claims", "claim", "claims"), ("findings", "a", "positions"), ("findings", "b", "positions"), ("findings", "dispute", "disputes")})
say("nothing refers to what is not there", list(db.query("PRAGMA foreign_key_check")) == [])
say("both sides in a row", db["contradictions"].count == len(findings) and all(row["a_quote"] and row["b_quote"] for row in db["contradictions"].rows))

# What stands in an article and in no quote of it must not stand in the file.
copy = (folder / "sqlite.db").read_bytes() + (folder / "some.db").read_bytes()
quoted = " ".join(claim["text"] for claim in claims)
parts = [part.strip() for line in lines("corpus.jsonl") for part in line["text"].split("\n") if len(part) > 60 and part.strip()[:50] not in quoted]
say("no text of an article", len(parts) > 10 and not any(part[:50].encode() in copy for part in parts if part[:50] not in quoted))
say("no review", not any("review" in str(row).lower() for row in db.query("SELECT sql FROM sqlite_schema")))

some, chosen = sqlite_utils.Database(folder / "some.db"), lines("some.jsonl")
behind = {claim for one in chosen for side in "ab" for claim in one[side]["claims"]}
say("chosen findings", sorted(row["id"] for row in some["findings"].rows) == sorted(one["id"] for one in chosen) and 0 < len(chosen) < len(findings))
say("what stands behind them", {row["id"] for row in some["claims"].rows} == behind and {row["id"] for row in some["disputes"].rows} == {one["dispute"] for one in chosen})
about = {(row["part"], row["name"]): row["value"] for row in some["about"].rows}
say("what it rests on", about["report", "chosen by"] == "--kind denial --level high" and about["report", "findings chosen"] == str(len(chosen)))
told = json.loads((folder / "about.json").read_text(encoding="utf-8"))
say("the same beside JSON Lines", {(part, name): value for part, names in told.items() for name, value in names.items()} == about)

metadata = json.loads((folder / "sqlite.db-metadata.json").read_text(encoding="utf-8"))
tables = metadata["databases"]["sqlite"]["tables"]
names = set(db.table_names()) | set(db.view_names())
for name, table in tables.items():
    columns = {column.name for column in db[name].columns}
    named = {*table.get("columns", {}), *table.get("facets", []), *filter(None, [table.get("label_column"), table.get("sort_desc")])}
    assert name in names and named <= columns, (name, named - columns)
say("metadata", {name for name in names if not name.startswith("claims_fts")} == set(tables))
