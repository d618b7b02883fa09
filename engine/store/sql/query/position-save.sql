-- SPDX-License-Identifier: MIT
INSERT INTO positions (id, number, actor, side, stance, modality, event, rejects, confidence, first_seen, last_seen, names, sources, evidence, timed)
VALUES (:id, :number, :actor, :side, :stance, :modality, :event, :rejects, :confidence, :first_seen, :last_seen, :names, :sources, :evidence, :timed);
