-- SPDX-License-Identifier: MIT
-- Words of documents, which hold all evidence. The content stays where it is; its name stands in double quotes because Datasette looks for
-- it like this. Rows are added by search-more.sql, at the end of a run: doing it row by row would triple the time of a night.
CREATE VIRTUAL TABLE documents_fts USING fts5(title, text, content="documents", content_rowid="row");

CREATE TRIGGER documents_fts_forget AFTER DELETE ON documents WHEN old.row <= (SELECT searchable FROM state)
BEGIN
  INSERT INTO documents_fts (documents_fts, rowid, title, text) VALUES ('delete', old.row, old.title, old.text);
END;
