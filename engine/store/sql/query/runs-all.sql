-- SPDX-License-Identifier: MIT
-- The last comes first.
SELECT row, started, ended, outcome, program, rules, inputs, message FROM runs WHERE :row IS NULL OR row = :row ORDER BY row DESC;
