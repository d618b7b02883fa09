-- SPDX-License-Identifier: MIT
SELECT p.row FROM changed_positions AS changed CROSS JOIN positions AS p WHERE p.row = changed.position ORDER BY p.id;
