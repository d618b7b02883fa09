-- SPDX-License-Identifier: MIT
INSERT INTO documents_fts (rowid, title, text)
SELECT row, title, text FROM documents WHERE row > (SELECT searchable FROM state) AND row <= (SELECT indexed FROM state);
UPDATE state SET searchable = max(indexed, 1);
