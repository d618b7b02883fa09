-- SPDX-License-Identifier: MIT
-- With the first of those whose copy it is, if it is one.
SELECT d.id, d.key, d.title, d.publisher, d.url, d.lang, d.published, d.claims, d.text, d.rules, f.id, f.key, f.publisher
FROM documents AS d LEFT JOIN copies AS c ON c.document = d.row LEFT JOIN documents AS f ON f.row = c.first
WHERE d.row = :row;
