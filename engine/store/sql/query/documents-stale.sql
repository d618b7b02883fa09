-- SPDX-License-Identifier: MIT
-- Read with other rules, or, when :rules is null, at all; those without a text cannot be read again.
SELECT row FROM documents WHERE row <= :indexed AND (:rules IS NULL OR rules <> :rules) AND text IS NOT NULL ORDER BY row;
