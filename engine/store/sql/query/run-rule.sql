-- SPDX-License-Identifier: MIT
-- Several patterns of a rule may bear its name.
INSERT INTO rule_statistics (run, pattern, checks, matches, errors) VALUES (:run, :rule, :checks, :matches, :errors)
ON CONFLICT DO UPDATE SET checks = checks + excluded.checks, matches = matches + excluded.matches, errors = errors + excluded.errors;
