-- SPDX-License-Identifier: MIT
-- A copy for readers: what was found and the words that prove it. No texts of documents, no reviews, nothing by which nights are compared.
-- Ids are those of the exports; lists are JSON; dates are ISO 8601 text and may lack their year.

CREATE TABLE about (
  row INTEGER PRIMARY KEY,
  part TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE actors (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL              -- one of those under which it is known
) STRICT;

CREATE TABLE documents (
  key TEXT PRIMARY KEY,
  id TEXT NOT NULL,
  title TEXT,
  publisher TEXT,
  published TEXT,
  url TEXT,
  copy_of TEXT                    -- key of the first of those whose copy it is, which need not be here
) STRICT;

CREATE TABLE claims (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  quote TEXT,                     -- the words; null: the text was not kept
  actor TEXT NOT NULL REFERENCES actors (id) DEFERRABLE INITIALLY DEFERRED,
  actor_name TEXT NOT NULL,
  side TEXT NOT NULL,
  speaker TEXT,
  stance TEXT NOT NULL,
  modality TEXT NOT NULL,
  event TEXT,
  roles TEXT NOT NULL,            -- [[role, id, name], ...]
  place TEXT,
  quantity_of TEXT, quantity_unit TEXT, quantity_min REAL, quantity_max REAL,
  said_from TEXT, said_to TEXT,
  document TEXT NOT NULL REFERENCES documents (key) DEFERRABLE INITIALLY DEFERRED,
  span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, -- UTF-8 bytes of the document's text, half-open
  rule TEXT,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX claims_by_actor ON claims (actor);
CREATE INDEX claims_by_document ON claims (document);

-- Datasette looks for the table that is searched in double quotes.
CREATE VIRTUAL TABLE claims_fts USING fts5(quote, actor_name, speaker, content="claims", content_rowid="row");

CREATE TABLE positions (
  id TEXT PRIMARY KEY,
  actor TEXT NOT NULL REFERENCES actors (id) DEFERRABLE INITIALLY DEFERRED,
  actor_name TEXT NOT NULL,
  side TEXT NOT NULL,
  stance TEXT NOT NULL,
  modality TEXT NOT NULL,
  event TEXT,
  claims INTEGER NOT NULL, documents INTEGER NOT NULL, sources INTEGER NOT NULL, -- sources: independent ones
  first_seen TEXT, last_seen TEXT
) STRICT;
CREATE INDEX positions_by_actor ON positions (actor);

CREATE TABLE position_claims (
  position TEXT NOT NULL REFERENCES positions (id) DEFERRABLE INITIALLY DEFERRED,
  claim TEXT NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (position, claim)
) STRICT;
CREATE INDEX position_claims_by_claim ON position_claims (claim);

CREATE TABLE disputes (
  id TEXT PRIMARY KEY,
  subject TEXT NOT NULL,
  score REAL NOT NULL,            -- of the best finding, published or not
  first_seen TEXT, last_seen TEXT
) STRICT;

CREATE TABLE findings (
  id TEXT PRIMARY KEY,
  subject TEXT NOT NULL,
  kind TEXT NOT NULL,
  level TEXT NOT NULL,
  score REAL NOT NULL,
  a TEXT NOT NULL REFERENCES positions (id) DEFERRABLE INITIALLY DEFERRED,
  b TEXT NOT NULL REFERENCES positions (id) DEFERRABLE INITIALLY DEFERRED,
  explanation TEXT NOT NULL,
  dispute TEXT NOT NULL REFERENCES disputes (id) DEFERRABLE INITIALLY DEFERRED,
  first_seen TEXT, last_seen TEXT,
  new INTEGER NOT NULL,           -- 1: the last run was the first to tell of it
  rule TEXT NOT NULL,
  steps TEXT NOT NULL,            -- [entailment, ...]
  factors TEXT NOT NULL           -- {name: value, ...}: their product is the score
) STRICT;
CREATE INDEX findings_by_dispute ON findings (dispute);
CREATE INDEX findings_by_a ON findings (a);
CREATE INDEX findings_by_b ON findings (b);

-- Both sides of a finding in one row, each with its earliest words.
CREATE VIEW contradictions AS
WITH first AS (
  SELECT p.position, c.quote, d.publisher, d.published, d.url,
    row_number() OVER (PARTITION BY p.position ORDER BY d.published IS NULL, d.published, c.row) AS nth
  FROM position_claims AS p JOIN claims AS c ON c.id = p.claim JOIN documents AS d ON d.key = c.document)
SELECT f.id, f.subject, f.kind, f.level, f.score,
  a.actor_name AS a_name, a.stance AS a_stance, qa.quote AS a_quote, qa.publisher AS a_publisher, qa.published AS a_published, qa.url AS a_url,
  b.actor_name AS b_name, b.stance AS b_stance, qb.quote AS b_quote, qb.publisher AS b_publisher, qb.published AS b_published, qb.url AS b_url,
  f.explanation, f.first_seen, f.last_seen
FROM findings AS f
JOIN positions AS a ON a.id = f.a
JOIN positions AS b ON b.id = f.b
LEFT JOIN first AS qa ON qa.position = f.a AND qa.nth = 1
LEFT JOIN first AS qb ON qb.position = f.b AND qb.nth = 1;
