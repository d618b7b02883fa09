-- SPDX-License-Identifier: MIT
INSERT OR IGNORE INTO documents (key, id, title, publisher, published, url, copy_of) VALUES (:key, :id, :title, :publisher, :published, :url, :copy_of);
