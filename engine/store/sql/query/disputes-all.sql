-- SPDX-License-Identifier: MIT
SELECT id, subject, score, first_seen, last_seen FROM v_disputes ORDER BY score DESC, id;
