-- SPDX-License-Identifier: MIT
-- Of several names the smallest stays, so that order does not matter.
INSERT INTO actors (id, name) VALUES (:id, :name) ON CONFLICT (id) DO UPDATE SET name = min(name, excluded.name);
