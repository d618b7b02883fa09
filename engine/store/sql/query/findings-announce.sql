-- SPDX-License-Identifier: MIT
INSERT INTO announced (finding, run) SELECT id, :run FROM findings WHERE true ON CONFLICT DO NOTHING;
