-- SPDX-License-Identifier: MIT
SELECT r.row FROM reviews AS r
WHERE r.finding = :finding AND r.reviewer = :reviewer AND r.note = :note AND NOT EXISTS (SELECT 1 FROM reviews AS u WHERE u.undoes = r.row);
