-- SPDX-License-Identifier: MIT
SELECT a.id, b.id FROM findings AS f JOIN positions AS a ON a.row = f.a JOIN positions AS b ON b.row = f.b WHERE f.id = :id;
