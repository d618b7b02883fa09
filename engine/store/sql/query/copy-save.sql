-- SPDX-License-Identifier: MIT
INSERT OR REPLACE INTO copies (document, original, first) VALUES (:document, :original, :first);
