-- SPDX-License-Identifier: MIT
-- Findings and rejected pairs go with them.
DELETE FROM positions WHERE number = :number;
