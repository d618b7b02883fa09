-- SPDX-License-Identifier: MIT
-- Version 2: what people decided about findings. The history is only ever added to; what stands of it is made of it, finding by finding.

-- One row a decision, of which nothing is ever changed. What it does not speak of is null, and stays as it was. The finding is named by
-- its id, which is made of content: it may go and come back, and its history stays.
CREATE TABLE reviews (
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  finding TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  made TEXT NOT NULL,             -- ISO 8601, UTC
  status TEXT,                    -- new: open again
  reason TEXT,                    -- of a dismissal
  duplicate_of TEXT,              -- id of a finding
  note TEXT,
  tags TEXT,                      -- [tag, ...]: all of them from here on
  assignee TEXT,                  -- '': nobody
  undoes INTEGER REFERENCES reviews (row),
  evidence TEXT                   -- with a status: what the reviewer saw, [side, document, words, side, document, words, ...]
) STRICT;
CREATE INDEX reviews_by_finding ON reviews (finding);
CREATE INDEX reviews_undone ON reviews (undoes) WHERE undoes IS NOT NULL;

CREATE TRIGGER reviews_stay BEFORE UPDATE ON reviews BEGIN SELECT raise(ABORT, 'reviews are never changed'); END;
CREATE TRIGGER reviews_are_kept BEFORE DELETE ON reviews BEGIN SELECT raise(ABORT, 'reviews are never deleted'); END;

-- What stands after all decisions that were not undone: review-settle.sql makes it of the history alone, and `reopened` also of the
-- evidence as it is now.
CREATE TABLE review_state (
  finding TEXT PRIMARY KEY,
  last INTEGER NOT NULL,          -- the last decision: who decides must have seen it
  verdict INTEGER,                -- the last one with a status
  judged TEXT NOT NULL,           -- its status, or new
  reason TEXT,
  duplicate_of TEXT,
  tags TEXT,
  assignee TEXT,
  reviewers INTEGER NOT NULL,     -- that gave a verdict
  agreed INTEGER NOT NULL,        -- all of them the same
  reopened INTEGER NOT NULL,      -- the evidence is no longer what the verdict was about
  settled INTEGER NOT NULL        -- 0: the finding was compared again since; `reopened` is to be looked at
) STRICT, WITHOUT ROWID;
CREATE INDEX review_state_unsettled ON review_state (finding) WHERE settled = 0;

CREATE TRIGGER findings_settle AFTER INSERT ON findings BEGIN UPDATE review_state SET settled = 0 WHERE finding = new.id; END;

-- Filters of the queue that somebody gave a name.
CREATE TABLE saved_filters (
  name TEXT PRIMARY KEY,
  query TEXT NOT NULL,            -- as it stands in the address of the page
  reviewer TEXT NOT NULL,
  made TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How many publishers stand behind a position. 1 in what an older program wrote, until it is indexed anew.
ALTER TABLE positions ADD COLUMN sources INTEGER NOT NULL DEFAULT 1;

DROP VIEW v_findings;
CREATE VIEW v_findings AS
SELECT f.id, f.kind, f.level, f.score, CASE WHEN s.finding IS NULL OR s.reopened THEN 'new' ELSE s.judged END AS status, f.dispute, f.subject,
  a.actor AS a_actor, a.actor_name AS a_name, a.side AS a_side, a.stance AS a_stance,
  b.actor AS b_actor, b.actor_name AS b_name, b.side AS b_side, b.stance AS b_stance,
  f.explanation, f.first_seen, f.last_seen, f.rule, f.factors, f.steps, a.id AS a, b.id AS b,
  s.reason, s.assignee, s.tags
FROM findings AS f
JOIN v_positions AS a ON a.row = f.a
JOIN v_positions AS b ON b.row = f.b
LEFT JOIN review_state AS s ON s.finding = f.id;

CREATE VIEW v_reviews AS
SELECT r.row AS review, r.finding, f.subject, r.reviewer, r.made, r.status, r.reason, r.duplicate_of, r.note, r.tags, r.assignee, r.undoes,
  EXISTS (SELECT 1 FROM reviews AS u WHERE u.undoes = r.row) AS undone
FROM reviews AS r
LEFT JOIN findings AS f ON f.id = r.finding;

PRAGMA user_version = 2;
