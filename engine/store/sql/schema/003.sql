-- SPDX-License-Identifier: MIT
-- Version 3: what a night meets is found without reading all that was ever said.

-- Of each claim of a position what comparing asks for, see store/evidence.c; first the claim that speaks for all. Null in what an older program
-- wrote, until the position is indexed anew: then its claims are read.
ALTER TABLE positions ADD COLUMN evidence BLOB;

-- Documents that other rules have read.
CREATE INDEX documents_by_rules ON documents (rules);

-- What came of patterns, by which a rule is found in texts, and of contradiction rules: places or pairs at which one was tried, those at which it
-- matched (findings), those at which PCRE2 gave up. Who was tried in vain has no row. An older program only told of errors.
ALTER TABLE rule_statistics ADD COLUMN checks INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rule_statistics ADD COLUMN matches INTEGER NOT NULL DEFAULT 0;

CREATE VIEW v_rules AS
SELECT pattern AS rule, count(*) AS runs, max(run) AS last_run, sum(checks) AS checks, sum(matches) AS matches, sum(errors) AS errors
FROM rule_statistics
GROUP BY pattern;

PRAGMA user_version = 3;
