-- SPDX-License-Identifier: MIT
SELECT origin, reason, mend FROM quarantine WHERE last_run = :run ORDER BY origin, reason;
