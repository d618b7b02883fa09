-- SPDX-License-Identifier: MIT
INSERT INTO changed_positions (position) VALUES (:row) ON CONFLICT DO NOTHING;
