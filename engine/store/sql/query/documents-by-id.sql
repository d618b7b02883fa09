-- SPDX-License-Identifier: MIT
SELECT d.row, d.id, d.key, d.hash, d.title, d.publisher, d.url, d.lang, d.published, t.text
FROM documents AS d
JOIN document_texts AS t ON t.document = d.row
WHERE d.id = :id OR d.key = :id
ORDER BY d.id, d.key;
