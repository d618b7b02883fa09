-- SPDX-License-Identifier: MIT
SELECT f.id, f.kind, f.rule, f.level, f.score, f.subject, f.dispute, f.first_seen, f.last_seen,
  NOT EXISTS (SELECT 1 FROM told AS n WHERE n.finding = f.id AND n.run < (SELECT max(row) FROM runs)) AS fresh,
  a.actor, a.names ->> 0, a.side, a.stance, a.sources, b.actor, b.names ->> 0, b.side, b.stance, b.sources
FROM findings AS f
JOIN positions AS a ON a.row = f.a
JOIN positions AS b ON b.row = f.b
ORDER BY f.dispute, f.id;
