-- SPDX-License-Identifier: MIT
SELECT name, value FROM run_counts WHERE run = :run ORDER BY place;
