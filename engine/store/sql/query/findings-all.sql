-- SPDX-License-Identifier: MIT
SELECT f.id, f.kind, f.rule, f.level, f.score, f.factors, f.subject, f.dispute, f.explanation, f.steps, f.first_seen, f.last_seen,
  CASE WHEN s.finding IS NULL OR s.reopened THEN 'new' ELSE s.judged END AS status,
  NOT EXISTS (SELECT 1 FROM told AS n WHERE n.finding = f.id AND n.run <= coalesce(:known, (SELECT max(row) FROM runs) - 1)) AS fresh,
  (SELECT compared FROM state) AS rules, coalesce(s.last, 0), f.a, f.b
FROM findings AS f
LEFT JOIN review_state AS s ON s.finding = f.id
WHERE (:id IS NULL OR substr(f.id, 1, length(:id)) = :id)
  AND (:actor IS NULL OR EXISTS (SELECT 1 FROM positions AS p
    WHERE p.row IN (f.a, f.b) AND (p.actor = :actor
      OR EXISTS (SELECT 1 FROM json_each(p.names) AS name WHERE name.value = :actor COLLATE NOCASE))))
  AND (:side IS NULL OR EXISTS (SELECT 1 FROM positions AS p WHERE p.row IN (f.a, f.b) AND p.side = :side))
  AND (:kind IS NULL OR f.kind = :kind)
  AND (:status IS NULL OR status = :status)
  AND (:dispute IS NULL OR substr(f.dispute, 1, length(:dispute)) = :dispute)
  AND (:levels IS NULL OR instr(:levels, ' ' || f.level || ' ') > 0)
  AND f.score >= :min_score
  AND (:since IS NULL OR f.last_seen >= :since)
  AND (:until IS NULL OR f.first_seen <= :until)
  AND (:run = 0 OR EXISTS (SELECT 1 FROM told AS n WHERE n.finding = f.id AND n.run = :run))
  AND (NOT :fresh OR fresh)
  AND (:untold = 0 OR NOT EXISTS (SELECT 1 FROM told AS t WHERE t.finding = f.id))
ORDER BY f.score DESC, f.id;
