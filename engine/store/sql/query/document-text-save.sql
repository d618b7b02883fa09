-- SPDX-License-Identifier: MIT
INSERT INTO document_texts (document, text) VALUES (:document, :text)
ON CONFLICT (document) DO UPDATE SET text = excluded.text;
