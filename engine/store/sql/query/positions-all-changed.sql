-- SPDX-License-Identifier: MIT
INSERT INTO changed_positions (position) SELECT row FROM positions WHERE true ON CONFLICT DO NOTHING;
