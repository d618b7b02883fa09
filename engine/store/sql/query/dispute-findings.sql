-- SPDX-License-Identifier: MIT
SELECT id FROM findings WHERE dispute = :dispute ORDER BY score DESC, id;
