-- SPDX-License-Identifier: MIT
-- Read with other rules, and no text to read again.
SELECT count(*) FROM documents WHERE rules <> :rules AND text IS NULL;
