-- SPDX-License-Identifier: MIT
SELECT d.id, d.title, d.publisher, d.url, d.published, snippet(documents_fts, 1, '', '', ' ... ', 24)
FROM documents_fts AS s
JOIN documents AS d ON d.row = s.rowid
WHERE documents_fts MATCH :words
ORDER BY rank
LIMIT :limit;
