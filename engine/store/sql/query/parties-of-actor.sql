-- SPDX-License-Identifier: MIT
SELECT p.id, p.actor, p.names ->> 0, p.side, p.stance, p.modality, p.event, p.sources, p.first_seen, p.last_seen
FROM positions AS p
WHERE p.actor = :actor
ORDER BY p.last_seen DESC, p.id;
