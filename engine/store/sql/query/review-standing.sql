-- SPDX-License-Identifier: MIT
-- The last decision of this reviewer on the finding that can be undone.
SELECT r.row FROM reviews AS r
WHERE r.finding = :finding AND r.reviewer = :reviewer AND r.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM reviews AS u WHERE u.undoes = r.row)
ORDER BY r.row DESC LIMIT 1;
