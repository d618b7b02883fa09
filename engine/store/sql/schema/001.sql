-- SPDX-License-Identifier: MIT
-- Version 1. Files are numbered; PRAGMA user_version says which have run, and each file sets its own number last.
--
-- What is stored of a document is one row: it is written once, read as a whole and replaced as a whole. One table says under which
-- numbers it is found: hashes of its names, and of the positions and comparison keys of its claims. It is filled in batches, in the
-- order of the numbers, behind the documents (`indexed`). Ids of claims and positions are hashes of content (model/claim.h,
-- model/fold.h) and made when somebody asks for them; only positions that met another, and what came of it, have rows of their own.
--
-- Words of the contract (stances, kinds) are stored as text. "row" is the number other tables refer to. Dates are ISO 8601 text. Spans
-- are UTF-8 bytes, half-open, 0 and 0 when unset. Lists are JSON, written and read by pack/; the views at the end spread them out.

PRAGMA application_id = 1936286574; -- "sicn"

-- Every run, from its beginning. One that was killed has no end; the next run says so.
CREATE TABLE runs (
  row INTEGER PRIMARY KEY,
  started TEXT NOT NULL,          -- ISO 8601, UTC, by the clock of the host: may go backwards, the rows do not
  ended TEXT,
  outcome TEXT NOT NULL,          -- running, done, interrupted, failed, killed
  program TEXT NOT NULL,          -- its version
  rules TEXT NOT NULL,            -- hash of all rules
  inputs TEXT NOT NULL,           -- [path, ...]
  message TEXT                    -- why it failed
) STRICT;

-- What a run counted, in the order in which it tells it.
CREATE TABLE run_counts (
  run INTEGER NOT NULL REFERENCES runs (row) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (run, place)
) STRICT, WITHOUT ROWID;

-- Patterns that PCRE2 gave up on, and how often.
CREATE TABLE rule_statistics (
  run INTEGER NOT NULL REFERENCES runs (row) ON DELETE CASCADE,
  pattern TEXT NOT NULL,
  errors INTEGER NOT NULL,
  PRIMARY KEY (run, pattern)
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
  row INTEGER PRIMARY KEY AUTOINCREMENT, -- rises, and is never used again: what comes later is told by it
  key TEXT NOT NULL,              -- identity over nights
  id TEXT NOT NULL,               -- as given in the input
  hash INTEGER NOT NULL,          -- of the content
  rules INTEGER NOT NULL,         -- hash of the rules it was read with, and of the program
  run INTEGER REFERENCES runs (row) ON DELETE SET NULL,
  title TEXT,
  publisher TEXT,
  url TEXT,
  lang TEXT,
  published TEXT,
  keys BLOB NOT NULL,             -- numbers of its claims, see store/claim-index.c
  -- {"strings": [null, "...", ...], "claims": [[...], ...]}; where a claim names something, it has its place among the strings:
  --  0 span start, end   2 source start, end   4 cue start, end   6 content start, end
  --  8 actor   9 actor's name   10 side   11 country   12 speaker   13 [via, ...], outermost relay first
  -- 14 stance   15 said from   16 said to   17 attribution frame   18 confidence
  -- 19 rejects   20 no evidence   21 addressee   22 modality   23 event
  -- 24 [[role, id, name, kind, side, start, end, implied, bare], ...]   25 [] or [of, unit, min, max], null: open
  -- 26 [[from, to], ...]   27 place   28 pattern   29 trigger start, end
  claims TEXT NOT NULL,
  text TEXT                       -- null: not kept
) STRICT;
CREATE INDEX documents_by_run ON documents (run);

-- What documents said before they were corrected: never the text.
CREATE TABLE document_versions (
  key TEXT NOT NULL,
  replaced INTEGER NOT NULL,      -- its row: rises from version to version
  id TEXT NOT NULL,
  hash INTEGER NOT NULL,
  title TEXT,
  published TEXT,
  first_run INTEGER REFERENCES runs (row) ON DELETE SET NULL,
  last_run INTEGER REFERENCES runs (row) ON DELETE SET NULL, -- the one that replaced it
  PRIMARY KEY (key, replaced)
) STRICT, WITHOUT ROWID;

-- How far the work is.
CREATE TABLE state (
  indexed INTEGER NOT NULL,       -- the last document whose names, positions and keys stand in the table below; those after it come next
  compared TEXT NOT NULL,         -- hash of the rules by which positions are, or are being compared
  searchable INTEGER NOT NULL     -- the last document whose words can be searched (search.sql); 0: there is no such table
) STRICT;
INSERT INTO state (indexed, compared, searchable) VALUES (0, '', 0);

-- What is found under a number: 0 documents under the hash of their key or id, 1 claims under that of their position, 2 positions (by their
-- hash) under those of their keys. Positions of claims without keys meet nobody and are not here. Two things may have one hash.
CREATE TABLE numbers (
  kind INTEGER NOT NULL,          -- 0, 1, 2
  first INTEGER NOT NULL,         -- no number in this run is smaller; the next run begins where this one ends
  -- number and item, sorted, 8 bytes each, little-endian; a claim is the row of its document * 2^24 + its place there
  entries BLOB NOT NULL,
  PRIMARY KEY (kind, first)
) STRICT, WITHOUT ROWID;

-- Those that met another: they have a key that faces one of the other's. What they say stands in their claims; here is what lists show.
CREATE TABLE positions (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number INTEGER NOT NULL,        -- its hash, in `numbers`
  actor TEXT NOT NULL, side TEXT NOT NULL,
  stance TEXT NOT NULL, modality TEXT NOT NULL, event TEXT NOT NULL,
  rejects INTEGER NOT NULL,       -- once one claim rejects, the position does
  confidence REAL NOT NULL,       -- of its best claim
  first_seen TEXT, last_seen TEXT,
  names TEXT NOT NULL             -- [name, ...]: what the actor is called, first the name that the position bears
) STRICT;
CREATE INDEX positions_by_number ON positions (number);

-- Positions that were not compared since they met another or got evidence.
CREATE TABLE changed_positions (
  position INTEGER PRIMARY KEY REFERENCES positions (row) ON DELETE CASCADE
) STRICT;

CREATE TABLE findings (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  rule TEXT NOT NULL,
  level TEXT NOT NULL,
  score REAL NOT NULL,
  factors TEXT NOT NULL,          -- [[name, value], ...]
  subject TEXT NOT NULL,
  dispute TEXT NOT NULL,
  a INTEGER NOT NULL REFERENCES positions (row) ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES positions (row) ON DELETE CASCADE,
  explanation TEXT NOT NULL,
  steps TEXT NOT NULL,            -- [entailment, ...]
  first_seen TEXT, last_seen TEXT,
  content INTEGER NOT NULL        -- hash of all above
) STRICT;
CREATE INDEX findings_by_a ON findings (a);
CREATE INDEX findings_by_b ON findings (b);
CREATE INDEX findings_by_score ON findings (score DESC, id);
CREATE INDEX findings_by_dispute ON findings (dispute, score DESC, id);

CREATE TABLE rejected (
  id TEXT PRIMARY KEY,
  guard TEXT NOT NULL,
  rule TEXT NOT NULL,
  "values" TEXT NOT NULL,         -- [name, value, name, value, ...]
  a INTEGER NOT NULL REFERENCES positions (row) ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES positions (row) ON DELETE CASCADE
) STRICT;
CREATE INDEX rejected_by_a ON rejected (a);
CREATE INDEX rejected_by_b ON rejected (b);

-- Findings that somebody was told of: first by which run, and what they said last. They may go and come back: then nobody needs to be told again.
CREATE TABLE told (
  finding TEXT PRIMARY KEY,
  content INTEGER NOT NULL,
  run INTEGER REFERENCES runs (row) ON DELETE SET NULL
) STRICT, WITHOUT ROWID;

-- Inputs that could not be used, until they can.
CREATE TABLE quarantine (
  origin TEXT NOT NULL,           -- "path" or "path:line"
  reason TEXT NOT NULL,
  mend TEXT NOT NULL,             -- what to do about it
  first_run INTEGER REFERENCES runs (row) ON DELETE SET NULL,
  last_run INTEGER REFERENCES runs (row) ON DELETE SET NULL,
  PRIMARY KEY (origin, reason)
) STRICT, WITHOUT ROWID;
CREATE INDEX quarantine_by_run ON quarantine (last_run);

-- ---- for people with an SQL prompt ----
CREATE VIEW v_claims AS
WITH c AS (
  SELECT d.row, d.id AS document, d.publisher, d.published, d.text, d.claims -> '$.strings' AS strings, c.key AS nth, c.value AS claim
  FROM documents AS d, json_each(d.claims, '$.claims') AS c)
SELECT c.document, c.nth, c.publisher, c.published,
  c.strings ->> (c.claim ->> 8) AS actor, c.strings ->> (c.claim ->> 9) AS actor_name, c.strings ->> (c.claim ->> 10) AS side,
  c.strings ->> (c.claim ->> 12) AS speaker, c.strings ->> (c.claim ->> 14) AS stance, c.strings ->> (c.claim ->> 22) AS modality,
  c.strings ->> (c.claim ->> 23) AS event, c.strings ->> (c.claim ->> 27) AS place,
  CAST(substr(CAST(c.text AS BLOB), (c.claim ->> 0) + 1, (c.claim ->> 1) - (c.claim ->> 0)) AS TEXT) AS text,
  c.strings ->> (c.claim ->> '$[25][0]') AS quantity_of, c.strings ->> (c.claim ->> '$[25][1]') AS quantity_unit,
  c.claim ->> '$[25][2]' AS quantity_min, c.claim ->> '$[25][3]' AS quantity_max,
  c.claim ->> 15 AS said_from, c.claim ->> 16 AS said_to, c.strings ->> (c.claim ->> 17) AS rule,
  c.strings ->> (c.claim ->> 28) AS pattern, c.claim ->> 18 AS confidence, c.claim ->> 0 AS span_start, c.claim ->> 1 AS span_end
FROM c;

-- A claim is the nth of its document, as in v_claims.
CREATE VIEW v_claim_roles AS
SELECT d.id AS document, c.key AS nth, s ->> (r.value ->> 0) AS role, s ->> (r.value ->> 1) AS id, s ->> (r.value ->> 2) AS name,
  s ->> (r.value ->> 3) AS kind, s ->> (r.value ->> 4) AS side, r.value ->> 7 AS implied
FROM (SELECT id, claims, claims -> '$.strings' AS s FROM documents) AS d, json_each(d.claims, '$.claims') AS c, json_each(c.value, '$[24]') AS r;

CREATE VIEW v_claim_times AS
SELECT d.id AS document, c.key AS nth, t.value ->> 0 AS "from", t.value ->> 1 AS "to"
FROM documents AS d, json_each(d.claims, '$.claims') AS c, json_each(c.value, '$[26]') AS t;

CREATE VIEW v_claim_via AS
SELECT d.id AS document, c.key AS nth, v.key AS step, d.claims -> '$.strings' ->> v.value AS via
FROM documents AS d, json_each(d.claims, '$.claims') AS c, json_each(c.value, '$[13]') AS v;

CREATE VIEW v_positions AS
SELECT p.row, p.id, p.actor, p.names ->> 0 AS actor_name, p.side, p.stance, p.modality, p.event, p.confidence, p.first_seen, p.last_seen
FROM positions AS p;

CREATE VIEW v_findings AS
SELECT f.id, f.kind, f.level, f.score, 'new' AS status, f.dispute, f.subject,
  a.actor AS a_actor, a.actor_name AS a_name, a.side AS a_side, a.stance AS a_stance,
  b.actor AS b_actor, b.actor_name AS b_name, b.side AS b_side, b.stance AS b_stance,
  f.explanation, f.first_seen, f.last_seen, f.rule, f.factors, f.steps, a.id AS a, b.id AS b
FROM findings AS f
JOIN v_positions AS a ON a.row = f.a
JOIN v_positions AS b ON b.row = f.b;

CREATE VIEW v_rejected AS
SELECT r.id, r.guard, r."values", a.actor_name AS a_name, b.actor_name AS b_name, r.rule, a.id AS a, b.id AS b
FROM rejected AS r
JOIN v_positions AS a ON a.row = r.a
JOIN v_positions AS b ON b.row = r.b;

CREATE VIEW v_disputes AS
SELECT f.dispute AS id, max(f.score) AS score,
  (SELECT best.subject FROM findings AS best WHERE best.dispute = f.dispute ORDER BY best.score DESC, best.id LIMIT 1) AS subject,
  min(f.first_seen) AS first_seen, max(f.last_seen) AS last_seen, count(*) AS findings
FROM findings AS f
GROUP BY f.dispute;

CREATE VIEW v_runs AS
SELECT r.row AS run, r.started, r.ended, r.outcome, r.program, substr(r.rules, 1, 12) AS rules,
  (SELECT value FROM run_counts AS c WHERE c.run = r.row AND c.name = 'documents') AS documents,
  (SELECT value FROM run_counts AS c WHERE c.run = r.row AND c.name = 'problems') AS problems,
  (SELECT value FROM run_counts AS c WHERE c.run = r.row AND c.name = 'findings_new') AS findings_new,
  r.inputs, r.message
FROM runs AS r;

PRAGMA user_version = 1;
