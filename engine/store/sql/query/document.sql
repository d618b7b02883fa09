-- SPDX-License-Identifier: MIT
SELECT id, key, title, publisher, url, lang, published, claims, text, rules FROM documents WHERE row = :row;
