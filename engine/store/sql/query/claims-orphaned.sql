-- SPDX-License-Identifier: MIT
-- CROSS JOIN: the orphans are few, the claims many.
SELECT d.row, d.id, d.key, d.title, d.publisher, d.url, d.published,
  c.id, c.span_start, c.span_end, c.source_start, c.source_end, c.cue_start, c.cue_end, c.content_start, c.content_end,
  c.actor, c.actor_name, c.side, c.country, c.speaker, c.via, c.stance, c.said_from, c.said_to, c.rule, c.confidence, c.rejects,
  c.no_evidence, c.addressee, c.modality, c.event, c.roles, c.quantity_of, c.quantity_unit, c.quantity_min, c.quantity_max, c.times,
  c.place, c.pattern, c.trigger_start, c.trigger_end
FROM orphans AS o
CROSS JOIN claims AS c
CROSS JOIN documents AS d
WHERE c.row = o.claim AND d.row = c.document
ORDER BY c.id;
