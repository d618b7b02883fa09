-- SPDX-License-Identifier: MIT
-- The claims of other documents that share a position with this one.
INSERT INTO orphans (claim)
SELECT other.claim
FROM claims AS mine
JOIN position_claims AS link ON link.claim = mine.row
JOIN position_claims AS other ON other.position = link.position
JOIN claims AS theirs ON theirs.row = other.claim
WHERE mine.document = :document AND theirs.document <> :document
ON CONFLICT (claim) DO NOTHING;
