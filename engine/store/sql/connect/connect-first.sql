-- SPDX-License-Identifier: MIT
-- Of the connection that makes a database. What is only added needs no log: pages are written once, into the database, and no reader
-- waits for what does not exist. The next one that writes changes to a log (connect-write.sql). Large pages, because most rows are; 24 MB of
-- cache, because what was written is not read again soon.
PRAGMA page_size = 16384;
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = FULL;
PRAGMA cache_size = -24576;
PRAGMA temp_store = MEMORY;
