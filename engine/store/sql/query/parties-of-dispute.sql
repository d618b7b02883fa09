-- SPDX-License-Identifier: MIT
SELECT p.id, p.actor, p.names ->> 0, p.side, p.stance, p.modality, p.event, p.sources, p.first_seen, p.last_seen
FROM positions AS p
WHERE p.row IN (SELECT a FROM findings WHERE dispute = :dispute UNION SELECT b FROM findings WHERE dispute = :dispute)
ORDER BY p.first_seen, p.id;
