-- SPDX-License-Identifier: MIT
-- All when no rules are named; else two ranges of the index, because most nights there are none and the table is large.
SELECT row FROM documents WHERE :rules IS NULL AND row <= :indexed AND text IS NOT NULL
UNION ALL
SELECT row FROM documents INDEXED BY documents_by_rules WHERE rules < :rules AND row <= :indexed AND text IS NOT NULL
UNION ALL
SELECT row FROM documents INDEXED BY documents_by_rules WHERE rules > :rules AND row <= :indexed AND text IS NOT NULL
ORDER BY row;
