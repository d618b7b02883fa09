-- SPDX-License-Identifier: MIT
-- Several patterns of a rule may bear its name.
INSERT INTO rule_statistics (run, pattern, errors) VALUES (:run, :pattern, :errors)
ON CONFLICT DO UPDATE SET errors = errors + excluded.errors;
