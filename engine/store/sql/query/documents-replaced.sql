-- SPDX-License-Identifier: MIT
-- The earlier versions of a document.
SELECT old.row FROM documents AS old
WHERE old.row IN (SELECT value FROM json_each(:rows)) AND old.row < :row AND old.key = (SELECT key FROM documents WHERE row = :row);
