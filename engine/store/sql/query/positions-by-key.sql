-- SPDX-License-Identifier: MIT
SELECT p.row FROM position_keys AS k JOIN positions AS p ON p.row = k.position WHERE k.key = :key ORDER BY p.id;
