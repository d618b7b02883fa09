-- SPDX-License-Identifier: MIT
-- Keys, evidence, findings and rejected pairs go with them.
DELETE FROM positions
WHERE row IN (SELECT link.position FROM claims AS mine JOIN position_claims AS link ON link.claim = mine.row WHERE mine.document = :document);
