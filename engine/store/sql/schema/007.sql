-- SPDX-License-Identifier: MIT
-- Version 7: whom a night meets of old positions is told by an index alone, and only those are read that are near enough to be compared.

-- It tells when the act was. 1 in what an older program wrote, until the position is made anew: then it is read, and passed over.
ALTER TABLE positions ADD COLUMN timed INTEGER NOT NULL DEFAULT 1;

DROP INDEX positions_by_number;
CREATE INDEX positions_by_number ON positions (number, timed, first_seen, last_seen, id);

PRAGMA user_version = 7;
