-- SPDX-License-Identifier: MIT
INSERT INTO quarantine (origin, reason, mend, first_run, last_run) VALUES (:origin, :reason, :mend, :run, :run)
ON CONFLICT DO UPDATE SET mend = excluded.mend, last_run = excluded.last_run;
