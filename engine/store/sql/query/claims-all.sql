-- SPDX-License-Identifier: MIT
-- CROSS JOIN keeps the documents outside: then two indexes give the order and nothing is sorted.
SELECT d.row, d.id, d.key, d.title, d.publisher, d.url, d.published,
  c.id, c.span_start, c.span_end, c.source_start, c.source_end, c.cue_start, c.cue_end, c.content_start, c.content_end,
  c.actor, c.actor_name, c.side, c.country, c.speaker, c.via, c.stance, c.said_from, c.said_to, c.rule, c.confidence, c.rejects,
  c.no_evidence, c.addressee, c.modality, c.event, c.roles, c.quantity_of, c.quantity_unit, c.quantity_min, c.quantity_max, c.times,
  c.place, c.pattern, c.trigger_start, c.trigger_end
FROM documents AS d
CROSS JOIN claims AS c
WHERE c.document = d.row
  AND (:document IS NULL OR d.id = :document)
  AND (:actor IS NULL OR c.actor = :actor OR c.actor_name = :actor COLLATE NOCASE)
  AND (:side IS NULL OR c.side = :side)
  AND (:stance IS NULL OR c.stance = :stance)
ORDER BY d.id, d.key, c.span_start, c.span_end, c.id;
