-- SPDX-License-Identifier: MIT
INSERT OR IGNORE INTO claims (id, quote, actor, actor_name, side, speaker, stance, modality, event, roles, place, quantity_of, quantity_unit, quantity_min,
  quantity_max, said_from, said_to, document, span_start, span_end, rule, confidence)
VALUES (:id, :quote, :actor, :actor_name, :side, :speaker, :stance, :modality, :event, :roles, :place, :quantity_of, :quantity_unit, :quantity_min,
  :quantity_max, :said_from, :said_to, :document, :span_start, :span_end, :rule, :confidence);
