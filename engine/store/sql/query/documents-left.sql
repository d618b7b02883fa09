-- SPDX-License-Identifier: MIT
SELECT (SELECT count(*) FROM documents WHERE rules < :rules AND text IS NULL) + (SELECT count(*) FROM documents WHERE rules > :rules AND text IS NULL);
