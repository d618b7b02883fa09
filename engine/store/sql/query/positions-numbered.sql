-- SPDX-License-Identifier: MIT
-- Without those beyond a reach, see model/position.h. What has no year ("--01-06") sorts before what has one, and is never beyond it.
SELECT p.row FROM json_each(:numbers) AS n CROSS JOIN positions AS p
WHERE p.number = n.value AND ((p.timed AND :timed)
  OR (coalesce(p.first_seen <= :to, 1) AND coalesce(p.last_seen >= :from OR p.last_seen < '0', 1)))
ORDER BY p.id;
