-- SPDX-License-Identifier: MIT
-- Does nothing when the claim is linked already, or is not there.
INSERT INTO position_claims (position, claim, said)
SELECT :position, row, :said FROM claims WHERE id = :claim
ON CONFLICT DO NOTHING;
