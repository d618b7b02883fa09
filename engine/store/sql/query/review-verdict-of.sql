-- SPDX-License-Identifier: MIT
-- The verdict of this reviewer that stands.
SELECT r.status, r.reason, r.duplicate_of FROM reviews AS r
WHERE r.finding = :finding AND r.reviewer = :reviewer AND r.status IS NOT NULL AND r.undoes IS NULL
  AND NOT EXISTS (SELECT 1 FROM reviews AS u WHERE u.undoes = r.row)
ORDER BY r.row DESC LIMIT 1;
