-- SPDX-License-Identifier: MIT
SELECT id, key, title, publisher, url, lang, published, claims, text FROM documents WHERE row = :row;
