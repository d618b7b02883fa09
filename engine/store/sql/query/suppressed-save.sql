-- SPDX-License-Identifier: MIT
INSERT OR REPLACE INTO suppressed (finding, filter, rule, a, b) VALUES (:finding, :filter, :rule, :a, :b);
