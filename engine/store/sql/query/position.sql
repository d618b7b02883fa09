-- SPDX-License-Identifier: MIT
-- One row per claim; the first speaks for the position.
SELECT p.id, p.rejects, p.confidence, p.first_seen, p.last_seen, c.id, d.key, d.publisher, e.said,
  c.actor, c.actor_name, c.side, c.country, c.stance, c.no_evidence, c.addressee,
  c.modality, c.event, c.roles, c.quantity_of, c.quantity_unit, c.quantity_min, c.quantity_max, c.times, c.place, c.pattern,
  c.trigger_start, c.trigger_end
FROM positions AS p
CROSS JOIN position_claims AS e
CROSS JOIN claims AS c
CROSS JOIN documents AS d
WHERE p.row = :row AND e.position = p.row AND c.row = e.claim AND d.row = c.document
ORDER BY c.id;
