-- SPDX-License-Identifier: MIT
-- Pairs in which either position of a finding stands.
SELECT r.id, r.guard, r.rule, r."values", a.id, a.actor, a.names ->> 0, a.side, a.stance, a.modality, a.event, a.sources, a.first_seen, a.last_seen,
  b.id, b.actor, b.names ->> 0, b.side, b.stance, b.modality, b.event, b.sources, b.first_seen, b.last_seen
FROM (
  SELECT row FROM positions AS p JOIN findings AS f ON p.row IN (f.a, f.b) WHERE f.id = :finding) AS mine
JOIN rejected AS r ON r.a = mine.row OR r.b = mine.row
JOIN positions AS a ON a.row = r.a
JOIN positions AS b ON b.row = r.b
GROUP BY r.id
ORDER BY r.guard, r.id
LIMIT :limit;
