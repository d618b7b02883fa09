-- SPDX-License-Identifier: MIT
SELECT (SELECT count(*) FROM positions), (SELECT count(*) FROM findings), (SELECT count(*) FROM rejected), (SELECT count(*) FROM quarantine),
  (SELECT count(*) FROM copies), (SELECT count(*) FROM suppressed);
