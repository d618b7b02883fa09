-- SPDX-License-Identifier: MIT
-- The run in which the number stands, if it does.
SELECT first, entries FROM numbers WHERE kind = :kind AND first <= :number ORDER BY first DESC LIMIT 1;
