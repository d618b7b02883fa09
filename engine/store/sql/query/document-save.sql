-- SPDX-License-Identifier: MIT
INSERT INTO documents (key, id, hash, rules, title, publisher, url, lang, published)
VALUES (:key, :id, :hash, :rules, :title, :publisher, :url, :lang, :published)
ON CONFLICT (key) DO UPDATE SET
  id = excluded.id, hash = excluded.hash, rules = excluded.rules, title = excluded.title, publisher = excluded.publisher,
  url = excluded.url, lang = excluded.lang, published = excluded.published;
