-- SPDX-License-Identifier: MIT
INSERT OR REPLACE INTO rejected (id, guard, rule, "values", a, b) VALUES (:id, :guard, :rule, :values, :a, :b);
