-- SPDX-License-Identifier: MIT
INSERT INTO position_keys (key, position) VALUES (:key, :position) ON CONFLICT DO NOTHING;
