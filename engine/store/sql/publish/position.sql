-- SPDX-License-Identifier: MIT
INSERT OR IGNORE INTO positions (id, actor, actor_name, side, stance, modality, event, claims, documents, sources, first_seen, last_seen)
VALUES (:id, :actor, :actor_name, :side, :stance, :modality, :event, :claims, :documents, :sources, :first_seen, :last_seen);
