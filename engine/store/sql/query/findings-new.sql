-- SPDX-License-Identifier: MIT
SELECT count(*) FROM findings AS f WHERE NOT EXISTS (SELECT 1 FROM announced AS a WHERE a.finding = f.id);
