-- SPDX-License-Identifier: MIT
-- What stands of a finding's history. A decision made just now rests on the evidence as it is: nothing is open again.
WITH
  standing AS (
    SELECT * FROM reviews AS r
    WHERE r.finding = :finding AND r.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM reviews AS u WHERE u.undoes = r.row)),
  verdicts AS (SELECT * FROM standing WHERE status IS NOT NULL),
  last_of_each AS (SELECT reviewer, status, max(row) FROM verdicts GROUP BY reviewer)
INSERT OR REPLACE INTO review_state (finding, last, verdict, judged, reason, duplicate_of, tags, assignee, reviewers, agreed, reopened, settled)
SELECT :finding, (SELECT max(row) FROM reviews WHERE finding = :finding), v.row, coalesce(v.status, 'new'), v.reason, v.duplicate_of,
  (SELECT tags FROM standing WHERE tags IS NOT NULL ORDER BY row DESC LIMIT 1),
  (SELECT nullif(assignee, '') FROM standing WHERE assignee IS NOT NULL ORDER BY row DESC LIMIT 1),
  (SELECT count(*) FROM last_of_each), (SELECT count(DISTINCT status) <= 1 FROM last_of_each), 0, 0
FROM (SELECT 1) LEFT JOIN (SELECT * FROM verdicts ORDER BY row DESC LIMIT 1) AS v;
