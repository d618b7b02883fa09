-- SPDX-License-Identifier: MIT
-- Of a connection that writes. A crash of the machine may lose the last commits, never the database. 64 MB of cache;
-- and 64 MB of log before it is copied into the database, because hashes as keys touch the same pages again and again. What a statement may have to undo is little.
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
PRAGMA cache_size = -65536;
PRAGMA wal_autocheckpoint = 4096;
PRAGMA temp_store = MEMORY;
