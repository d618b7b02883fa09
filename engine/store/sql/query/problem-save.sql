-- SPDX-License-Identifier: MIT
INSERT INTO problems (origin, message) VALUES (:origin, :message) ON CONFLICT DO NOTHING;
