-- SPDX-License-Identifier: MIT
SELECT pattern, checks, matches, errors FROM rule_statistics
WHERE run = :run AND (errors > 0 OR :all)
ORDER BY errors DESC, matches DESC, checks DESC, pattern;
