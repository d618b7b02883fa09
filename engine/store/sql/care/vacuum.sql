-- SPDX-License-Identifier: MIT
-- The log is part of what is given back.
VACUUM;
PRAGMA wal_checkpoint(TRUNCATE);
