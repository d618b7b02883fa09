-- SPDX-License-Identifier: MIT
-- Version 4: which documents are copies of which. Signatures are compared (copies/) behind the documents, as they are indexed; documents
-- that were stored before have none, and are read again by the next run for it.

-- What copies of a document are known by.
CREATE TABLE signatures (
  day INTEGER NOT NULL,           -- of publication, from 1970-01-01; 2147483647: not known
  document INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
  number INTEGER NOT NULL,        -- hash of the document's key
  slots BLOB NOT NULL,            -- store/copies.c
  PRIMARY KEY (day, document)     -- they are read by days
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX signatures_by_document ON signatures (document);

-- Those of documents that went: whoever came after them may be somebody else's copy now.
CREATE TABLE signatures_gone (
  document INTEGER PRIMARY KEY,   -- its row then
  number INTEGER NOT NULL,
  day INTEGER NOT NULL,
  slots BLOB NOT NULL
) STRICT;

-- Documents that are copies of an earlier one.
CREATE TABLE copies (
  document INTEGER PRIMARY KEY REFERENCES documents (row) ON DELETE CASCADE,
  original INTEGER NOT NULL,      -- row of the earlier one that it resembles most
  first INTEGER NOT NULL          -- row of the first one of all: its original's, and so on
) STRICT;
CREATE INDEX copies_by_original ON copies (original);

ALTER TABLE state ADD COLUMN settled INTEGER NOT NULL DEFAULT 0; -- the last document of which is known whose copy it is
UPDATE documents SET rules = 0;
UPDATE positions SET evidence = NULL; -- knows of no copies

CREATE VIEW v_copies AS
SELECT d.id AS document, d.publisher, d.published, f.id AS first, f.publisher AS first_publisher, f.published AS first_published
FROM copies AS c JOIN documents AS d ON d.row = c.document JOIN documents AS f ON f.row = c.first;

PRAGMA user_version = 4;
