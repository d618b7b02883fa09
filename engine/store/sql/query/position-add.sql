-- SPDX-License-Identifier: MIT
INSERT INTO positions (id, rejects, confidence, first_seen, last_seen) VALUES (:id, :rejects, :confidence, :first_seen, :last_seen)
ON CONFLICT (id) DO NOTHING;
