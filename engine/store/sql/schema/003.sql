-- SPDX-License-Identifier: MIT
-- Version 3: what a night meets is found without reading all that was ever said.

-- Of each claim of a position what comparing asks for, see store/evidence.c; first the claim that speaks for all. Null in what an older program
-- wrote, until the position is indexed anew: then its claims are read.
ALTER TABLE positions ADD COLUMN evidence BLOB;

-- Documents that other rules have read.
CREATE INDEX documents_by_rules ON documents (rules);

PRAGMA user_version = 3;
