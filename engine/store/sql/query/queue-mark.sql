-- SPDX-License-Identifier: MIT
-- Which night it is, whether it has ended, and the last decision: what is read of findings is as old as these.
SELECT coalesce(max(row), 0), count(ended), (SELECT coalesce(max(row), 0) FROM reviews) FROM runs;
