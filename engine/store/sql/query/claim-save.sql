-- SPDX-License-Identifier: MIT
INSERT INTO claims (id, document, span_start, span_end, source_start, source_end, cue_start, cue_end, content_start, content_end,
  actor, actor_name, side, country, speaker, via, stance, said_from, said_to, rule, confidence, rejects, no_evidence, addressee,
  modality, event, roles, quantity_of, quantity_unit, quantity_min, quantity_max, times, place, pattern, trigger_start, trigger_end)
VALUES (:id, :document, :span_start, :span_end, :source_start, :source_end, :cue_start, :cue_end, :content_start, :content_end,
  :actor, :actor_name, :side, :country, :speaker, :via, :stance, :said_from, :said_to, :rule, :confidence, :rejects, :no_evidence,
  :addressee, :modality, :event, :roles, :quantity_of, :quantity_unit, :quantity_min, :quantity_max, :times, :place, :pattern,
  :trigger_start, :trigger_end)
ON CONFLICT (id) DO NOTHING;
