-- SPDX-License-Identifier: MIT
INSERT OR REPLACE INTO numbers (kind, first, entries) VALUES (:kind, :first, :entries);
