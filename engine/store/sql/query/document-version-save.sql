-- SPDX-License-Identifier: MIT
-- A correction, not the same text read again by other rules.
INSERT OR REPLACE INTO document_versions (key, replaced, id, hash, title, published, first_run, last_run)
SELECT old.key, old.row, old.id, old.hash, old.title, old.published, old.run, new.run
FROM documents AS old JOIN documents AS new ON new.row = :new WHERE old.row = :old AND old.hash <> new.hash;
