-- SPDX-License-Identifier: MIT
-- An unknown day adds nothing to a known one.
UPDATE positions SET
  rejects = max(rejects, :rejects),
  confidence = max(confidence, :confidence),
  first_seen = min(coalesce(first_seen, :first_seen), coalesce(:first_seen, first_seen)),
  last_seen = max(coalesce(last_seen, :last_seen), coalesce(:last_seen, last_seen))
WHERE row = :row;
