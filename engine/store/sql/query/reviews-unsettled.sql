-- SPDX-License-Identifier: MIT
-- Those whose finding is there; the others wait until it comes back.
SELECT s.finding, s.judged FROM review_state AS s WHERE s.settled = 0 AND EXISTS (SELECT 1 FROM findings AS f WHERE f.id = s.finding);
