-- SPDX-License-Identifier: MIT
INSERT INTO documents (key, id, hash, rules, run, title, publisher, url, lang, published, keys, claims, text)
VALUES (:key, :id, :hash, :rules, :run, :title, :publisher, :url, :lang, :published, :keys, :claims, :text);
