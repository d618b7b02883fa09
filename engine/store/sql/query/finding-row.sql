-- SPDX-License-Identifier: MIT
SELECT f.id, f.kind, f.rule, f.level, f.score, f.factors, f.subject, f.dispute, f.explanation, f.steps, f.first_seen, f.last_seen,
  CASE WHEN s.finding IS NULL OR s.reopened THEN 'new' ELSE s.judged END,
  NOT EXISTS (SELECT 1 FROM told AS n WHERE n.finding = f.id AND n.run < (SELECT max(row) FROM runs)),
  (SELECT compared FROM state), coalesce(s.last, 0), a.id, b.id
FROM findings AS f
JOIN positions AS a ON a.row = f.a
JOIN positions AS b ON b.row = f.b
LEFT JOIN review_state AS s ON s.finding = f.id
WHERE f.id = :id;
