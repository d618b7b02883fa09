-- SPDX-License-Identifier: MIT
-- All claims of a position agree in actor and side: any of them will do.
SELECT f.id, f.kind, f.rule, f.level, f.score, f.factors, f.subject, f.dispute, f.explanation, f.steps, f.first_seen, f.last_seen,
  'new' AS status, f.a, f.b
FROM findings AS f
WHERE (:id IS NULL OR substr(f.id, 1, length(:id)) = :id)
  AND (:actor IS NULL OR EXISTS (SELECT 1 FROM position_claims AS e JOIN claims AS c ON c.row = e.claim
    WHERE e.position IN (f.a, f.b) AND (c.actor = :actor OR c.actor_name = :actor COLLATE NOCASE)))
  AND (:side IS NULL OR EXISTS (SELECT 1 FROM position_claims AS e JOIN claims AS c ON c.row = e.claim
    WHERE e.position IN (f.a, f.b) AND c.side = :side))
  AND (:kind IS NULL OR f.kind = :kind)
  AND (:status IS NULL OR status = :status)
  AND f.score >= :min_score
  AND (:since IS NULL OR f.last_seen >= :since)
  AND (:until IS NULL OR f.first_seen <= :until)
ORDER BY f.score DESC, f.id;
