-- SPDX-License-Identifier: MIT
SELECT p.row FROM json_each(:numbers) AS n CROSS JOIN positions AS p WHERE p.number = n.value ORDER BY p.id;
