-- SPDX-License-Identifier: MIT
INSERT INTO told (finding, content, run) SELECT id, content, :run FROM findings WHERE true
ON CONFLICT DO UPDATE SET content = excluded.content WHERE content <> excluded.content;
