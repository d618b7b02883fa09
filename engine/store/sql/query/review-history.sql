-- SPDX-License-Identifier: MIT
SELECT row, finding, reviewer, made, status, reason, duplicate_of, note, tags, assignee, coalesce(undoes, 0),
  EXISTS (SELECT 1 FROM reviews AS u WHERE u.undoes = reviews.row)
FROM reviews
WHERE :finding IS NULL OR finding = :finding
ORDER BY row;
