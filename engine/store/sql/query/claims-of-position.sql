-- SPDX-License-Identifier: MIT
-- In the order in which they were published.
SELECT d.row, d.id, d.key, d.title, d.publisher, d.url, d.published,
  c.id, c.span_start, c.span_end, c.source_start, c.source_end, c.cue_start, c.cue_end, c.content_start, c.content_end,
  c.actor, c.actor_name, c.side, c.country, c.speaker, c.via, c.stance, c.said_from, c.said_to, c.rule, c.confidence, c.rejects,
  c.no_evidence, c.addressee, c.modality, c.event, c.roles, c.quantity_of, c.quantity_unit, c.quantity_min, c.quantity_max, c.times,
  c.place, c.pattern, c.trigger_start, c.trigger_end
FROM positions AS p
JOIN position_claims AS e ON e.position = p.row
JOIN claims AS c ON c.row = e.claim
JOIN documents AS d ON d.row = c.document
WHERE p.id = :position
ORDER BY d.published, d.id, d.key, c.span_start, c.span_end, c.id;
