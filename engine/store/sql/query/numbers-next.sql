-- SPDX-License-Identifier: MIT
SELECT first FROM numbers WHERE kind = :kind AND first > :first ORDER BY first LIMIT 1;
