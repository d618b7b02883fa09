-- SPDX-License-Identifier: MIT
-- Version 1. Files are numbered; PRAGMA user_version says which have run, and each file sets its own number last.
--
-- Words of the contract (stances, kinds, ids) are stored as text, so that a query reads like the export. "row" is the number other
-- tables refer to; "id" is the content hash that exports show. Dates are ISO 8601 text. Spans are UTF-8 bytes, half-open, NULL when
-- unset. Columns that hold lists are JSON, written and read by store/pack.c; the views at the end spread them out.

PRAGMA application_id = 1936286574; -- "sicn"

CREATE TABLE documents (
  row INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,       -- identity over nights
  id TEXT NOT NULL,               -- as given in the input
  hash TEXT NOT NULL,             -- of the content
  rules TEXT NOT NULL,            -- hash of the rules it was extracted with
  title TEXT,
  publisher TEXT,
  url TEXT,
  lang TEXT,
  published TEXT
) STRICT;
CREATE UNIQUE INDEX documents_by_id ON documents (id, key);

-- Apart from documents, so that a scan of those does not walk through the articles.
CREATE TABLE document_texts (
  document INTEGER PRIMARY KEY REFERENCES documents (row) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE claims (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
  span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
  source_start INTEGER, source_end INTEGER,
  cue_start INTEGER, cue_end INTEGER,
  content_start INTEGER, content_end INTEGER,
  actor TEXT NOT NULL, actor_name TEXT NOT NULL, side TEXT NOT NULL, country TEXT,
  speaker TEXT,
  via TEXT NOT NULL,              -- ["who", ...], outermost relay first
  stance TEXT NOT NULL,
  said_from TEXT, said_to TEXT,
  rule TEXT,                      -- attribution frame
  confidence REAL NOT NULL,
  rejects INTEGER NOT NULL, no_evidence INTEGER NOT NULL, addressee TEXT,
  modality TEXT NOT NULL,
  event TEXT,
  roles TEXT NOT NULL,            -- [[role, id, name, kind, side, start, end, implied, bare], ...]
  quantity_of TEXT, quantity_unit TEXT,
  quantity_min REAL, quantity_max REAL, -- NULL: open
  times TEXT NOT NULL,            -- [[from, to], ...]
  place TEXT,
  pattern TEXT, trigger_start INTEGER, trigger_end INTEGER
) STRICT;
CREATE INDEX claims_by_document ON claims (document, span_start, span_end);

-- What a position says stands in its claims: they agree in actor, side, stance and proposition. Names and spans, in which they may differ,
-- are those of the claim with the smallest id.
CREATE TABLE positions (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  rejects INTEGER NOT NULL,       -- once one claim rejects, the position does
  confidence REAL NOT NULL,       -- of its best claim
  first_seen TEXT, last_seen TEXT
) STRICT;

CREATE TABLE position_claims (
  position INTEGER NOT NULL REFERENCES positions (row) ON DELETE CASCADE,
  claim INTEGER NOT NULL REFERENCES claims (row) ON DELETE CASCADE,
  said TEXT,                      -- day of the statement, else of publication
  PRIMARY KEY (position, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX position_claims_by_claim ON position_claims (claim);

-- Positions that were not compared since they were made or got evidence.
CREATE TABLE changed_positions (
  position INTEGER PRIMARY KEY REFERENCES positions (row) ON DELETE CASCADE
) STRICT;

CREATE TABLE position_keys (
  key TEXT NOT NULL,
  position INTEGER NOT NULL REFERENCES positions (row) ON DELETE CASCADE,
  PRIMARY KEY (key, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX position_keys_by_position ON position_keys (position);

-- Claims that lost their position because another claim in it vanished: to be folded again.
CREATE TABLE orphans (
  claim INTEGER PRIMARY KEY REFERENCES claims (row) ON DELETE CASCADE
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
  first_seen TEXT, last_seen TEXT
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

CREATE TABLE runs (
  row INTEGER PRIMARY KEY,
  rules TEXT NOT NULL,
  counts TEXT NOT NULL            -- {name: number, ...}
) STRICT;

-- Findings that a run has told of, and which run. They may go and come back: then nobody needs to be told again.
CREATE TABLE announced (
  finding TEXT PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES runs (row)
) STRICT, WITHOUT ROWID;

-- Inputs that could not be used, until they can.
CREATE TABLE problems (
  origin TEXT NOT NULL,           -- "path" or "path:line"
  message TEXT NOT NULL,
  PRIMARY KEY (origin, message)
) STRICT, WITHOUT ROWID;

-- ---- for people with an SQL prompt ----
CREATE VIEW v_claims AS
SELECT c.id, d.id AS document, d.publisher, d.published, c.actor, c.actor_name, c.side, c.speaker, c.stance, c.modality, c.event, c.place,
  CAST(substr(CAST(t.text AS BLOB), c.span_start + 1, c.span_end - c.span_start) AS TEXT) AS text,
  c.quantity_of, c.quantity_unit, c.quantity_min, c.quantity_max, c.said_from, c.said_to, c.rule, c.pattern, c.confidence,
  c.span_start, c.span_end
FROM claims AS c
JOIN documents AS d ON d.row = c.document
JOIN document_texts AS t ON t.document = c.document;

CREATE VIEW v_claim_roles AS
SELECT c.id AS claim, r.value ->> 0 AS role, r.value ->> 1 AS id, r.value ->> 2 AS name, r.value ->> 3 AS kind, r.value ->> 4 AS side,
  r.value ->> 7 AS implied
FROM claims AS c, json_each(c.roles) AS r;

CREATE VIEW v_claim_times AS
SELECT c.id AS claim, t.value ->> 0 AS "from", t.value ->> 1 AS "to"
FROM claims AS c, json_each(c.times) AS t;

CREATE VIEW v_claim_via AS
SELECT c.id AS claim, v.key AS place, v.value AS via
FROM claims AS c, json_each(c.via) AS v;

CREATE VIEW v_positions AS
SELECT p.row, p.id, c.actor, c.actor_name, c.side, c.stance, c.modality, c.event, p.confidence, p.first_seen, p.last_seen, n.claims
FROM positions AS p
JOIN (SELECT e.position, min(c.id) AS lead, count(*) AS claims
  FROM position_claims AS e JOIN claims AS c ON c.row = e.claim GROUP BY e.position) AS n ON n.position = p.row
JOIN claims AS c ON c.id = n.lead;

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

PRAGMA user_version = 1;
