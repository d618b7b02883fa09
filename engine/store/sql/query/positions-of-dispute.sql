-- SPDX-License-Identifier: MIT
-- Everybody who takes part, first come first.
SELECT p.row
FROM positions AS p
WHERE p.row IN (SELECT a FROM findings WHERE dispute = :dispute UNION SELECT b FROM findings WHERE dispute = :dispute)
ORDER BY p.first_seen, p.id;
