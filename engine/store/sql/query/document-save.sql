-- SPDX-License-Identifier: MIT
INSERT INTO documents (key, id, hash, title, publisher, url, lang, published, keys, claims, text)
VALUES (:key, :id, :hash, :title, :publisher, :url, :lang, :published, :keys, :claims, :text);
