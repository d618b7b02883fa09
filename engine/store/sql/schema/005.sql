-- SPDX-License-Identifier: MIT
-- Version 5: what filters suppress is counted, whenever it was suppressed.

-- Findings that filters keep out of sight: that there are some must be seen, and by whose decision.
CREATE TABLE suppressed (
  finding TEXT PRIMARY KEY,
  filter TEXT NOT NULL,
  rule TEXT NOT NULL,
  a INTEGER NOT NULL REFERENCES positions (row) ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES positions (row) ON DELETE CASCADE
) STRICT;
CREATE INDEX suppressed_by_a ON suppressed (a);
CREATE INDEX suppressed_by_b ON suppressed (b);

CREATE VIEW v_suppressed AS
SELECT s.finding, s.filter, s.rule, a.actor_name AS a_name, b.actor_name AS b_name, a.id AS a, b.id AS b
FROM suppressed AS s
JOIN v_positions AS a ON a.row = s.a
JOIN v_positions AS b ON b.row = s.b;

-- What was suppressed before is not known: everything is compared anew.
UPDATE state SET compared = '';

PRAGMA user_version = 5;
