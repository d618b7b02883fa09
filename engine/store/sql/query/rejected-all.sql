-- SPDX-License-Identifier: MIT
SELECT r.id, r.guard, r.rule, r."values", r.a, r.b
FROM rejected AS r
WHERE (:id IS NULL OR substr(r.id, 1, length(:id)) = :id)
ORDER BY r.id;
