-- SPDX-License-Identifier: MIT
-- Of a connection that writes. Readers go on while it does, from the first night on: that is what the log (WAL) is for; it costs 3 % of
-- a first night. A crash of the machine may lose the last commits, never the database. Large pages (of a new database), because most rows
-- are; 24 MB of cache, because what was written is not read again soon. The log is copied into the database when it has 64 MB, because
-- hashes as keys touch the same pages again and again, and does not stay larger than that. What a statement may have to undo is little.
PRAGMA page_size = 16384;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
PRAGMA cache_size = -24576;
PRAGMA wal_autocheckpoint = 4096;
PRAGMA journal_size_limit = 67108864;
PRAGMA temp_store = MEMORY;
