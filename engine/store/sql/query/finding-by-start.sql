-- SPDX-License-Identifier: MIT
-- One or two of the findings whose id begins like this.
SELECT id FROM findings WHERE id >= :start AND id < :start || 'g' AND substr(id, 1, length(:start)) = :start ORDER BY id LIMIT 2;
