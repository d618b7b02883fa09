-- SPDX-License-Identifier: MIT
SELECT document, number, day, slots FROM signatures_gone ORDER BY document LIMIT :limit;
