-- SPDX-License-Identifier: MIT
INSERT INTO claims_fts (claims_fts) VALUES ('rebuild');
COMMIT;
PRAGMA journal_mode = DELETE;
